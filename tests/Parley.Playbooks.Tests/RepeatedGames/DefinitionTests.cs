using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Playbooks.Tests.RepeatedGames;

/// <summary>Strategies worked out by hand from the sentences that define them: openings, noise, known ends, and chances.</summary>
public class DefinitionTests
{
    [Theory]
    // Shubik: the first departure is punished once, the second twice, whatever happens meanwhile.
    [InlineData("shubik", "CDCCDCCCDDCCCCC", "CCDCCDDCCDDDCCC")]
    // Prober finds a player who does not strike back, and one who does.
    [InlineData("prober", "CCCCCC", "DCCDDD")]
    [InlineData("prober", "CDCDCC", "DCCCDC")]
    // Two tits for a tat overlap, they do not add up.
    [InlineData("2tft", "DDCCCC", "CDDDCC")]
    [InlineData("tf2t", "DCDDCDD", "CCCCDCC")]
    [InlineData("alternator-hunter", "DCDCDCCC", "CCCCCCDD")]
    [InlineData("double-crosser", "CCCCCCDDDDD", "CCCCCCCCCCD")]
    [InlineData("double-crosser", "CCCCCCCDDDDD", "CCCCCCCCCDDD")]
    [InlineData("wsls", "CDDC", "CCDC")]
    [InlineData("gradual", "DCCCDCCCCCC", "CDCCCDDCCCC")]
    [InlineData("davis", "DCCCCCCCCCCC", "CCCCCCCCCCDD")]
    [InlineData("handshake", "CDCC", "CDCC")]
    [InlineData("handshake", "CCCC", "CDDD")]
    [InlineData("thue-morse", "CCCCCCCC", "DCCDCDDC")]
    [InlineData("anti-cycler", "CCCCCCCCCCCC", "CDDCDCCDCCCD")]
    public void Plays_as_defined(string name, string other, string own) => Assert.Equal(own, ScriptedMatch.Play(StrategyCatalogue.Find(name), other));

    [Fact]
    public void Contrite_tit_for_tat_accepts_the_answer_to_its_slip()
    {
        // Its move of turn 2 is flipped to a defection while the other cooperates; the other strikes back in turn 3, and it does not answer.
        Assert.Equal("CDCCC", ScriptedMatch.Play(StrategyCatalogue.Find("contrite-tft"), "CCDCC", flips: "01000"));
        Assert.Equal("CDCDC", ScriptedMatch.Play(StrategyCatalogue.Find("tft"), "CCDCC", flips: "01000"));
    }

    [Theory]
    [InlineData("backstabber", "CCCCCC", true, "CCCCDD")]
    [InlineData("backstabber", "CCCCCC", false, "CCCCCC")]
    [InlineData("alexei", "CCCCC", true, "CCCCD")]
    [InlineData("stein-rapoport", "CCCCCCCC", true, "CCCCCCDD")]
    [InlineData("tideman-chieruzzi", "CCCCCCCC", true, "CCCCCCDD")]
    public void Known_ends_are_used(string name, string other, bool known, string own) =>
        Assert.Equal(own, ScriptedMatch.Play(StrategyCatalogue.Find(name), other, known));

