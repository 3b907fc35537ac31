using System.Diagnostics;
using System.Globalization;
using Parley.Numerics;
using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;
using Parley.Stability.Statements;
using Parley.Stability.Uncertainty;

namespace Parley.Stability.Bench;

/// <summary>Times the stability engine on random conflicts: <c>Parley.Stability.Bench [OPTIONS PARTIES IRREVERSIBLE [THREADS]]</c> or <c>unknown OPTIONS PARTIES</c>; without arguments all sizes of the results page.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (arguments is ["unknown", var size, var many])
        {
            Unknown(int.Parse(size, CultureInfo.InvariantCulture), int.Parse(many, CultureInfo.InvariantCulture));
            return 0;
        }

        if (arguments.Length >= 3)
        {
            int[] numbers = [.. arguments.Select(a => int.Parse(a, CultureInfo.InvariantCulture))];
            Measure(numbers[0], numbers[1], numbers[2], numbers.Length > 3 ? numbers[3] : 0, 3);
            return 0;
        }

        Measure(12, 4, 0, 0, 20);
        Measure(12, 5, 0, 0, 20);
        Measure(14, 4, 0, 0, 5);
        Measure(16, 4, 0, 0, 5);
        Measure(18, 5, 0, 0, 3);
        Measure(20, 3, 0, 0, 3);
        Measure(20, 5, 0, 0, 3);
        Measure(20, 5, 6, 0, 3);
        Measure(20, 5, 20, 0, 3);
        Unknown(12, 3);
        Unknown(14, 3);
        return 0;
    }

    private static void Measure(int options, int parties, int irreversible, int threads, int repetitions)
    {
        var best = TimeSpan.MaxValue;
        var cpu = TimeSpan.MaxValue;
        var ranking = TimeSpan.MaxValue;
        var equilibria = "";
        for (var r = 0; r < repetitions; r++)
        {
            GC.Collect();
            var clock = Stopwatch.StartNew();
            var conflict = Make(options, parties, irreversible);
            ranking = Least(ranking, clock.Elapsed);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            clock.Restart();
            var analysis = StabilityAnalysis.Of(conflict, new StabilityOptions
            {
                Concepts = [StabilityConcept.Nash, StabilityConcept.Gmr, StabilityConcept.Smr, StabilityConcept.Seq, StabilityConcept.Sseq],
                Threads = threads,
                RecheckSteps = -1,
            });
            best = Least(best, clock.Elapsed);
            cpu = Least(cpu, Process.GetCurrentProcess().TotalProcessorTime - before);
            equilibria = string.Join(" ", analysis.Concepts.Select(c => $"{c} {analysis.Equilibria(c).Size}"));
        }

        var peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        Console.WriteLine($"2^{options} states, {parties} decision makers, {irreversible} irreversible: {best.TotalMilliseconds,8:F1} ms wall, {cpu.TotalMilliseconds,8:F1} ms processor; model {ranking.TotalMilliseconds:F1} ms; peak {peak} MB; {equilibria}");
    }

    /// <summary>Sixteen stabilities with twice as many unknown pairs as states for each decision maker.</summary>
    private static void Unknown(int options, int parties)
    {
        var conflict = Make(options, parties, 0);
        var random = new RandomStream(9, 0, 0);
        var pairs = new List<IReadOnlyList<(int, int)>>();
        for (var i = 0; i < parties; i++)
        {
            var mine = new List<(int, int)>();
            for (var k = 0; k < 2 * conflict.States.Count; k++)
            {
                mine.Add((random.NextInt32(conflict.States.Count), random.NextInt32(conflict.States.Count)));
            }

            pairs.Add(mine);
        }

        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var analysis = UnknownPreferenceAnalysis.Of(conflict, pairs);
        Console.WriteLine($"unknown preference, 2^{options} states, {parties} decision makers: {clock.Elapsed.TotalMilliseconds:F0} ms wall, {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds:F0} ms processor; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB; GMR equilibria {string.Join(" ", Enum.GetValues<UnknownExtension>().Select(x => analysis.Equilibria(StabilityConcept.Gmr, x).Count))}");
    }

    private static TimeSpan Least(TimeSpan a, TimeSpan b) => a < b ? a : b;

    /// <summary>Options dealt out in turn to the decision makers, each with as many prioritised random statements as twice the options.</summary>
    private static Conflict Make(int options, int parties, int irreversible)
    {
        var random = new RandomStream(7, (ulong)options, (ulong)parties);
        var list = Enumerable.Range(0, options).Select(k => new ConflictOption($"o{k}", [k * parties / options], k * irreversible / options != (k + 1) * irreversible / options ? OptionDirection.Forward : OptionDirection.Both)).ToList();
        var states = StateSet.OfMasks(FeasibleStates.Enumerate(options, []));
        var table = new StatementTable(states, options);
        var preferences = new Ranking[parties];
        for (var i = 0; i < parties; i++)
        {
            var statements = new List<Statement>();
            for (var k = 0; k < 2 * options; k++)
            {
                statements.Add(new Statement.Or(Literal(ref random, options), new Statement.And(Literal(ref random, options), Literal(ref random, options))));
            }

            preferences[i] = StatementRanking.Prioritised(states, table, statements);
        }

        return Conflict.OfOptions("random", [.. Enumerable.Range(0, parties).Select(i => $"DM{i}")], list, states, preferences);
    }

    private static Statement Literal(ref RandomStream random, int options)
    {
        Statement taken = new Statement.Taken(random.NextInt32(options));
        return random.NextBernoulli(0.5) ? taken : new Statement.Not(taken);
    }
}
