using Parley.Numerics.Errors;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;
using Parley.Playbooks.Negotiation.Strategies;
using Parley.Playbooks.Negotiation.Tournaments;

namespace Parley.Playbooks.Tests.Negotiation;

public class TournamentTests
{
    private static readonly string[] Names = ["boulware", "micro", "random:p=0.2", "nice-tit-for-tat"];

    [Fact]
    public void Scores_are_what_single_sessions_pay()
    {
        TournamentSetup setup = Setup(3);
        var tally = new TournamentTally(setup);
        Assert.True(TournamentRunner.Run(tally, threads: 2));
        TournamentResult result = TournamentResult.Of(tally);
        double[,] expected = new double[4, 4];
        double[] u = new double[2];
        int[] strategies = new int[2];
        for (long game = 0; game < setup.Games; game++)
        {
            (int scenario, _) = setup.Locate(game, strategies);
            NegotiationDomain domain = setup.Scenarios[scenario].Domain;
            var session = new Session(domain, setup.Protocol, strategies.Select(s => setup.Strategies[s].Make()), setup.Steps);
            Session.Payoffs(domain, session.Play(setup.Seed, (ulong)game), setup.Steps, DiscountClock.RelativeTime, u);
            expected[strategies[0], strategies[1]] += u[0] / 3;
            expected[strategies[1], strategies[0]] += u[1] / 3;
        }

        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
            {
                Assert.Equal(expected[i, j], result.Scores[i, j], 1e-9);
            }

            double others = Enumerable.Range(0, 4).Where(j => j != i).Sum(j => expected[i, j]);
            Assert.Equal(others / (3 * 2 * setup.Scenarios.Count), result.Means[i], 1e-9);
        }

        Assert.Equal(result.Means.Max(), result.Means[result.Ranking[0]]);
        Assert.Equal(6, result.Comparisons.Count);
    }

    [Fact]
    public void A_tournament_is_the_same_for_any_number_of_threads_and_resumed_at_any_place()
    {
        string root = Directory.CreateTempSubdirectory("parley-tournament-").FullName;
        try
        {
            byte[] whole = Play(Path.Combine(root, "one"), 1, null);
            Assert.Equal(whole, Play(Path.Combine(root, "two"), 3, null));
            foreach (int cut in new[] { 0, 5, 400, whole.Length / 2, whole.Length - 3 })
            {
                string folder = Path.Combine(root, "cut" + cut);
                Directory.CreateDirectory(folder);
                File.Copy(Path.Combine(root, "one", "setup.txt"), Path.Combine(folder, "setup.txt"));
                File.WriteAllBytes(Path.Combine(folder, "runs.csv"), whole[..cut]);
                Assert.Equal(whole, Play(folder, 2, null));
            }
        }
        finally
        {
            Directory.Delete(root, true);
        }
    }

    [Fact]
    public void A_folder_of_another_tournament_is_refused()
    {
        string folder = Directory.CreateTempSubdirectory("parley-tournament-").FullName;
        try
        {
            Play(folder, 1, null);
            var other = new TournamentTally(Setup(4));
            var error = Assert.Throws<SourceErrorsException>(() => TournamentFolder.Open(folder, other));
            Assert.Contains("another tournament", error.Errors[0].Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void An_interrupted_tally_says_so_and_keeps_whole_chunks()
    {
        var tally = new TournamentTally(Setup(40));
        using var source = new CancellationTokenSource();
        Assert.False(TournamentRunner.Run(tally, progress: _ => source.Cancel(), cancellation: source.Token));
        Assert.InRange(tally.Games, 1, tally.Setup.Games - 1);
    }

    [Fact]
    public void Three_party_scenarios_weigh_as_much_as_two_party_ones()
    {
        var domain = new NegotiationDomain(RandomScenarios.Make(12, 3));
        NegotiationStrategy[] strategies = [NegotiationStrategy.Parse("boulware"), NegotiationStrategy.Parse("conceder")];
        var tally = new TournamentTally(new TournamentSetup([new TournamentScenario("three", domain)], strategies, new AlternatingOffers(), 20, 1, 1));
        TournamentRunner.Run(tally);
        TournamentResult result = TournamentResult.Of(tally);
        // Each strategy's row adds up to two matches' mean earnings against each counterpart.
        double all = 0;
        int[] s = new int[3];
        for (int a = 0; a < 8; a++)
        {
            (s[0], s[1], s[2]) = (a >> 2, a >> 1 & 1, a & 1);
            for (int role = 0; role < 3; role++)
            {
                all += tally.Earned(0, s, role).Mean;
            }
        }

        double rows = result.Scores[0, 0] + result.Scores[0, 1] + result.Scores[1, 0] + result.Scores[1, 1];
        Assert.Equal(all / 24 * 2 * 4, rows, 1e-9);
    }

    private static byte[] Play(string folder, int threads, CancellationToken? cancelled)
    {
        var tally = new TournamentTally(Setup(30));
        using (TournamentFolder saved = TournamentFolder.Open(folder, tally))
        {
            Assert.True(TournamentRunner.Run(tally, saved.Add, _ => saved.Flush(), threads, cancelled ?? CancellationToken.None));
        }

        return File.ReadAllBytes(Path.Combine(folder, "runs.csv"));
    }

    private static TournamentSetup Setup(int repetitions) => new(
        [new TournamentScenario("first, quoted", new NegotiationDomain(RandomScenarios.Make(8))), new TournamentScenario("second", new NegotiationDomain(RandomScenarios.Make(9)))],
        [.. Names.Select(NegotiationStrategy.Parse)], new AlternatingOffers(), 30, repetitions, 5);
}
