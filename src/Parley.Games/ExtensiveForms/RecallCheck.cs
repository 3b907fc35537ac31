namespace Parley.Games.ExtensiveForms;

/// <summary>What players remember: most methods need perfect recall.</summary>
/// <param name="Perfect">Whether every player remembers its own information sets and actions.</param>
/// <param name="AbsentMinded">Whether an information set is met twice on one path.</param>
/// <param name="Reason">Names an information set at which recall fails; null where it is perfect.</param>
public sealed record RecallCheck(bool Perfect, bool AbsentMinded, string? Reason)
{
    /// <summary>Examines a game. Cost: linear in the nodes times the players.</summary>
    internal static RecallCheck Of(ExtensiveGame game)
    {
        // A player's own sequence before a node: the last (information set, action) of its own on the path, as one number.
        var last = new int[game.NodeCount * game.PlayerCount];
        var sequence = new int[game.InformationSets.Count];
        Array.Fill(sequence, int.MinValue);
        string? reason = null;
        var absentMinded = false;
        for (var node = 0; node < game.NodeCount; node++)
        {
            var mine = last.AsSpan(node * game.PlayerCount, game.PlayerCount);
            if (node == 0)
            {
                mine.Fill(-1);
            }
            else
            {
                var parent = game.Parent(node);
                last.AsSpan(parent * game.PlayerCount, game.PlayerCount).CopyTo(mine);
                if (game.Kind(parent) == NodeKind.Decision)
                {
                    var set = game.InformationSets[game.PlaceOf(parent)];
                    mine[set.Player] = set.FirstAction + game.ActionTo(node);
                }
            }

            if (game.Kind(node) != NodeKind.Decision)
            {
                continue;
            }

            var place = game.PlaceOf(node);
            var own = mine[game.InformationSets[place].Player];
            if (sequence[place] == int.MinValue)
            {
                sequence[place] = own;
            }
            else if (sequence[place] != own)
            {
                var set = game.InformationSets[place];
                var again = IsOnPath(game, node, place);
                absentMinded |= again;
                var name = $"information set {place - game.FirstSets[set.Player] + 1}{(set.Label.Length > 0 ? $" ('{set.Label}')" : "")} of player {game.Players[set.Player]}";
                reason ??= again ? $"{name} is met twice on one path" : $"{name} joins nodes before which the player chose differently";
            }
        }

        return new RecallCheck(reason is null, absentMinded, reason);
    }

    private static bool IsOnPath(ExtensiveGame game, int node, int place)
    {
        for (var above = game.Parent(node); above >= 0; above = game.Parent(above))
        {
            if (game.Kind(above) == NodeKind.Decision && game.PlaceOf(above) == place)
            {
                return true;
            }
        }

        return false;
    }
}
