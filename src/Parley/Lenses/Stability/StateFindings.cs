using Parley.Findings;
using Parley.Numerics;
using Parley.Stability.Concepts;
using Parley.Stability.Witnesses;
using Parley.Worlds;

namespace Parley.Lenses.Stability;

/// <summary>Findings on the present state and on the equilibrium that holds in most worlds (Q5).</summary>
internal static class StateFindings
{
    public static readonly string[] Assumptions =
    [
        "graph model with textbook sanctions (any sequence in which nobody moves twice in succession)",
        "stylised mapping: options are to yield and to have a lever on; effects over the horizon are added up undiscounted, breakdown risks are left out (docs/lenses.md)",
    ];

    public static void Add(LensContext context, StabilityMapping mapping, StabilityWorlds worlds, List<Finding> findings, Dictionary<string, FindingMargin> margins)
    {
        var quo = mapping.StatusQuo;
        var central = StabilityAnalysis.Of(mapping.In(World.Central(context.Case)), new StabilityOptions { Concepts = StabilityWorlds.Concepts, Threads = 1, RecheckSteps = 100_000 });
        AddState(context, worlds, findings, margins, "stable.status-quo", quo,
            (seq, nash, gmr) => $"The present state ({mapping.Describe(quo)}) is one from which nobody would move in {seq} of sampled worlds, counting that others may answer in their own interest (SEQ; Nash {nash}, GMR {gmr}). {AtTheMedians(context, mapping, central, quo)}",
            central, mapping, headline: 3);
        var best = Enumerable.Range(0, mapping.StateCount).MaxBy(s => (worlds.Share(s, StabilityConcept.Seq), worlds.Share(s, StabilityConcept.Nash), -s));
        if (worlds.Share(best, StabilityConcept.Seq) > 0)
        {
            AddState(context, worlds, findings, margins, "stable.most-often", best,
                (seq, nash, gmr) => $"The state that is stable in most sampled worlds is {mapping.Describe(best)}: {seq} (SEQ; Nash {nash}, GMR {gmr}).", central, mapping, headline: null);
        }
    }

    /// <summary>Inputs that the mapping uses, ranked by influence.</summary>
    public static IReadOnlyList<string> Influence(LensContext context, StabilityWorlds worlds, Func<int, bool> holds) =>
        InfluenceRanking.Of([.. context.Worlds.Take(worlds.Count)], [.. Enumerable.Range(0, worlds.Count).Select(w => holds(w) ? 1.0 : 0.0)],
            p => p.Split('.')[0] is "preferences" or "noDeal" or "flow" or "levers" or "interactions" && !p.EndsWith(".drift", StringComparison.Ordinal) && !p.EndsWith(".breakdownRisk", StringComparison.Ordinal));

    private static void AddState(
        LensContext context, StabilityWorlds worlds, List<Finding> findings, Dictionary<string, FindingMargin> margins, string id, int state, Func<string, string, string, string> text, StabilityAnalysis central, StabilityMapping mapping, int? headline)
    {
        var share = worlds.Share(state, StabilityConcept.Seq);
        var interval = ClopperPearson.Interval((int)Math.Round(share * worlds.Count), worlds.Count, 0.95);
        var influence = Influence(context, worlds, w => worlds.Holds(w, state, StabilityConcept.Seq));
        findings.Add(new Finding(id, Question.Q5, "stability", text(Wording.Percent(share), Wording.Percent(worlds.Share(state, StabilityConcept.Nash)), Wording.Percent(worlds.Share(state, StabilityConcept.Gmr))))
        {
            Value = share,
            Low = interval.Lower,
            High = interval.Upper,
            Interval = $"95 % binomial interval over {worlds.Count} worlds",
            Unit = FindingUnit.ShareOfWorlds,
            Choice = mapping.Describe(state),
            Certificate = "at the medians: " + central.Recheck,
            Assumptions = Assumptions,
            Headline = headline,
        }.Traced(context.Case, influence));
        margins[id] = new FindingMargin(influence, changes =>
        {
            var there = StabilityWorlds.Changed(context, mapping, changes).Share(state, StabilityConcept.Seq);
            return (share < 0.5 ? 0.5 - there : there - 0.5, $"stable in {Wording.Percent(there)} of worlds");
        });
    }

    private static string AtTheMedians(LensContext context, StabilityMapping mapping, StabilityAnalysis central, int state)
    {
        var finder = new WitnessFinder(central);
        var parts = new List<string>();
        for (var i = 0; i < mapping.Parties.Count; i++)
        {
            var name = context.Case.Parties[mapping.Parties[i]].Name;
            var witness = finder.Find(i, state, StabilityConcept.Seq);
            if (witness.Undeterred is { } to)
            {
                parts.Add($"{name} would move to {mapping.Describe(to)}");
            }
            else if (witness.Deterred.Count > 0)
            {
                var first = witness.Deterred[0];
                parts.Add($"{name} is kept from moving to {mapping.Describe(first.Improvement)} by {context.Case.Parties[mapping.Parties[first.Steps[0].DecisionMaker]].Name}, who would answer so that it ends in {mapping.Describe(first.Outcome)}");
            }
        }

        return parts.Count == 0 ? "At the medians nobody has anything to gain by a move of its own." : "At the medians " + string.Join("; ", parts) + ".";
    }
}
