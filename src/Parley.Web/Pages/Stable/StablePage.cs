using System.Globalization;
using System.Runtime.CompilerServices;
using Parley.Findings;
using Parley.Lenses.Stability;
using Parley.Reports.Tables;
using Parley.Runs;
using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Inverse;
using Parley.Stability.Witnesses;
using Parley.Web.Html;
using Parley.Worlds;

namespace Parley.Web.Pages.Stable;

/// <summary>Stability: the states nobody gains by leaving, and for a chosen state who would move, who would punish, and whose preferences would have to differ.</summary>
internal sealed class StablePage : CasePage
{
    private const int MostRows = 60;
    private const int InverseNodes = 400;

    private static readonly StabilityConcept[] Concepts = [StabilityConcept.Nash, StabilityConcept.Gmr, StabilityConcept.Smr, StabilityConcept.Seq];
    private static readonly ConditionalWeakTable<AnalysisRun, Central> Centrals = [];

    public override string Slug => "stable";

    public override string Name => "Stability";

    public override string Summary => "Which states nobody gains by leaving, who would move from the others, and who would punish that.";

    public override string Key => "y";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        var findings = visit.Analysis.Findings.Where(f => f.Question == Question.Q5 || f.Lens == "stability").ToList();
        if (Of(visit) is { } central)
        {
            Table(page, visit, central);
            Card(page, visit, central);
        }

        page.Section("findings", "Over the sampled worlds");
        LensSection.Findings(page, visit, findings, "No lens answered this question for this case as of this day: stability needs parties with preferences and levers or terms to yield on.");
        LensSection.Answers(page, visit, "answers", "Q5");
    }

    private static Central? Of(CaseVisit visit)
    {
        try
        {
            return Centrals.GetValue(visit.Run, run =>
            {
                var mapping = new StabilityMapping(run.Context.Case);
                var conflict = mapping.In(World.Central(run.Context.Case));
                return new Central(mapping, conflict, StabilityAnalysis.Of(conflict, new StabilityOptions { Concepts = Concepts, Threads = 1, RecheckSteps = 200_000 }));
            });
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static void Table(PageBuilder page, CaseVisit visit, Central central)
    {
        var (mapping, conflict, analysis) = central;
        var equilibria = Concepts.ToDictionary(c => c, c => analysis.Equilibria(c));
        var rows = Enumerable.Range(0, mapping.StateCount).Where(s => s == mapping.StatusQuo || Concepts.Any(c => equilibria[c][s]))
            .OrderByDescending(s => s == mapping.StatusQuo).ThenByDescending(s => Concepts.Count(c => equilibria[c][s])).ThenBy(s => s).Take(MostRows).ToList();
        string For(int state, int maker) => string.Join(" ", Concepts.Where(c => analysis.IsStable(maker, state, c)).Select(WitnessText.Name));
        page.Section("states", "States at the medians of all estimates");
        page.Text($"<p>{mapping.StateCount} states; listed are the present one and those stable for everybody under some concept: Nash (nobody gains by moving), GMR and SMR (whoever gains can be punished), SEQ (and would be, by somebody who gains from punishing). {analysis.Recheck.ToString()}.</p>");
        page.Table(
            "states",
            new ReportTable(
                "The present state and the equilibria",
                [new("State", ColumnKind.Number), new("What it is"), new("Pattern"), new("Equilibrium"), .. conflict.DecisionMakers.Select(d => new ReportColumn("Stable for " + d))],
                [.. rows.Select(s => (IReadOnlyList<ReportCell>)
                    [ReportCell.Of(s), ReportCell.Of((s == mapping.StatusQuo ? "now: " : "") + mapping.Describe(s)), ReportCell.Of(conflict.Pattern(s)), ReportCell.Of(string.Join(" ", Concepts.Where(c => equilibria[c][s]).Select(WitnessText.Name))), .. conflict.DecisionMakers.Select((_, i) => ReportCell.Of(For(s, i)))])]),
            r => Markup.Of($"<a href=\"{visit.Address("stable", ("state", rows[r].ToString(CultureInfo.InvariantCulture)))}#state\">look</a>"),
            "Card");
    }

    private static void Card(PageBuilder page, CaseVisit visit, Central central)
    {
        var (mapping, conflict, analysis) = central;
        var state = int.TryParse(visit.Asked("state"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) && s < mapping.StateCount ? s : mapping.StatusQuo;
        var finder = new WitnessFinder(analysis);
        page.Section("state", $"State {state}: {mapping.Describe(state)}");
        var items = new Markup();
        var moves = new List<IReadOnlyList<ReportCell>>();
        for (var maker = 0; maker < conflict.DecisionMakers.Count; maker++)
        {
            items.Add($"<li><strong>{visit.PartyName(conflict.DecisionMakers[maker])}</strong>: {WitnessText.Of(conflict, finder.Find(maker, state, StabilityConcept.Seq))}</li>");
            var witness = finder.Find(maker, state, StabilityConcept.Seq);
            moves.AddRange(witness.Deterred.Select(d => Row(visit, central, maker, d.Improvement, $"{visit.PartyName(conflict.DecisionMakers[d.Steps[0].DecisionMaker])} would answer; it would end in {mapping.Describe(d.Outcome)}")));
            if (witness.Undeterred is { } free)
            {
                moves.Add(Row(visit, central, maker, free, "nobody would punish it"));
            }
        }

        page.Text($"<ul>{items}</ul>");
        page.Table("moves", new ReportTable("Who would gain by moving, and what follows", [new("Who"), new("To state", ColumnKind.Number), new("Which is"), new("What follows")], moves));
        var inverse = InverseSearch.Find(conflict, state, StabilityConcept.Seq, new InverseOptions { Nodes = InverseNodes });
        var levers = inverse.Levers is null ? Markup.Of($"<p class=\"note\">{(inverse.Complete ? "No change of preferences makes this state stable for everybody." : $"Not found within the search's limit: {inverse.Reason}")}</p>")
            : inverse.Levers.Count == 0 ? Markup.Of($"<p>Nothing: it is stable for everybody under SEQ as it is.</p>")
            : Markup.Of($"<ul>{Markup.Join(inverse.Levers.Select(l => Markup.Of($"<li>{LeverText.Of(conflict, l)}</li>")))}</ul>");
        page.Section("inverse", "Whose preferences would have to differ for it to hold");
        page.Text($"{levers}");
    }

    private static IReadOnlyList<ReportCell> Row(CaseVisit visit, Central central, int maker, int to, string follows) =>
        [ReportCell.Of(visit.PartyName(central.Conflict.DecisionMakers[maker])), ReportCell.Of(to), ReportCell.Of(central.Mapping.Describe(to)), ReportCell.Of(follows)];

    /// <summary>The conflict at the medians, with its analysis.</summary>
    private sealed record Central(StabilityMapping Mapping, Conflict Conflict, StabilityAnalysis Analysis);
}
