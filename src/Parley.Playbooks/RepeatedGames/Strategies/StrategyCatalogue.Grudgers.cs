using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <content>Rules that bear a grudge: for ever, for a time, or in proportion.</content>
public static partial class StrategyCatalogue
{
    private static IEnumerable<RepeatedStrategy> Grudgers()
    {
        yield return Stateless("grudger", "Grudger", "cooperates until the other has ever defected, then defects for ever", "Friedman in Axelrod (1980)", null, h => DefectIf(h.OtherDefections > 0), "grim", "grim trigger", "spite", "spiteful", "vengeful", "friedman");
        yield return Stateless("opposite-grudger", "Opposite Grudger", "defects until the other has ever cooperated, then cooperates for ever", "Palmer, Axelrod-Python", null, h => DefectIf(h.OtherCooperations == 0));
        yield return Stateless("easy-go", "EasyGo", "defects until the other has ever defected, then cooperates for ever", "Prison (1998)", null, h => DefectIf(h.OtherDefections == 0), "reverse grudger", "rgrim", "fool me forever");
        yield return Stateless("aggravater", "Aggravater", "defects for three turns, then is a grudger", "Campbell, Axelrod-Python", null, h => DefectIf(h.Turns < 3 || h.OtherDefections > 0));
        yield return Stateless("spiteful-cc", "SpitefulCC", "cooperates for two turns, then is a grudger", "Mathieu and Delahaye (2015)", null, h => DefectIf(h.Turns >= 2 && h.OtherDefections > 0));
        yield return Stateful("forgetful-grudger", "Forgetful Grudger", "defects for ten turns after a defection, then forgets", "Palmer, Axelrod-Python", 10, () => new ForgetfulGrudger());
        yield return Stateful("soft-grudger", "Soft Grudger", "answers a defection with D D D D C C", "Li and others (2011)", 6, () => new SoftGrudger(1, 4, 2), "sgrim");
        yield return Stateful("general-soft-grudger", "General Soft Grudger", "answers a defection with four defections and two cooperations", "Smith, Axelrod-Python", null, () => new SoftGrudger(1, 4, 2));
        yield return Stateful("grudger-alternator", "GrudgerAlternator", "cooperates until the first defection, then alternates D C", "Prison (1998)", null, () => new GrudgerAlternator(), "c then per dc");
        yield return Stateful("punisher", "Punisher", "a grudge of up to 20 turns in proportion to the other's defections", "Palmer, Axelrod-Python", null, () => new Punisher(inverse: false));
        yield return Stateful("inverse-punisher", "Inverse Punisher", "a grudge of up to 20 turns in proportion to the other's cooperations", "Palmer, Axelrod-Python", null, () => new Punisher(inverse: true));
        yield return Stateless("level-punisher", "Level Punisher", "after ten turns defects while the other has defected in more than a fifth of all turns", "Eckhart (2015)", null, h => DefectIf(h.Turns >= 10 && 5L * h.OtherDefections > h.Turns));
        yield return Stateless(
            "tricky-level-punisher", "Tricky Level Punisher", "for 100 turns defects while the other has defected in more than 5 % of all turns (as the library plays it; the text behind it has 20, 10 and 5 % from turns 10, 50 and 100)", "Eckhart (2015)", null,
            h => DefectIf(h.Turns < 100 && 20L * h.OtherDefections > h.Turns));
        yield return Stateless("fool-me-once", "Fool Me Once", "forgives one defection, then defects for ever after a second", "Harper, Axelrod-Python", null, h => DefectIf(h.OtherDefections > 1));
        yield return Stateful("forgetful-fool-me-once", "Forgetful Fool Me Once", "as Fool Me Once, but forgets its count with probability .05 each turn", "Harper, Axelrod-Python", null, () => new ForgetfulFoolMeOnce(0.05)).AsStochastic();
        yield return Stateless(
            "backstabber", "BackStabber", "forgives three defections, then defects for ever; defects in the last two turns", "Campbell, Axelrod-Python", null,
            h => DefectIf(IsWithinLast(h, 2) || h.OtherDefections > 3)).Needing(StrategyNeeds.Length);
        yield return Stateful("double-crosser", "DoubleCrosser", "as BackStabber, but against nice openings between turns 8 and 180 a tit for two tats", "Campbell, Axelrod-Python", null, () => new DoubleCrosser()).Needing(StrategyNeeds.Length);
        yield return Stateful("retaliate", "Retaliate", "defects while the other has exploited it more than .1 times as often as it the other", "Campbell, Axelrod-Python", null, () => new Retaliate(0.1, int.MaxValue));
        yield return Stateful("retaliate-2", "Retaliate 2", "Retaliate with threshold .08", "Campbell, Axelrod-Python", null, () => new Retaliate(0.08, int.MaxValue));
        yield return Stateful("retaliate-3", "Retaliate 3", "Retaliate with threshold .05", "Campbell, Axelrod-Python", null, () => new Retaliate(0.05, int.MaxValue));
        yield return Stateful("limited-retaliate", "Limited Retaliate", "Retaliate with threshold .1 and at most 20 defections in a row", "Campbell, Axelrod-Python", null, () => new Retaliate(0.1, 20));
        yield return Stateful("limited-retaliate-2", "Limited Retaliate 2", "Retaliate with threshold .08 and at most 15 defections in a row", "Campbell, Axelrod-Python", null, () => new Retaliate(0.08, 15));
        yield return Stateful("limited-retaliate-3", "Limited Retaliate 3", "Retaliate with threshold .05 and at most 20 defections in a row", "Campbell, Axelrod-Python", null, () => new Retaliate(0.05, 20));
        yield return Stateful("grumpy", "Grumpy", "turns to defection when the other's defections outnumber its cooperations by more than 10, and back when the reverse holds", "Young, Axelrod-Python", null, () => new Grumpy());
        yield return Stateless("doubler", "Doubler", "defects if the other defected last and has cooperated at most twice as often as defected", "Prison (1998)", null, h => DefectIf(h.OtherLast == Defect && h.OtherCooperations <= 2 * h.OtherDefections));
        yield return Stateful("once-bitten", "Once Bitten", "two defections in a row make it defect for ten turns", "Marissa, Axelrod-Python", 12, () => new OnceBitten());
    }
}
