using Parley.Numerics;

namespace Parley.Games.ExtensiveForms;

/// <summary>For a game of perfect recall: each player's own last action before every node, and chance's probability of reaching it.</summary>
internal sealed class OwnSequences
{
    private readonly ExtensiveGame _game;
    private readonly int[] _last;

    private OwnSequences(ExtensiveGame game)
    {
        _game = game;
        var players = game.PlayerCount;
        _last = new int[game.NodeCount * players];
        Chance = new Rational[game.NodeCount];
        Before = new int[game.InformationSets.Count];
        Array.Fill(Before, -1);
        SetOfAction = new int[game.ActionCount];
        for (var set = 0; set < game.InformationSets.Count; set++)
        {
            SetOfAction.AsSpan(game.InformationSets[set].FirstAction, game.InformationSets[set].Actions.Count).Fill(set);
        }

        _last.AsSpan(0, players).Fill(-1);
        Chance[0] = Rational.One;
        for (var node = 0; node < game.NodeCount; node++)
        {
            if (node > 0)
            {
                var parent = game.Parent(node);
                _last.AsSpan(parent * players, players).CopyTo(_last.AsSpan(node * players));
                Chance[node] = Chance[parent];
                if (game.Kind(parent) == NodeKind.Chance)
                {
                    Chance[node] *= game.ChanceEvents[game.PlaceOf(parent)].Probabilities[game.ActionTo(node)];
                }
                else
                {
                    var set = game.InformationSets[game.PlaceOf(parent)];
                    _last[(node * players) + set.Player] = set.FirstAction + game.ActionTo(node);
                }
            }

            if (game.Kind(node) == NodeKind.Decision)
            {
                Before[game.PlaceOf(node)] = Last(node, game.InformationSets[game.PlaceOf(node)].Player);
            }
        }
    }

    /// <summary>Per node chance's probability of reaching it.</summary>
    public Rational[] Chance { get; }

    /// <summary>Per information set the owner's last action before it; -1 for none.</summary>
    public int[] Before { get; }

    /// <summary>Per action its information set.</summary>
    public int[] SetOfAction { get; }

    public static OwnSequences Of(ExtensiveGame game) => new(game);

    /// <summary>The player's last own action before a node; -1 for none.</summary>
    public int Last(int node, int player) => _last[(node * _game.PlayerCount) + player];

    /// <summary>A player's information sets, later ones of its own before earlier ones.</summary>
    public IEnumerable<int> BottomUp(int player)
    {
        var depth = new int[_game.InformationSets.Count];
        int[] sets = [.. Enumerable.Range(_game.FirstSets[player], _game.FirstSets[player + 1] - _game.FirstSets[player])];
        foreach (var set in sets)
        {
            // First appearance in prefix order puts an earlier set before a later one, so its depth is known.
            depth[set] = Before[set] < 0 ? 0 : depth[SetOfAction[Before[set]]] + 1;
        }

        return sets.OrderByDescending(s => depth[s]).ThenBy(s => s);
    }
}
