using System.Collections.Immutable;
using Parley.Playbooks.Negotiation.Acceptance;
using Parley.Playbooks.Negotiation.Offering;
using Parley.Playbooks.Negotiation.OpponentModels;
using Parley.Playbooks.Negotiation.Targets;
using static Parley.Playbooks.Negotiation.Strategies.Parameters;

namespace Parley.Playbooks.Negotiation.Strategies;

/// <summary>The exchangeable parts of strategies, by name: what a YAML file combines.</summary>
public static class PartCatalogue
{
    private const string Faratin = "Faratin, Sierra, Jennings 1998";
    private const string Conditions = "Baarslag, Hindriks, Jonker 2013";

    /// <summary>Gets the offering rules.</summary>
    public static IReadOnlyList<CatalogueEntry<Func<OfferingStrategy>>> Offering { get; } =
    [
        new("time", "worst outcome above a target that falls as 1 - t^e", Faratin + "; discrete form of NegMAS", [Exponent(1), Max, Min], v => () => new TimeOffering(new PolynomialCurve(v["e"], v["max"], v["min"]))),
        new("exponential", "worst outcome above (exp((1-t)^e) - 1) / (exp(1) - 1)", "NegMAS's exponential curve", [Exponent(0.725), Max], v => () => new TimeOffering(new ExponentialCurve(v["e"], v["max"]))),
        new("faratin-polynomial", "worst outcome above the target of the polynomial time-dependent tactic", Faratin, Tactic(0), v => () => new TimeOffering(new FaratinCurve(v["beta"], v["kappa"], false, v["max"], v["min"]))),
        new("faratin-exponential", "worst outcome above the target of the exponential time-dependent tactic", Faratin, Tactic(0.01), v => () => new TimeOffering(new FaratinCurve(v["beta"], v["kappa"], true, v["max"], v["min"]))),
        new("time-nearest", "outcome nearest to a target that falls as 1 - t^(1/e), t from 0", Faratin + "; discrete form of GENIUS", [Exponent(1)], v => () => new TimeOffering(new PolynomialCurve(1 / v["e"]) { StartsAtZero = true }, OutcomePick.Nearest)),
        new("time-best-for-others", "of the outcomes above a target that falls as 1 - t^e the one that the model thinks best for the others (needs a model)", Faratin + "; Hindriks, Tykhonov 2008", [Exponent(1), Max, Min], v => () => new TimeOffering(new PolynomialCurve(v["e"], v["max"], v["min"]), OutcomePick.BestForOthers)),
        new("relative", "imitates the counterpart's change some offers ago in proportion", Faratin, [Lag, Low], v => () => new BehaviourOffering(BehaviourForm.Relative, (int)v["lag"], low: v["min"])),
        new("random-absolute", "imitates the counterpart's change by amount, less a random amount", Faratin, [Lag, Number("m", 0.05, 0, 1, "largest random amount"), Low], v => () => new BehaviourOffering(BehaviourForm.RandomAbsolute, (int)v["lag"], v["m"], v["min"])),
        new("averaged", "imitates in proportion the counterpart's change over a window of offers", Faratin, [Window, Low], v => () => new BehaviourOffering(BehaviourForm.Averaged, (int)v["window"], low: v["min"])),
        new("naive-tit-for-tat", "concedes as much as the counterpart seems to have conceded in a zero-sum view", "NegMAS", [Number("kindness", 0, 0, 1, "added to the concession")], v => () => new NaiveTitForTatOffering(v["kindness"])),
        new("nice-tit-for-tat", "goes the same share of the way to the estimated Nash point as the counterpart (needs a model)", Conditions + " (nice tit for tat)", [], _ => () => new NiceTitForTatOffering()),
        new("micro", "concedes one outcome for each new one received", "de Jonge 2022", [], _ => () => new MicroOffering()),
        new("fast-micro", "MiCRO that skips outcomes to reach the end of its list in time", "de Jonge 2022; fast form after NegMAS", [], _ => () => new MicroOffering(true)),
        new("concede", "best to worst, one a turn", "Mohammad 2023", [], _ => () => new ConcedeOffering()),
        new("waste", "worthless outcomes first, then best to worst", "Mohammad 2023", [], _ => () => new ConcedeOffering(true)),
        new("best", "always the best outcome", "folklore", [], _ => () => new BestOffering()),
        new("random", "any outcome, at random", "Gode, Sunder 1993", [], _ => () => new RandomOffering()),
        new("top-fraction", "at random among the best share of acceptable outcomes", "NegMAS", [Number("share", 0.2, 1e-9, 1, "share of the acceptable outcomes")], v => () => new RandomOffering(v["share"])),
        new("trade-off", "at an unchanged aspiration the outcome most like the counterpart's last offer", "Faratin, Sierra, Jennings 2002", [Exponent(1), Number("width", 0.05, 0, 1, "how much more than the aspiration counts as equal")], v => () => new TradeOffOffering(new PolynomialCurve(v["e"]), v["width"])),
        new("hill-climbing", "from the own last offer to the neighbour above the target that is most like the counterpart's", "after Faratin, Sierra, Jennings 2002", [Exponent(1)], v => () => new HillClimbingOffering(new PolynomialCurve(v["e"]))),
        new("hybrid", "a Bézier curve over time mixed with a reaction to the counterpart's moves", "Keskin, Çakan, Aydoğan 2021", [], _ => () => new HybridOffering()),
        new("nash-seeking", "concedes over time to the estimated Nash point and no further (needs a model)", "Nash 1950; " + Faratin + "; combination ours", [Exponent(1)], v => () => new NashSeekingOffering(v["e"])),
        new("zeuthen", "the side that risks less by refusing makes the least concession that reverses it (needs a model; two parties)", "Zeuthen 1930; Harsanyi 1956", [], _ => () => new ZeuthenOffering()),
    ];

