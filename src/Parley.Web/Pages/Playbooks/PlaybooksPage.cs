using System.Runtime.CompilerServices;
using Parley.Findings;
using Parley.Lenses.Playbooks;
using Parley.Playbooks.Process;
using Parley.Playbooks.Stories;
using Parley.Reports.Briefs.Composing;
using Parley.Reports.Tables;
using Parley.Runs;
using Parley.Studies;
using Parley.Web.Html;

namespace Parley.Web.Pages.Playbooks;

/// <summary>The playbooks: choose sides, see the matrix, the concession curves, the map, and replay a single world turn by turn.</summary>
internal sealed class PlaybooksPage : CasePage
{
    private static readonly ConditionalWeakTable<AnalysisRun, PlaybookTable> Tables = [];

    public override string Slug => "playbooks";

    public override string Name => "Playbooks";

    public override string Summary => "Every way of playing against every other: what it is worth, how often it ends in a deal, where it wins and where it loses.";

    public override string Key => "b";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        var analysis = visit.Analysis;
        if (Chosen(visit) is not { } study)
        {
            page.Text($"<p class=\"note\">{string.Join(" ", analysis.Caveats.DefaultIfEmpty("The playbooks lens did not run on this case."))}</p>");
            page.Twin("findings", AnalysisTables.Findings(analysis));
            return;
        }

        var sides = Markup.Join(analysis.Playbooks.Select(s => Markup.Of($"<option value=\"{s.For}\"{Layout.Selected(s == study)}>{visit.PartyName(s.For)} against {visit.PartyName(s.Against)}</option>")));
        page.Text($"<form class=\"fields\" method=\"get\" action=\"/c/{visit.Opened.Id}/playbooks\">{Deal.DealPage.Kept(visit)}<label>Asking for <select name=\"for\" data-submit>{sides}</select></label><button>Show</button></form>");
        foreach (var finding in analysis.Findings.Where(f => f.Question == Question.Q4 && f.Party == study.For).Take(2))
        {
            page.Text($"{FindingMarkup.Of(visit, finding)}");
        }

        page.Text($"<p>Best by mean <strong>{study.BestByMean}</strong>, by worst case <strong>{study.BestByWorstCase}</strong>, by regret <strong>{study.BestByRegret}</strong>; against the observed “{study.ObservedPlaybook}” of {visit.PartyName(study.Against)}: <strong>{study.BestAgainstObserved}</strong>.</p>");
        page.Figure("matrix", AnalysisCharts.Matrix(analysis, study), analysis.Findings.Where(f => f.Question == Question.Q4 && f.Party == study.For));
        if (analysis.Maps.FirstOrDefault(m => m.For == study.For) is { } map)
        {
            page.Section("map", "When which playbook pays");
            page.Figure("map", AnalysisCharts.Map(analysis, map));
        }

        if (analysis.Concessions.Count > 0)
        {
            page.Section("concessions", "Concession curves");
            page.Figure("concessions", AnalysisCharts.Concessions(analysis));
        }

