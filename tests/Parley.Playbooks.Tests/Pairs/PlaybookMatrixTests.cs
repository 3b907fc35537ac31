using System.Globalization;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Pairs;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Tests.Pairs;

public class PlaybookMatrixTests
{
    private const ulong Seed = 11;

    [Fact]
    public void Results_are_the_same_for_1_2_and_7_threads()
    {
        var texts = new[] { 1, 2, 7 }.Select(threads => Describe(Run(90, threads))).ToList();
        Assert.Equal(texts[0], texts[1]);
        Assert.Equal(texts[0], texts[2]);
    }

    [Fact]
    public void The_other_side_of_a_matrix_is_what_playing_it_the_other_way_round_gives()
    {
        var (setting, worlds) = Crisis(30);
        var played = Run(30, 2);
        var options = played.Options with { For = 1, Against = 0, Mine = played.Options.Theirs, Theirs = played.Options.Mine };
        Assert.Equal(Describe(PlaybookMatrix.Run(setting, worlds, options)), Describe(PlaybookMatrix.FromTheOtherSide(setting, played)));
    }

    [Fact]
    public void Every_pair_is_what_single_runs_yield_and_the_best_follow_from_their_definitions()
    {
        var (setting, worlds) = Crisis(40);
        var result = Run(40, 2);
        var playbooks = ShippedPlaybooks.Conduct;
        var n = playbooks.Count;
        var means = new double[n, n];
        for (var mine = 0; mine < n; mine++)
        {
            for (var theirs = 0; theirs < n; theirs++)
            {
                var process = new CrisisProcess(setting, [playbooks[mine], playbooks[theirs], playbooks[10]]);
                var assignment = Enumerable.Repeat(2, setting.Parties.Count).ToArray();
                (assignment[0], assignment[1]) = (0, 1);
                var pair = result.Pair(mine, theirs);
                var deals = 0;
                for (var world = 0; world < worlds.Length; world++)
                {
                    process.Load(worlds[world]);
                    process.Run(assignment);
                    means[mine, theirs] += process.Value(0) / worlds.Length;
                    deals += process.Outcome == CrisisOutcome.Agreement ? 1 : 0;
                    Assert.Equal(process.Value(1), pair.WorldValues[1][world]);
                    Assert.Equal((process.Outcome, process.EndRound), (pair.WorldOutcomes[world], pair.WorldRounds[world]));
                }

                Assert.Equal(means[mine, theirs], pair.Value[0].Mean, 1e-9);
                Assert.Equal((double)deals / worlds.Length, pair.DealProbability, 1e-12);
                var sorted = pair.WorldValues[0].Order().ToArray();
                Assert.True(sorted.Count(value => value < pair.Value[0].Low) <= 0.05 * sorted.Length && sorted.Count(value => value > pair.Value[0].High) <= 0.05 * sorted.Length);
            }
        }

        var rows = Enumerable.Range(0, n).ToList();
        double Worst(int mine) => rows.Min(theirs => means[mine, theirs]);
        double Regret(int mine) => rows.Max(theirs => rows.Max(other => means[other, theirs]) - means[mine, theirs]);
        Assert.Equal(rows.Max(mine => rows.Average(theirs => means[mine, theirs])), result.Scores[result.BestByMean].Mean, 1e-9);
        Assert.Equal(rows.Max(Worst), Worst(result.BestByWorstCase), 1e-9);
        Assert.Equal(rows.Min(Regret), Regret(result.BestByRegret), 1e-9);
        Assert.All(rows, mine => Assert.Equal(Regret(mine), result.Scores[mine].MaxRegret, 1e-9));
    }

    [Fact]
    public void Paired_differences_and_shares_of_best_agree_with_the_worlds()
    {
        var result = Run(50, 2);
        Assert.Equal(1.0, result.ShareBest().Sum(), 1e-9);
        var (a, b) = (result.BestByMean, (result.BestByMean + 1) % result.Options.Mine.Count);
        Assert.Equal(result.Scores[a].Mean - result.Scores[b].Mean, result.Difference(a, b).Mean, 1e-9);
        Assert.Equal(result.Scores[a].Mean, result.WorldMeans(a).Average(), 1e-9);
        var winners = Enumerable.Range(0, 50).Count(world => Enumerable.Range(0, result.Options.Mine.Count).All(mine => result.WorldMeans(mine)[world] <= result.WorldMeans(a)[world]));
        Assert.True(result.ShareBest()[a] <= ((double)winners / 50) + 1e-9);
    }

