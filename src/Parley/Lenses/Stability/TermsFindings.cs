using Parley.Findings;
using Parley.Numerics;
using Parley.Stability.Concepts;

namespace Parley.Lenses.Stability;

/// <summary>Finding on which terms of agreement would hold: nobody would go back on them, counting answers (Q8).</summary>
internal static class TermsFindings
{
    private const string Id = "stable.terms";

    public static void Add(LensContext context, StabilityMapping mapping, StabilityWorlds worlds, List<Finding> findings, Dictionary<string, FindingMargin> margins)
    {
        var groups = Enumerable.Range(0, mapping.StateCount).Where(s => mapping.TermsOf(s) is not null).GroupBy(s => mapping.TermsOf(s)!.Value)
            .Select(g => (Terms: g.Key, States: (IReadOnlyList<int>)[.. g], Share: worlds.ShareOfAny([.. g], StabilityConcept.Seq)))
            .OrderByDescending(g => g.Share).ThenBy(g => g.Terms).ToList();
        var best = groups[0];
        var others = groups.Skip(1).Select(g => $"{Name(context, g.Terms)} {Wording.Percent(g.Share)}").ToList();
        var interval = ClopperPearson.Interval((int)Math.Round(best.Share * worlds.Count), worlds.Count, 0.95);
        var influence = StateFindings.Influence(context, worlds, w => best.States.Any(s => worlds.Holds(w, s, StabilityConcept.Seq)));
        findings.Add(new Finding(Id, Question.Q8, "stability",
            best.Share == 0
                ? "No agreement is stable in any sampled world: somebody would always go back on it or withhold its signature."
                : $"Of the ways to agree, the one that would hold in most sampled worlds is {Name(context, best.Terms)}: {Wording.Percent(best.Share)} (SEQ); {string.Join(", ", others)}.")
        {
            Choice = best.Share == 0 ? "none" : best.Terms < 0 ? "compromise" : context.Case.Parties[best.Terms].Id,
            Value = best.Share,
            Low = interval.Lower,
            High = interval.Upper,
            Interval = $"95 % binomial interval over {worlds.Count} worlds",
            Unit = FindingUnit.ShareOfWorlds,
            Assumptions = [.. StateFindings.Assumptions, "the compromise is the Nash package at the medians within all red lines; a principal's terms are its latest positions"],
        }.Traced(context.Case, influence));
        margins[Id] = new FindingMargin(influence, changes =>
        {
            var there = StabilityWorlds.Changed(context, mapping, changes);
            var rival = groups.Skip(1).Select(g => (g.Terms, Share: there.ShareOfAny(g.States, StabilityConcept.Seq))).MaxBy(g => g.Share);
            var mine = there.ShareOfAny(best.States, StabilityConcept.Seq);
            return (mine - rival.Share, $"{Name(context, rival.Terms)} would hold in {Wording.Percent(rival.Share)} of worlds, {Name(context, best.Terms)} in {Wording.Percent(mine)}");
        });
    }

    private static string Name(LensContext context, int terms) => terms < 0 ? "the compromise" : $"{context.Case.Parties[terms].Name}'s terms";
}