        Replay(page, visit, study);
        page.Section("pairs", "Every pair");
        page.Table("pairs", Pairs(study), r => Markup.Of($"<a href=\"{visit.Address("playbooks", ("for", study.For), ("mine", study.Rows[r].Mine), ("theirs", study.Rows[r].Theirs))}#replay\">replay</a>"), "Run");
    }

    /// <summary>The case as a crisis that can be played, made once per analysis.</summary>
    internal static PlaybookTable? TableOf(CaseVisit visit)
    {
        try
        {
            return Tables.GetValue(visit.Run, run => new PlaybookTable(run.Context));
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static PlaybookStudy? Chosen(CaseVisit visit) =>
        visit.Analysis.Playbooks.FirstOrDefault(s => s.For == visit.Asked("for")) ?? (visit.Analysis.Playbooks.Count > 0 ? visit.Analysis.Playbooks[0] : null);

    private static ReportTable Pairs(PlaybookStudy study) => new(
        $"Playbooks of {study.For} against {study.Against}",
        [new("Mine"), new("Theirs"), new("Deal", ColumnKind.Share), new("Value", ColumnKind.Number), new("Value low", ColumnKind.Number), new("Value high", ColumnKind.Number), new("Value theirs", ColumnKind.Number), new("Days to deal", ColumnKind.Number), new("Cost", ColumnKind.Number), new("Regret", ColumnKind.Number)],
        [.. study.Rows.Select(r => (IReadOnlyList<ReportCell>)
            [ReportCell.Of(r.Mine), ReportCell.Of(r.Theirs), Share(r.ProbabilityOfDeal), Points(r.Value.Mean), Points(r.Value.Low), Points(r.Value.High), Points(r.ValueTheirs.Mean), Points(r.TimeToDealDays.Mean), Points(r.Cost), Points(r.Regret)])]);

    internal static ReportCell Points(double value) => double.IsFinite(value) ? ReportCell.Of(value, Wording.Points(value)) : ReportCell.Empty;

    internal static ReportCell Share(double value) => double.IsFinite(value) ? ReportCell.Of(value, Wording.Percent(value)) : ReportCell.Empty;

    private static void Replay(PageBuilder page, CaseVisit visit, PlaybookStudy study)
    {
        if (TableOf(visit) is not { } table)
        {
            return;
        }

        var me = Index(table, study.For);
        var them = Index(table, study.Against);
        var mine = study.Playbooks.Contains(visit.Asked("mine") ?? "") ? visit.Asked("mine")! : study.BestByMean;
        var theirs = study.Playbooks.Contains(visit.Asked("theirs") ?? "") ? visit.Asked("theirs")! : study.ObservedPlaybook;
        var world = int.TryParse(visit.Asked("world"), System.Globalization.CultureInfo.InvariantCulture, out var n) ? Math.Clamp(n, 0, table.Worlds.Count - 1) : 0;
        Markup Choices(string chosen) => Markup.Join(study.Playbooks.Select(p => Markup.Of($"<option{Layout.Selected(p == chosen)}>{p}</option>")));
        page.Section("replay", "Replay one world");
        page.Text($"<form class=\"fields\" method=\"get\" action=\"/c/{visit.Opened.Id}/playbooks#replay\">{Deal.DealPage.Kept(visit)}<input type=\"hidden\" name=\"for\" value=\"{study.For}\"><label>{visit.PartyName(study.For)} plays <select name=\"mine\">{Choices(mine)}</select></label><label>{visit.PartyName(study.Against)} plays <select name=\"theirs\">{Choices(theirs)}</select></label><label>World <input type=\"number\" name=\"world\" min=\"0\" max=\"{table.Worlds.Count - 1}\" value=\"{world}\"></label><button>Replay</button></form>");
        var assigned = table.Lineup.Assigned.ToArray();
        assigned[me] = table.Lineup.For(me)[Math.Max(0, table.Lineup.IndexOf(me, mine))];
        assigned[them] = table.Lineup.For(them)[Math.Max(0, table.Lineup.IndexOf(them, theirs))];
        var process = new CrisisProcess(table.Mapping.Setting, assigned);
        process.Load(table.Worlds[world]);
        var log = new CrisisEventLog();
        process.Run([.. Enumerable.Range(0, assigned.Length)], log);
        var story = RunStory.Of(table.Mapping.Setting, log, Names(visit, table));
        page.Text($"<p>World {world}: {visit.PartyName(study.For)} ends with {Wording.Points(process.Value(me))} points, {visit.PartyName(study.Against)} with {Wording.Points(process.Value(them))}.</p>");
        page.Table("replay", new ReportTable("Turn by turn", [new("Round", ColumnKind.Number), new("What happens")], [.. story.Select(l => (IReadOnlyList<ReportCell>)[ReportCell.Of(l.Round), ReportCell.Of(l.Text)])]));
    }

    internal static int Index(PlaybookTable table, string party) =>
        Enumerable.Range(0, table.Mapping.Setting.Parties.Count).First(i => table.Mapping.PartyOf(i).Id == party);

    /// <summary>The names of parties, levers and packages for a story.</summary>
    internal static StoryNames Names(CaseVisit visit, PlaybookTable table) => new()
    {
        Party = p => table.Mapping.PartyOf(p).Name,
        Lever = l => visit.Subject.Levers.FirstOrDefault(x => x.Id == table.Mapping.Setting.Levers[l].Id)?.Name ?? table.Mapping.Setting.Levers[l].Id,
        Package = p => string.Join(", ", p.Select((o, i) => $"{visit.Subject.Issues[i].Id}={visit.Subject.Issues[i].Options[o].Id}")),
    };
}
