using CsCheck;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;
using Parley.Numerics;

namespace Parley.Playbooks.Tests.Negotiation;

/// <summary>Random additive scenarios; coarse values make ties of utilities common.</summary>
internal static class RandomScenarios
{
    public static Gen<ulong> Seeds { get; } = Gen.ULong[0, 1_000_000_000];

    public static BargainingProblem Make(ulong seed, int parties = 2, int mostIssues = 4, int mostOptions = 5)
    {
        var stream = new RandomStream(seed, 77, 1);
        int issues = 1 + stream.NextInt32(mostIssues);
        var space = new OutcomeSpace(Enumerable.Range(0, issues).Select(i => (Issue)new DiscreteIssue("i" + i, Enumerable.Range(0, 1 + Next(ref stream, mostOptions)).Select(k => "v" + k))));
        bool coarse = stream.NextBernoulli(0.5);
        var list = new List<BargainingParty>();
        for (int p = 0; p < parties; p++)
        {
            var terms = space.Issues.Select(issue => Enumerable.Range(0, issue.OptionCount).Select(_ => coarse ? Next(ref stream, 4) / 4.0 : stream.NextUnit()).ToArray()).ToArray();
            var utility = new AdditiveUtility(space, terms);
            double? reservation = Next(ref stream, 3) switch { 0 => null, 1 => 0.3, _ => stream.NextUnit() * issues * 0.9 };
            list.Add(new BargainingParty("p" + p, utility, reservation));
        }

        return new BargainingProblem(space, list);
    }

    private static int Next(ref RandomStream stream, int bound) => stream.NextInt32(bound);
}
