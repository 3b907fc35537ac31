using System.Diagnostics;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;
using Parley.Numerics;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;
using Parley.Playbooks.Negotiation.Strategies;
using Parley.Playbooks.Negotiation.Tournaments;

namespace Parley.Playbooks.Bench;

/// <summary>Negotiations per second of processor time on one thread: pairs of strategies, 100 steps, domains of 1,000, 3,125 and 100,000 outcomes.</summary>
internal static class NegotiationBench
{
    private static readonly (string One, string Two)[] Pairs =
    [
        ("boulware", "boulware"), ("boulware", "conceder"), ("linear", "conceder"), ("boulware", "naive-tit-for-tat"), ("micro", "micro"), ("fast-micro", "fast-micro"), ("boulware", "micro"),
        ("hybrid", "boulware"), ("cab", "cab"), ("nice-tit-for-tat", "boulware"), ("bayesian", "boulware"), ("trade-off", "boulware"), ("random", "random"), ("hardliner", "hardliner"),
    ];

    public static void Run(double seconds)
    {
        (string Name, NegotiationDomain Domain)[] domains = [("1,000", Domain(3, 10, 2)), ("3,125", Domain(5, 5, 2)), ("100,000", Domain(5, 10, 2))];
        Console.WriteLine("pair | " + string.Join(" | ", domains.Select(d => d.Name)) + " (negotiations per second of processor time, one thread; step of the end)");
        foreach ((string one, string two) in Pairs)
        {
            var cells = domains.Select(d => Measure(d.Domain, [one, two], seconds));
            Console.WriteLine($"{one} / {two} | {string.Join(" | ", cells)}");
        }

        NegotiationDomain three = Domain(5, 5, 3);
        Console.WriteLine($"boulware / linear / conceder, three parties, 3,125 | {Measure(three, ["boulware", "linear", "conceder"], seconds)}");
        Console.WriteLine($"micro x 3, three parties, 3,125 | {Measure(three, ["micro", "micro", "micro"], seconds)}");
        Tournament(3, "125");
        Tournament(5, "3,125");
        ModelBench.Run();
        var clock = Stopwatch.StartNew();
        Domain(6, 10, 2);
        Console.WriteLine($"indexing 1,000,000 outcomes for two parties: {clock.Elapsed.TotalSeconds:0.00} s");
    }

    private static void Tournament(int issues, string outcomes)
    {
        string[] names = ["boulware", "linear", "conceder", "micro", "naive-tit-for-tat"];
        TournamentScenario[] scenarios = [.. Enumerable.Range(0, 8).Select(k => new TournamentScenario("scenario" + k, Domain(issues, 5, 2, (ulong)k)))];
        var setup = new TournamentSetup(scenarios, [.. names.Select(NegotiationStrategy.Parse)], new AlternatingOffers(), 100, 20, 1);

        // Frontiers and Nash points are computed once per scenario, apart from the games.
        _ = scenarios.Sum(s => s.Domain.Solutions.Frontier.Count);
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        TimeSpan start = self.TotalProcessorTime;
        var tally = new TournamentTally(setup);
        TournamentRunner.Run(tally, threads: 1);
        self.Refresh();
        double processor = (self.TotalProcessorTime - start).TotalSeconds;
        TournamentResult result = TournamentResult.Of(tally);
        string order = string.Join(", ", result.Ranking.Select(i => $"{result.Names[i]} {result.Means[i]:0.000}"));
        Console.WriteLine($"tournament of 5 strategies x 8 scenarios x 20 repetitions, {outcomes} outcomes, with all measures | {setup.Games / processor:0} per second; {order}");
    }

    private static string Measure(NegotiationDomain domain, string[] names, double seconds)
    {
        var session = new Session(domain, new AlternatingOffers(), names.Select(n => NegotiationStrategy.Parse(n).Make()), 100);
        SessionResult result = default;
        for (ulong run = 0; run < 300; run++)
        {
            result = session.Play(1, run);
            if (run >= 20 && names.Contains("nice-tit-for-tat"))
            {
                break;
            }
        }

        using var self = System.Diagnostics.Process.GetCurrentProcess();
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = self.TotalProcessorTime;
        var wall = Stopwatch.StartNew();
        long done = 0;
        while (wall.Elapsed.TotalSeconds < seconds)
        {
            for (int k = 0; k < 16; k++)
            {
                session.Play(1, (ulong)done++);
            }
        }

        self.Refresh();
        double processor = (self.TotalProcessorTime - start).TotalSeconds;
        long bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / done;
        return $"{done / processor:0} (step {result.Step}, {bytes} bytes each)";
    }

    internal static NegotiationDomain Domain(int issues, int options, int parties, ulong number = 0)
    {
        var stream = new RandomStream(2026 + number, (ulong)issues, (ulong)options);
        var space = new OutcomeSpace(Enumerable.Range(0, issues).Select(i => (Issue)new DiscreteIssue("issue" + i, Enumerable.Range(0, options).Select(k => "option" + k))));
        var list = new List<BargainingParty>();
        for (int p = 0; p < parties; p++)
        {
            double[] weights = [.. Enumerable.Range(0, issues).Select(_ => 0.2 + Next(ref stream))];
            double sum = weights.Sum();
            list.Add(new BargainingParty("party" + p, AdditiveUtility.FromWeights(space, [.. weights.Select(w => w / sum)], [.. Enumerable.Range(0, issues).Select(_ => Enumerable.Range(0, options).Select(_ => Next(ref stream)).ToArray())])));
        }

        return new NegotiationDomain(new BargainingProblem(space, list));
    }

    private static double Next(ref RandomStream stream) => stream.NextUnit();
}
