using System.Globalization;
using Parley.Games.ExtensiveForms;

namespace Parley.Games.Files;

/// <summary>Writes .efg such that old and new versions of Gambit read it back: sets, events and outcomes numbered by first appearance and described in
/// full at every mention; node labels are left out, since newer versions refuse repeated ones.</summary>
public static class EfgWriter
{
    /// <summary>Writes a game.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="game">What to write.</param>
    public static void Write(TextWriter output, ExtensiveGame game)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(game);
        output.Write($"EFG 2 R {StrictLabel.Quote(game.Title)} {{ {StrictLabel.List(game.Players)} }}\n{StrictLabel.Quote(game.Comment)}\n\n");
        var events = new Dictionary<int, int>();
        var outcomes = new Dictionary<int, int>();
        string[] setLabels = SetLabels(game);
        IReadOnlyList<string> outcomeLabels = StrictLabel.Unique([.. game.Outcomes.Select(o => o.Label)]);
        for (var node = 0; node < game.NodeCount; node++)
        {
            var place = game.PlaceOf(node);
            switch (game.Kind(node))
            {
                case NodeKind.Terminal:
                    output.Write("t \"\" ");
                    break;
                case NodeKind.Chance:
                    var chance = game.ChanceEvents[place];
                    if (!events.TryGetValue(place, out var number))
                    {
                        events.Add(place, number = events.Count + 1);
                    }

                    var draws = StrictLabel.Unique(chance.Actions).Select((a, i) => $"{StrictLabel.Quote(a)} {chance.Probabilities[i]}");
                    output.Write(string.Create(CultureInfo.InvariantCulture, $"c \"\" {number} \"\" {{ {string.Join(' ', draws)} }} "));
                    break;
                default:
                    var set = game.InformationSets[place];
                    output.Write(string.Create(CultureInfo.InvariantCulture,
                        $"p \"\" {set.Player + 1} {place - game.FirstSets[set.Player] + 1} {StrictLabel.Quote(setLabels[place])} {{ {StrictLabel.List(set.Actions)} }} "));
                    break;
            }

            var outcome = game.OutcomeOf(node);
            if (outcome < 0)
            {
                output.Write("0\n");
                continue;
            }

            if (!outcomes.TryGetValue(outcome, out var index))
            {
                outcomes.Add(outcome, index = outcomes.Count + 1);
            }

            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"{index} {StrictLabel.Quote(outcomeLabels[outcome])} {{ {string.Join(", ", game.Outcomes[outcome].Payoffs)} }}\n"));
        }
    }

    // Unique per player, or empty.
    private static string[] SetLabels(ExtensiveGame game)
    {
        var used = new HashSet<(int, string)>();
        return [.. game.InformationSets.Select(s => used.Add((s.Player, s.Label)) ? s.Label : "")];
    }
}
