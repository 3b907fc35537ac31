using CsCheck;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Tests.Problems;

/// <summary>Random small bargaining problems for property tests; many ties, because values are often small whole numbers.</summary>
internal static class RandomProblems
{
    /// <summary>Additive problems with a given number of parties and whole-number terms.</summary>
    public static Gen<BargainingProblem> Whole(int parties, int highest = 6, int issues = 4, int options = 4) =>
        Gen.Select(Gen.Int[1, options].Array[1, issues], Gen.Int[0, highest].Select(x => (double)x).Array[parties * issues * options], Gen.Int[0, highest * issues].Array[parties])
            .Select((sizes, values, reservation) => Build(parties, sizes, values, [.. reservation.Select((r, p) => p % 2 == 0 ? r / 3.0 : (double?)null)]));

    /// <summary>Additive problems with real terms, no two sums equal but by chance.</summary>
    public static Gen<BargainingProblem> Real(int parties, int issues = 4, int options = 4) =>
        Gen.Select(Gen.Int[1, options].Array[1, issues], Gen.Double[0, 1].Array[parties * issues * options], Gen.Double[0, 1].Array[parties])
            .Select((sizes, values, reservation) => Build(parties, sizes, values, [.. reservation.Select(r => (double?)r)]));

    public static BargainingProblem Build(int parties, int[] sizes, double[] values, double?[] reservation, double ceiling = double.PositiveInfinity)
    {
        var space = new OutcomeSpace(sizes.Select((size, i) => new DiscreteIssue($"i{i}", Enumerable.Range(0, size).Select(o => $"o{o}"))));
        int at = 0;
        return new BargainingProblem(space, Enumerable.Range(0, parties).Select(p => new BargainingParty(
            $"p{p}",
            new AdditiveUtility(space, [.. sizes.Select(size => Enumerable.Range(0, size).Select(_ => values[at++ % values.Length]).ToArray())], ceiling: ceiling),
            reservation[p])));
    }

    /// <summary>Fixed numbers in [0, 1) with three decimals and no visible pattern (squares modulo a prime).</summary>
    public static double[] Noise(int count, int salt = 0) => [.. Enumerable.Range(1, count).Select(k => ((k + 31L + salt) * (k + 31L + salt) * 7919 % 10007) % 1000 / 1000.0)];

    /// <summary>All outcomes in the order of their numbers, with their utilities evaluated one by one.</summary>
    public static List<(int[] Outcome, double[] Utilities)> Enumerate(BargainingProblem problem)
    {
        var all = new List<(int[], double[])>();
        int[] outcome = new int[problem.Space.IssueCount];
        for (long k = 0; k < problem.Space.Count; k++)
        {
            problem.Space.Decode(k, outcome);
            all.Add(([.. outcome], [.. problem.Parties.Select(party => party.Utility.Evaluate(outcome))]));
        }

        return all;
    }

    /// <summary>The definition of the frontier, word for word: no outcome is at least as good for all and better for one.</summary>
    public static List<(int[] Outcome, double[] Utilities)> Undominated(List<(int[] Outcome, double[] Utilities)> all) =>
        [.. all.Where(a => !all.Any(b => b.Utilities.Zip(a.Utilities).All(x => x.First >= x.Second) && b.Utilities.Zip(a.Utilities).Any(x => x.First > x.Second)))];
}
