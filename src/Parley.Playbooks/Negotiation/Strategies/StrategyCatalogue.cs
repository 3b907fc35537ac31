using Parley.Playbooks.Negotiation.Acceptance;
using Parley.Playbooks.Negotiation.Offering;
using Parley.Playbooks.Negotiation.OpponentModels;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Targets;
using static Parley.Playbooks.Negotiation.Strategies.Parameters;

namespace Parley.Playbooks.Negotiation.Strategies;

/// <summary>The strategies that come with Parley, by name. Each is a combination of parts of <see cref="PartCatalogue"/>.</summary>
public static class StrategyCatalogue
{
    private const string Faratin = "Faratin, Sierra, Jennings 1998";

    /// <summary>Gets all strategies.</summary>
    public static IReadOnlyList<CatalogueEntry<Func<Negotiator>>> All { get; } =
    [
        Curve("boulware", "concedes late: target 1 - t^4", 4),
        Curve("linear", "concedes evenly: target 1 - t", 1),
        Curve("conceder", "concedes early: target 1 - t^.25", 0.25),
        Curve("time", "target 1 - t^e for any e", 1),
        Curve("hard-headed", "concedes at the very end only: e is infinite", double.PositiveInfinity),
        new("exponential", "target (exp((1-t)^e) - 1) / (exp(1) - 1)", "NegMAS's exponential curve (Boulware e = .125, linear .725, conceder 4)", [Exponent(0.725), Max], v => () => Of(new TimeOffering(new ExponentialCurve(v["e"], v["max"])), new AcceptTarget())),
        new("faratin-polynomial", "polynomial time-dependent tactic", Faratin, Tactic(0), v => () => Of(new TimeOffering(new FaratinCurve(v["beta"], v["kappa"], false, v["max"], v["min"])), new AcceptNext())),
        new("faratin-exponential", "exponential time-dependent tactic", Faratin, Tactic(0.01), v => () => Of(new TimeOffering(new FaratinCurve(v["beta"], v["kappa"], true, v["max"], v["min"])), new AcceptNext())),
        Genius("genius-boulware", 0.2),
        Genius("genius-linear", 1),
        Genius("genius-conceder", 2),
        new("relative-tit-for-tat", "imitates the counterpart's change some offers ago in proportion", Faratin, [Lag, Low], v => () => Of(new BehaviourOffering(BehaviourForm.Relative, (int)v["lag"], low: v["min"]), new AcceptNext())),
        new("random-absolute-tit-for-tat", "imitates the counterpart's change by amount, less a random amount", Faratin, [Lag, Number("m", 0.05, 0, 1, "largest random amount"), Low], v => () => Of(new BehaviourOffering(BehaviourForm.RandomAbsolute, (int)v["lag"], v["m"], v["min"]), new AcceptNext())),
        new("averaged-tit-for-tat", "imitates in proportion the counterpart's change over a window", Faratin, [Window, Low], v => () => Of(new BehaviourOffering(BehaviourForm.Averaged, (int)v["window"], low: v["min"]), new AcceptNext())),
        new("naive-tit-for-tat", "concedes as much as the counterpart seems to have conceded in a zero-sum view", "NegMAS", [Number("kindness", 0, 0, 1, "added to the concession")], v => () => Of(new NaiveTitForTatOffering(v["kindness"]), new AcceptTarget())),
        new("nice-tit-for-tat", "goes the same share of the way to the estimated Nash point as the counterpart", "Baarslag, Hindriks, Jonker 2013", [], _ => () => Of(new NiceTitForTatOffering(), new AcceptCombined(0.98), () => new FrequencyModel())),
        new("micro", "MiCRO: concedes one outcome for each new one received", "de Jonge 2022", [], _ => () => Of(new MicroOffering(), new AcceptTarget())),
        new("fast-micro", "MiCRO that skips outcomes to reach the end of its list in time", "de Jonge 2022; fast form after NegMAS", [], _ => () => Of(new MicroOffering(true), new AcceptTarget())),
        new("cab", "concedes best to worst, accepts better than accepted before", "Mohammad 2023", [], _ => () => Of(new ConcedeOffering(), new AcceptImproving(true))),
        new("can", "concedes best to worst, accepts what is not worse than accepted before", "Mohammad 2023", [], _ => () => Of(new ConcedeOffering(), new AcceptImproving(false))),
        new("car", "concedes best to worst, accepts anything worth its reservation value", "Mohammad 2023", [], _ => () => Of(new ConcedeOffering(), new AcceptAnything(false))),
        new("wab", "as cab, after wasting time on worthless outcomes", "Mohammad 2023", [], _ => () => Of(new ConcedeOffering(true), new AcceptImproving(true))),
        new("wan", "as can, after wasting time on worthless outcomes", "Mohammad 2023", [], _ => () => Of(new ConcedeOffering(true), new AcceptImproving(false))),
        new("war", "as car, after wasting time on worthless outcomes", "Mohammad 2023", [], _ => () => Of(new ConcedeOffering(true), new AcceptAnything(false))),
        new("hybrid", "a Bézier curve over time mixed with a reaction to the counterpart's moves", "Keskin, Çakan, Aydoğan 2021", [], _ => () => Of(new HybridOffering(), new AcceptNext())),
        new("hill-climber", "from the own last offer to the neighbour above the target that is most like the counterpart's; votes for texts that are no worse", "after Faratin, Sierra, Jennings 2002; Klein, Faratin, Sayama, Bar-Yam 2003", [Exponent(1)], v => () => Of(new HillClimbingOffering(new PolynomialCurve(v["e"])), new AcceptNext())),
        new("annealer", "the hill climber's offers; votes for worse texts early on", "Klein, Faratin, Sayama, Bar-Yam 2003", [Exponent(1), Number("temperature", 0.1, 1e-6, 100, "temperature at the start")], v => () => Of(new HillClimbingOffering(new PolynomialCurve(v["e"])), new AnnealingVotes(v["temperature"]))),
        new("hardliner", "always the best outcome, accepts nothing less", "folklore (tough, take it or leave it)", [], _ => () => Of(new BestOffering(), new AcceptNext())),
        new("random", "offers anything and accepts with a fixed probability", "Gode, Sunder 1993 (zero intelligence); NegMAS", [Number("p", 0.15, 0, 1, "probability of accepting")], v => () => Of(new RandomOffering(), new AcceptRandomly(v["p"]))),
        new("top-fraction", "offers at random among the best share of acceptable outcomes, accepts what is among them", "NegMAS", [Number("share", 0.2, 1e-9, 1, "share of the acceptable outcomes")], v => () => Of(new RandomOffering(v["share"]), new AcceptTarget())),
        new("nice", "offers anything and accepts everything", "NegMAS", [], _ => () => Of(new RandomOffering(), new AcceptAnything(true))),
        new("trade-off", "logrolling: at an unchanged aspiration the outcome most like the counterpart's last offer", "Faratin, Sierra, Jennings 2002", [Exponent(1), Number("width", 0.05, 0, 1, "how much more than the aspiration counts as equal")], v => () => Of(new TradeOffOffering(new PolynomialCurve(v["e"]), v["width"]), new AcceptNext(), () => new FrequencyModel())),
        new("bayesian", "target 1 - t^e; of the outcomes above it the one that a Bayesian model thinks best for the counterpart", "Hindriks, Tykhonov 2008", [Exponent(1), Number("rate", 0.5, 0, 1, "expected concession at the end"), Number("sigma", 0.15, 1e-3, 10, "spread of offers around it")], v => () => Of(new TimeOffering(new PolynomialCurve(v["e"]), OutcomePick.BestForOthers), new AcceptNext(), () => new BayesianModel(v["rate"], v["sigma"]))),
        new("frequency", "target 1 - t^e; of the outcomes above it the one that a frequency model thinks best for the counterpart", "van Krimpen, Looije, Hajizadeh 2013 (HardHeaded's model)", [Exponent(1)], v => () => Of(new TimeOffering(new PolynomialCurve(v["e"]), OutcomePick.BestForOthers), new AcceptNext(), () => new FrequencyModel())),
        new("nash-seeking", "concedes over time to the estimated Nash point and no further", "Nash 1950; " + Faratin + "; combination ours", [Exponent(1)], v => () => Of(new NashSeekingOffering(v["e"]), new AcceptNext(), () => new FrequencyModel())),
        new("zeuthen", "the side that risks less by refusing makes the least concession that reverses it; knows the counterpart's utilities", "Zeuthen 1930; Harsanyi 1956; Rosenschein, Zlotkin 1994", [], _ => () => Of(new ZeuthenOffering(), new AcceptNext(), () => new PerfectModel())),
    ];

    private static CatalogueEntry<Func<Negotiator>> Curve(string name, string summary, double exponent) =>
        new(name, summary, Faratin + "; discrete form and exponents of NegMAS", [Exponent(exponent), Max, Min], v => () => Of(new TimeOffering(new PolynomialCurve(v["e"], v["max"], v["min"])), new AcceptTarget()));

    private static CatalogueEntry<Func<Negotiator>> Genius(string name, double e) =>
        new(name, "target 1 - t^(1/e) with t from 0, nearest outcome, accepts what is better than its next offer", Faratin + "; discrete form and exponents of GENIUS", [Exponent(e)], v => () => Of(new TimeOffering(new PolynomialCurve(1 / v["e"]) { StartsAtZero = true }, OutcomePick.Nearest), new AcceptNext(strict: true)));

    private static Negotiator Of(OfferingStrategy offering, AcceptancePolicy acceptance, Func<OpponentModel>? model = null) => new(offering, acceptance, model);
}