    /// <summary>Gets the acceptance rules.</summary>
    public static IReadOnlyList<CatalogueEntry<Func<AcceptancePolicy>>> Acceptance { get; } =
    [
        new("target", "what reaches the offering rule's target", "NegMAS", [], _ => () => new AcceptTarget()),
        new("next", "ACnext: what is as good as the own next offer", Conditions, Linear(), v => () => new AcceptNext(v["a"], v["b"])),
        new("next-strict", "ACnext with strict inequality", "GENIUS", [], _ => () => new AcceptNext(strict: true)),
        new("previous", "ACprev: what is as good as the own last offer", Conditions, Linear(), v => () => new AcceptPrevious(v["a"], v["b"])),
        new("constant", "ACconst: what is worth at least c", Conditions, [Number("c", 0.8, 0, 1, "least utility")], v => () => new AcceptConstant(v["c"])),
        new("time", "ACtime: anything acceptable from time T", Conditions, [Late(0.99)], v => () => new AcceptTime(v["t"])),
        new("combi", "ACcombi: ACnext, or late the best of as many offers as are left", Conditions, [Late(0.98), .. Linear()], v => () => new AcceptCombined(v["t"], v["a"], v["b"])),
        new("better", "what is better than all accepted before", "Mohammad 2023", [], _ => () => new AcceptImproving(true)),
        new("not-worse", "what is not worse than all accepted before", "Mohammad 2023", [], _ => () => new AcceptImproving(false)),
        new("rational", "anything worth its reservation value", "Mohammad 2023", [], _ => () => new AcceptAnything(false)),
        new("anything", "everything", "NegMAS", [], _ => () => new AcceptAnything(true)),
        new("random", "anything with a fixed probability", "NegMAS", [Number("p", 0.15, 0, 1, "probability")], v => () => new AcceptRandomly(v["p"])),
        new("annealing", "ACnext; a mediator's text also if worse, less and less often", "Klein, Faratin, Sayama, Bar-Yam 2003", [Number("temperature", 0.1, 1e-6, 100, "temperature at the start")], v => () => new AnnealingVotes(v["temperature"])),
    ];

    /// <summary>Gets the opponent models.</summary>
    public static IReadOnlyList<CatalogueEntry<Func<OpponentModel>>> Models { get; } =
    [
        new("frequency", "frequent options are liked, unchanged issues important", "HardHeaded: van Krimpen, Looije, Hajizadeh 2013", [], _ => () => new FrequencyModel()),
        new("smith", "an issue weighs as much as its most frequent option", "van Galen Last 2012", [], _ => () => new SmithModel()),
        new("bayesian", "beliefs over weights and shapes of values, updated by Bayes' rule", "Hindriks, Tykhonov 2008", [Number("rate", 0.5, 0, 1, "expected concession at the end"), Number("sigma", 0.15, 1e-3, 10, "spread of offers around it")], v => () => new BayesianModel(v["rate"], v["sigma"])),
        new("opposite", "zero-sum view (baseline)", "baseline", [], _ => () => new OppositeModel()),
        new("uniform", "everything equal (baseline)", "baseline", [], _ => () => new UniformModel()),
        new("perfect", "the true utilities (upper bound; not something a party can know)", "baseline", [], _ => () => new PerfectModel()),
    ];

    private static ImmutableArray<StrategyParameter> Linear() => [Number("a", 1, 0, 100, "factor"), Number("b", 0, -1, 1, "summand")];

    private static StrategyParameter Late(double value) => Number("t", value, 0, 1, "time from which it applies");
}