    [Theory]
    // Joss answers a cooperation with 9 in 10, Tullock cooperates a tenth less than six in ten, Grofman 2/7 after different moves.
    [InlineData("joss", "CC", 1, 0.9)]
    [InlineData("joss", "DC", 1, 0.0)]
    [InlineData("tullock", "CDCDCDCDCDCCC", 12, 0.5)]
    [InlineData("tullock", "CCCCCCCCCCCC", 11, 0.9)]
    [InlineData("grofman", "DC", 1, 2.0 / 7.0)]
    [InlineData("gtft", "DC", 1, 1.0 / 3.0)]
    [InlineData("zd-extort-2", "CC", 1, 8.0 / 9.0)]
    [InlineData("zd-extort-2", "DC", 1, 0.5)]
    [InlineData("random:0.3", "C", 0, 0.3)]
    [InlineData("feld", "CCCCCCCCCCC", 10, 0.975)]
    [InlineData("eatherley", "CDCDC", 4, 0.5)]
    [InlineData("champion", "CCCCCCCCCCCCCDDDDDDDDDDDDDD", 26, 0.5)]
    [InlineData("black", "CCCDDC", 5, 0.88)]
    [InlineData("cave", "DC", 1, 0.5)]
    [InlineData("leyvraz", "CDDC", 3, 0.25)]
    [InlineData("getzler", "CDC", 2, 0.5)]
    [InlineData("naive-prober", "CC", 1, 0.9)]
    [InlineData("worse-and-worse-3", "CDDDC", 4, 0.25)]
    [InlineData("average-copier", "CDDDC", 4, 0.25)]
    [InlineData("firm-but-fair", "CDC", 2, 0.0)]
    [InlineData("soft-joss", "DC", 1, 0.1)]
    [InlineData("dynamic-2tft", "CDC", 2, 0.5)]
    [InlineData("random-tft", "DC", 1, 0.0)]
    [InlineData("random-tft", "DDC", 2, 0.5)]
    [InlineData("michaelos", "DCCCC", 2, 0.5)]
    [InlineData("forgetful-fool-me-once", "DDC", 2, 0.0975)]
    [InlineData("remorseful-prober", "CC", 1, 0.9)]
    [InlineData("stochastic-cooperator", "CC", 1, 0.935)]
    [InlineData("stochastic-cooperator", "DC", 1, 0.229)]
    [InlineData("stochastic-wsls", "DC", 1, 0.05)]
    [InlineData("allcoralld", "C", 0, 0.6)]
    [InlineData("desperate", "C", 0, 0.5)]
    [InlineData("desperate", "CC", 1, 0.0)]
    [InlineData("hopeless", "C", 0, 0.5)]
    [InlineData("willing", "C", 0, 0.5)]
    [InlineData("negation", "DC", 1, 1.0)]
    [InlineData("burn-both-ends", "CC", 1, 0.9)]
    [InlineData("zd-extort-2-v2", "CC", 1, 0.875)]
    [InlineData("zd-extort-3", "CC", 1, 11.0 / 13.0)]
    [InlineData("zd-extort-4", "CC", 1, 11.0 / 17.0)]
    [InlineData("zd-extortion", "CC", 1, 0.64)]
    [InlineData("zd-gtft-2", "DC", 1, 0.125)]
    [InlineData("zd-gen-2", "DC", 1, 0.5625)]
    [InlineData("zd-set-2", "DC", 1, 0.25)]
    [InlineData("zd-mischief", "CC", 1, 0.8)]
    [InlineData("zd-mem2", "CCC", 2, 11.0 / 12.0)]
    [InlineData("zd-mem2", "CDC", 2, 4.0 / 11.0)]
    [InlineData("graaskamp", "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC", 50, 0.0)]
    [InlineData("anonymous", "C", 0, 0.5)]
    [InlineData("appold", "DDDDC", 4, 1.0)]
    [InlineData("kluepfel", "CDC", 2, 0.4)]
    [InlineData("wm-adams", "CDDDDDDDDDDC", 11, 0.5)]
    [InlineData("tranquilizer", "CC", 1, 1.0)]
    [InlineData("nice-average-copier", "CDDDC", 4, 0.25)]
    [InlineData("self-steem", "C", 0, 0.5)]
    [InlineData("stalker", "CCCCC", 2, 1.0)]
    [InlineData("better-and-better", "C", 0, 0.001)]
    [InlineData("worse-and-worse", "C", 0, 0.999)]
    [InlineData("knowledgeable-worse-and-worse", "CCCC", 1, 0.5)]
    [InlineData("worse-and-worse-2", "CCCCCCCCCCCCCCCCCCCCCCCCCC", 24, 0.8)]
    [InlineData("inverse", "DCC", 2, 0.5)]
    public void Chances_are_as_defined(string name, string other, int turn, double expected)
    {
        const int matches = 4_000;
        var strategy = StrategyCatalogue.Find(name);
        Assert.True(strategy.Stochastic);
        var error = Math.Sqrt(Math.Max(expected * (1 - expected), 1e-9) / matches);
        Assert.InRange(ScriptedMatch.CooperationRate(strategy, other, turn, matches), expected - (4.5 * error) - 5e-4, expected + (4.5 * error) + 5e-4);
    }

    [Fact]
    public void Every_strategy_that_draws_lots_has_a_row()
    {
        var named = typeof(DefinitionTests).GetMethod(nameof(Chances_are_as_defined))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Select(row => StrategyCatalogue.Find((string)((InlineDataAttribute)row).Data[0]!).Id).ToHashSet();
        named.Add("random");
        Assert.Empty(StrategyCatalogue.All.Where(s => s.Stochastic && !named.Contains(s.Id)).Select(s => s.Id));
    }

    [Theory]
    [InlineData("Tit For Tat", "tft")]
    [InlineData("tit-for-tat", "tft")]
    [InlineData("TITFORTAT", "tft")]
    [InlineData("Win-Stay Lose-Shift", "wsls")]
    [InlineData("Pavlov", "wsls")]
    [InlineData("Soft Go By Majority: 10", "majority:10")]
    [InlineData("GoByMajority10", "majority:10")]
    [InlineData("ZDExtort2", "zd-extort-2")]
    [InlineData("FirstByTidemanAndChieruzzi", "tideman-chieruzzi")]
    [InlineData("CyclerCCD", "cycler:CCD")]
    public void Names_are_understood(string name, string id) => Assert.Equal(id, StrategyCatalogue.Find(name).Id);

    [Theory]
    [InlineData("titfortatt", "did you mean 'tft'")]
    [InlineData("random:1.5", "a probability from 0 to 1")]
    [InlineData("random:x", "'x' is not a number")]
    [InlineData("majority:0", "whole number")]
    [InlineData("cycler:CXD", "letters C and D")]
    [InlineData("memory-one:1/0", "four probabilities")]
    [InlineData("", "unknown strategy")]
    [InlineData(":::", "unknown strategy")]
    public void Wrong_names_are_explained(string name, string part)
    {
        Assert.False(StrategyCatalogue.TryFind(name, out _, out var error));
        Assert.Contains(part, error, StringComparison.Ordinal);
    }
}
