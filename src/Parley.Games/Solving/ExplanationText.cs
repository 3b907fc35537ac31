using Parley.Games.Explanations;
using Parley.Numerics;

namespace Parley.Games.Solving;

/// <summary>Writes explanations of equilibria in plain words.</summary>
public static class ExplanationText
{
    private const int MostRows = 30;

    /// <summary>Writes one explanation, each line indented by three blanks.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="solution">The game.</param>
    /// <param name="why">The explanation.</param>
    public static void Write(TextWriter output, GameSolution solution, EquilibriumExplanation why)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(solution);
        ArgumentNullException.ThrowIfNull(why);
        foreach (var player in why.Players)
        {
            var name = solution.Players[player.Player];
            output.Write($"   {name} gets {Show(player.Payoff)}; ");
            output.Write(player.BestAlternative is not { } best ? "everything that it could do there is in play"
                : player.AlternativeSet < 0 ? $"the best alternative, {best.Label}, yields {Show(best.Yields)}{Loses(player)}"
                : $"the best alternative, {best.Label} at {Name(solution, player.AlternativeSet)}, yields {Show(best.Yields)} there{Loses(player)}");
            output.Write('\n');
        }

        foreach (var outcome in why.Outcomes.Take(MostRows))
        {
            output.Write($"   {Show(outcome.Probability)}: {string.Join(", ", outcome.Path)} ({string.Join(", ", outcome.Payoffs.Select(Show))})\n");
        }

        More(output, why.Outcomes.Count, "outcomes");
        foreach (var set in why.InformationSets.Take(MostRows))
        {
            output.Write($"   {Name(solution, set.Set)} of {solution.Players[solution.Extensive!.InformationSets[set.Set].Player]}: reached {Show(set.Reached)}");
            if (set.Beliefs is { } beliefs)
            {
                var nodes = solution.Extensive.InformationSets[set.Set].Nodes;
                output.Write(beliefs.Count == 1 ? "" : $"; {(set.AreAssumed ? "assumed beliefs" : "beliefs")} {string.Join(", ", beliefs.Select((b, i) => $"node {nodes[i] + 1} {Show(b)}"))}");
                output.Write($"; {string.Join(", ", set.Actions.Select(a => $"{a.Label} ({Show(a.Probability)}) yields {Show(a.Yields)}"))}");
                output.Write(set.Regret!.Value.IsZero ? "" : $"; regret {Show(set.Regret.Value)}");
            }
            else
            {
                output.Write("; beliefs open");
            }

            output.Write('\n');
        }

        More(output, why.InformationSets.Count, "information sets");
        if (why.Sequential is { } sequential)
        {
            output.Write($"   sequential equilibrium: {(sequential.Holds is null ? "" : sequential.Holds == true ? "yes, " : "no, ")}{sequential.Reason}\n");
        }
    }

    private static string Loses(PlayerReason player) => player.IsBinding ? ", the same: indifferent" : $", {Show(player.Loss)} less in all";

    private static string Name(GameSolution solution, int place)
    {
        var game = solution.Extensive!;
        var set = game.InformationSets[place];
        var number = (place + 1 - game.FirstSets[set.Player]).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return set.Label.Length > 0 && set.Label != number ? $"set {number} '{set.Label}'" : $"set {number}";
    }

    private static void More(TextWriter output, int count, string what)
    {
        if (count > MostRows)
        {
            output.Write($"   ... and {(count - MostRows).ToString(System.Globalization.CultureInfo.InvariantCulture)} more {what} (all in --json)\n");
        }
    }

    // Short fractions as such, others as decimals.
    private static string Show(Rational value)
    {
        var text = value.ToString();
        return text.Length <= 12 ? text : PlainNumber.Show(value.ToDouble());
    }
}