    [Fact]
    public void Terms_are_shares_of_the_agreements_that_add_up_to_one_on_every_issue()
    {
        var result = Run(60, 2);
        var some = result.Pairs.Where(pair => pair.DealProbability > 0.0).ToList();
        Assert.NotEmpty(some);
        Assert.All(some, pair =>
        {
            Assert.All(pair.Terms.GroupBy(term => term.Issue), issue => Assert.Equal(1.0, issue.Sum(term => term.Share), 1e-12));
            Assert.InRange(pair.ModalShare, 1e-9, 1.0);
            Assert.All(Enumerable.Range(0, pair.ModalPackage!.Count), issue =>
                Assert.Contains(pair.Terms, term => term.Issue == issue && term.Option == pair.ModalPackage[issue] && term.Share >= pair.ModalShare - 1e-12));
        });
        Assert.All(result.Pairs.Where(pair => pair.DealProbability == 0.0), pair => Assert.True(pair.ModalPackage is null && pair.Terms.Count == 0 && double.IsNaN(pair.TimeToDeal.Mean)));
    }

    [Fact]
    public void Equilibria_of_the_matrix_leave_nobody_a_better_reply()
    {
        var result = Run(60, 2);
        var n = result.Options.Mine.Count;
        Assert.NotEmpty(result.Equilibria);
        Assert.All(result.Equilibria, equilibrium =>
        {
            for (var other = 0; other < n; other++)
            {
                var mine = Enumerable.Range(0, n).Sum(theirs => equilibrium.Theirs[theirs] * result.Pair(other, theirs).Value[0].Mean);
                var theirs = Enumerable.Range(0, n).Sum(own => equilibrium.Mine[own] * result.Pair(own, other).Value[1].Mean);
                Assert.True(mine <= equilibrium.ValueMine + 1e-6 && theirs <= equilibrium.ValueTheirs + 1e-6);
            }
        });
    }

    [Fact]
    public void A_game_without_pure_equilibrium_yields_the_mixed_one()
    {
        // Matching pennies with unequal stakes: the counterpart plays heads with 1/5... each mixes so that the other is indifferent.
        double[] mine = [4.0, 0.0, 0.0, 1.0];
        double[] theirs = [0.0, 1.0, 1.0, 0.0];
        var equilibrium = Assert.Single(MatrixEquilibriaOf(mine, theirs));
        Assert.False(equilibrium.IsPure);
        Assert.Equal(0.5, equilibrium.Mine[0], 1e-12);
        Assert.Equal(0.2, equilibrium.Theirs[0], 1e-12);
        Assert.Equal(0.8, equilibrium.ValueMine, 1e-12);
    }

    [Fact]
    public void Options_that_do_not_fit_are_refused()
    {
        var (setting, worlds) = Crisis(2);
        var options = Options(setting, 1);
        Assert.Throws<ArgumentException>(() => PlaybookMatrix.Run(setting, [], options, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => PlaybookMatrix.Run(setting, worlds, options with { Against = 0 }, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => PlaybookMatrix.Run(setting, worlds, options with { Mine = [] }, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => PlaybookMatrix.Run(setting, worlds, options with { Assigned = [] }, TestContext.Current.CancellationToken));
    }

    internal static (CrisisSetting Setting, CrisisWorld[] Worlds) Crisis(int count)
    {
        var setting = RandomCrisis.Setting(Seed, twoPrincipals: true, everyMemberMoves: true);
        return (setting, [.. Enumerable.Range(0, count).Select(index => RandomCrisis.World(setting, Seed, (ulong)index))]);
    }

    internal static PlaybookMatrixOptions Options(CrisisSetting setting, int threads) => new()
    {
        For = 0,
        Against = 1,
        Mine = ShippedPlaybooks.Conduct,
        Theirs = ShippedPlaybooks.Conduct,
        Assigned = [.. setting.Parties.Select(_ => ShippedPlaybooks.Get("observed"))],
        Threads = threads,
    };

    private static PlaybookMatrixResult Run(int count, int threads)
    {
        var (setting, worlds) = Crisis(count);
        return PlaybookMatrix.Run(setting, worlds, Options(setting, threads), TestContext.Current.CancellationToken);
    }

    private static List<PlaybookEquilibrium> MatrixEquilibriaOf(double[] mine, double[] theirs) => MatrixEquilibria.Find(mine, theirs, 2, 2);

    private static string Describe(PlaybookMatrixResult result) => string.Join('\n', result.Pairs.Select(pair => string.Create(
        CultureInfo.InvariantCulture,
        $"{pair.Value[0].Mean:R} {pair.Value[0].Low:R} {pair.Value[1].High:R} {pair.Value[0].StandardError:R} {pair.DealProbability:R} {pair.TimeToDeal.Mean:R} {pair.MeanFlow[0]:R} {pair.MeanLevers[1]:R} {pair.Regret:R} {pair.ModalShare:R}")));
}
