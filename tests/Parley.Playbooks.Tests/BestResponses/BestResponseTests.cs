using Parley.Playbooks.BestResponses;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Pairs;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Tests.BestResponses;

public class BestResponseTests
{
    private const int Steps = 20;

    // One pie of 100 points, each side's no-deal value 10 or so, patience .95.
    private static CrisisSetting Setting(int horizon) =>
        new([new("A", true), new("B", true)], [Steps + 1], [0], [new("talks", [0, 1], -1, [], TrackProtocol.EveryMemberMoves)], [], horizon);

    private static CrisisWorld[] Worlds(CrisisSetting setting, int count, double patience = 0.95) => [.. Enumerable.Range(0, count).Select(n =>
    {
        var world = new CrisisWorld(setting) { Seed = 4, Index = (ulong)n };
        for (var option = 0; option <= Steps; option++)
        {
            world.Value[option] = 100.0 * option / Steps;
            world.Value[Steps + 1 + option] = 100.0 - world.Value[option];
        }

        (world.NoDeal[0], world.NoDeal[1]) = (10 + (n % 5), 10 + (n % 3));
        (world.NoDealBelievedLow[0], world.NoDealBelievedHigh[0], world.NoDealBelievedLow[1], world.NoDealBelievedHigh[1]) = (10, 15, 10, 13);
        (world.DiscountFactor[0], world.DiscountFactor[1]) = (patience, patience);
        return world;
    })];

    private static Playbook[] Assigned(string a, string b) => [ShippedPlaybooks.Get(a), ShippedPlaybooks.Get(b)];

    [Fact]
    public void Whoever_accepts_anything_above_no_deal_is_left_with_little()
    {
        var setting = Setting(12);
        var result = BestResponse.Compute(setting, Worlds(setting, 60), Assigned("give-in", "conditional"), responder: 1, known: 0);

        // A gives in and accepts whatever beats its estimate of no deal; waiting for it costs B next to nothing in the first round.
        Assert.True(result.Value.Mean > 80, $"{result.Value.Mean}");
        Assert.True(result.Gain.Mean > 0);
        Assert.True(result.Value.Mean >= result.BestFixedMove.Mean - 1e-9);
    }

    [Fact]
    public void Against_a_side_that_never_moves_and_never_accepts_nothing_is_to_be_had()
    {
        var setting = Setting(8);
        var wall = ShippedPlaybooks.Get("stand-firm");
        wall = wall.With(PlaybookPart.Of(PartCatalogue.Find(PartSlot.Answer, "never")!)).With(PlaybookPart.Of(PartCatalogue.Find(PartSlot.Offer, "none")!));
        var worlds = Worlds(setting, 40);
        var result = BestResponse.Compute(setting, worlds, [wall, ShippedPlaybooks.Get("stall")], responder: 1, known: 0);
        Assert.Equal(result.Otherwise.Mean, result.Value.Mean, 1e-9);
        Assert.Equal(0, result.Gain.Mean, 1e-9);
    }

    [Theory]
    [InlineData("conditional", "stand-firm", 3)]
    [InlineData("stall", "conditional", 4)]
    [InlineData("deadline", "logroll", 4)]
    [InlineData("give-in", "stand-firm", 3)]
    [InlineData("logroll", "give-in", 5)]
    public void No_reply_beats_the_exact_one_and_the_computed_reply_comes_near_it(string known, string otherwise, int horizon)
    {
        var setting = Setting(horizon);
        var worlds = Worlds(setting, 30, 0.9);
        var assigned = Assigned(known, otherwise);
        var result = BestResponse.Compute(setting, worlds, assigned, responder: 1, known: 0, new BestResponseOptions { EntriesPerWorld = 16 });
        var exact = ExactBestResponse.Value(setting, worlds, assigned, 1, 0, [.. result.Moves.Where((_, m) => m % 2 == 0 || m == result.Moves.Count - 1)]);
        var exactAll = horizon <= 3 ? ExactBestResponse.Value(setting, worlds, assigned, 1, 0, result.Moves) : exact;
        var runs = new ResponseRuns(setting, assigned, 1, 0, result.Moves);
        var process = runs.Process();
        var mean = 0.0;
        foreach (var world in worlds)
        {
            process.Load(world);
            runs.Play(process, result.Policy);
            mean += process.Value(1) / worlds.Length;
        }

        Assert.True(horizon > 3 || mean <= exactAll + 1e-9, $"{mean} beats the exact {exactAll}");
        Assert.True(mean >= 0.9 * exact, $"{mean} falls far short of {exact}");
    }

    [Fact]
    public void The_exact_reply_to_an_ultimatum_in_the_last_round_takes_what_beats_no_deal()
    {
        // One round: A moves first and offers its position (all for A, nothing for B); B cannot get an answer any more, so no deal is what it gets.
        var setting = Setting(1);
        var worlds = Worlds(setting, 3, 1.0);
        var value = ExactBestResponse.Value(setting, worlds, Assigned("stand-firm", "stall"), 1, 0, ResponseMoves.All(false));
        Assert.Equal(worlds.Average(w => w.NoDeal[1]), value, 1e-9);
    }

    [Fact]
    public void Same_bytes_for_any_threads_and_refusals_in_words()
    {
        var setting = Setting(10);
        var worlds = Worlds(setting, 50);
        var one = BestResponse.Compute(setting, worlds, Assigned("conditional", "stall"), 1, 0, new BestResponseOptions { Threads = 1 });
        var two = BestResponse.Compute(setting, worlds, Assigned("conditional", "stall"), 1, 0, new BestResponseOptions { Threads = 2 });
        Assert.Equal((one.Value, one.Gain, one.CostToKnown), (two.Value, two.Gain, two.CostToKnown));
        Assert.Equal(one.Uses, two.Uses);
        Assert.Throws<ArgumentException>(() => BestResponse.Compute(setting, [.. worlds.Take(5)], Assigned("stall", "stall"), 1, 0));
        Assert.Throws<ArgumentException>(() => BestResponse.Compute(setting, worlds, Assigned("stall", "stall"), 1, 1));
        Assert.Throws<ArgumentException>(() => ExactBestResponse.Value(Setting(30), worlds, Assigned("stall", "stall"), 1, 0, ResponseMoves.All(true)));
    }

    [Fact]
    public void A_policy_that_always_chooses_the_same_playbook_is_that_playbook()
    {
        for (var seed = 1UL; seed < 40; seed++)
        {
            var setting = RandomCrisis.Setting(seed);
            var moves = ResponseMoves.All(true);
            var assigned = setting.Parties.Select((_, p) => p == 0 ? moves[(int)(seed % (ulong)moves.Count)] : ShippedPlaybooks.Conduct[(int)((seed + (ulong)p) % 11)]).ToArray();
            var runs = new ResponseRuns(setting, assigned, 0, 1, moves);
            var process = runs.Process();
            process.Load(RandomCrisis.World(setting, seed));
            runs.PlayOtherwise(process);
            var expected = process.Result();
            runs.Play(process, new FixedMove(runs.Offset + (int)(seed % (ulong)moves.Count)));
            var got = process.Result();
            Assert.Equal((expected.Outcome, expected.Round), (got.Outcome, got.Round));
            Assert.Equal(expected.Value, got.Value);
        }
    }
}
