using System.Globalization;
using Parley.Games.Equilibria;

namespace Parley.Games.Solving;

/// <summary>Writes equilibria as lines that Gambit's tools print: <c>NE,p,p,...</c>.</summary>
public static class GambitLines
{
    /// <summary>Writes one line per equilibrium.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="solution">What to write; trees solved through reduced strategies print these, like gambit-enummixed.</param>
    /// <param name="decimals">Decimals of numbers that are not exact.</param>
    public static void Write(TextWriter output, GameSolution solution, int decimals = 6)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(solution);
        var strategies = solution.Result.Method == "enummixed";
        foreach (var equilibrium in solution.Result.Equilibria)
        {
            output.Write(Line("NE", equilibrium, strategies, decimals));
            output.Write('\n');
        }

        for (var subset = 0; subset < solution.Result.Components.Count; subset++)
        {
            foreach (var index in solution.Result.Components[subset].Equilibria)
            {
                output.Write(Line("convex-" + (subset + 1).ToString(CultureInfo.InvariantCulture), solution.Result.Equilibria[index], strategies, decimals));
                output.Write('\n');
            }
        }
    }

    private static string Line(string tag, Equilibrium equilibrium, bool strategies, int decimals)
    {
        var exact = strategies ? equilibrium.Reduced ?? equilibrium.Exact : equilibrium.Exact;
        var format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        IEnumerable<string> numbers = exact is not null
            ? exact.SelectMany(p => p.Select(v => v.ToString()))
            : (strategies ? equilibrium.ReducedFloat ?? equilibrium.Profile : equilibrium.Profile).SelectMany(p => p.Select(v => v.ToString(format, CultureInfo.InvariantCulture)));
        return string.Join(',', numbers.Prepend(tag));
    }
}
