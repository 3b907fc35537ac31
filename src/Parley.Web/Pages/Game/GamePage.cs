using System.Globalization;
using System.Runtime.CompilerServices;
using Parley.Findings;
using Parley.Games.Equilibria;
using Parley.Games.Files;
using Parley.Games.NormalForms;
using Parley.Games.Solving;
using Parley.Reports.Briefs.Composing;
using Parley.Reports.Tables;
using Parley.Studies;
using Parley.Web.Html;

namespace Parley.Web.Pages.Game;

/// <summary>The choice of playbooks as a game: both sides' means in one matrix, best responses marked, equilibria solved exactly.</summary>
internal sealed class GamePage : CasePage
{
    /// <summary>Payoffs are hundredths of a point: finer differences than that mean nothing here.</summary>
    private const int Scale = 100;

    private static readonly ConditionalWeakTable<PlaybookStudy, SolveResult> Solved = [];

    public override string Slug => "game";

    public override string Name => "Game";

    public override string Summary => "If each side chose its playbook knowing the other's choices: best responses and equilibria.";

    public override string Key => "m";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        var analysis = visit.Analysis;
        var study = analysis.Playbooks.FirstOrDefault(s => s.For == visit.Asked("for")) ?? (analysis.Playbooks.Count > 0 ? analysis.Playbooks[0] : null);
        if (study is null)
        {
            LensSection.Findings(page, visit, [], "The playbooks lens did not run on this case, so there is no game to show.");
            return;
        }

        var sides = Markup.Join(analysis.Playbooks.Select(s => Markup.Of($"<option value=\"{s.For}\"{Layout.Selected(s == study)}>{visit.PartyName(s.For)} against {visit.PartyName(s.Against)}</option>")));
        page.Text($"<form class=\"fields\" method=\"get\" action=\"/c/{visit.Opened.Id}/game\">{Deal.DealPage.Kept(visit)}<label>Between <select name=\"for\" data-submit>{sides}</select></label><button>Show</button></form>");
        var n = study.Playbooks.Count;
        PlaybookPairRow Row(int mine, int theirs) => study.Rows[(mine * n) + theirs];
        var bestMine = Enumerable.Range(0, n).Select(t => Enumerable.Range(0, n).Max(m => Row(m, t).Value.Mean)).ToArray();
        var bestTheirs = Enumerable.Range(0, n).Select(m => Enumerable.Range(0, n).Max(t => Row(m, t).ValueTheirs.Mean)).ToArray();
        page.Section("matrix", "The matrix");
        page.Text($"<p>Each cell: mean value to <strong>{visit.PartyName(study.For)}</strong> (rows), then to <strong>{visit.PartyName(study.Against)}</strong> (columns). Bold and shaded: a best response; framed: a best response of both, an equilibrium in pure playbooks.</p>");
        page.Text($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Matrix of the game\"><table class=\"matrix\"><thead><tr><th scope=\"col\">rows \\ columns</th>{Markup.Join(study.Playbooks.Select(p => Markup.Of($"<th scope=\"col\">{p}</th>")))}</tr></thead><tbody>");
        for (var m = 0; m < n; m++)
        {
            var cells = Markup.Join(Enumerable.Range(0, n).Select(t =>
            {
                var (mine, theirs) = (Row(m, t).Value.Mean >= bestMine[t] - 1e-9, Row(m, t).ValueTheirs.Mean >= bestTheirs[m] - 1e-9);
                var (first, second) = (Wording.Points(Row(m, t).Value.Mean), Wording.Points(Row(m, t).ValueTheirs.Mean));
                return Markup.Of($"<td class=\"n{(mine && theirs ? " best nash" : mine || theirs ? " best" : "")}\">{Mark(first, mine)} | {Mark(second, theirs)}</td>");
            }));
            page.Text($"<tr><th scope=\"row\">{study.Playbooks[m]}</th>{cells}</tr>");
        }

        page.Text($"</tbody></table></div>");
        Equilibria(page, visit, study);
        page.Twin("matrix", new ReportTable("Matrix of the game", [new("Row"), new("Column"), new("Value of row", ColumnKind.Number), new("Value of column", ColumnKind.Number), new("Best response of row"), new("Best response of column")],
            [.. study.Rows.Select((r, i) => (IReadOnlyList<ReportCell>)
                [ReportCell.Of(r.Mine), ReportCell.Of(r.Theirs), Playbooks.PlaybooksPage.Points(r.Value.Mean), Playbooks.PlaybooksPage.Points(r.ValueTheirs.Mean), ReportCell.Of(r.Value.Mean >= bestMine[i % n] - 1e-9 ? "yes" : "no"), ReportCell.Of(r.ValueTheirs.Mean >= bestTheirs[i / n] - 1e-9 ? "yes" : "no")])]));
        if (analysis.Maps.FirstOrDefault(m => m.For == study.For) is { } map)
        {
            page.Section("map", "How the best playbook moves with two inputs");
            page.Figure("map", AnalysisCharts.Map(analysis, map));
        }
    }

    private static Markup Mark(string number, bool best) => best ? Markup.Of($"<strong>{number}</strong>") : Markup.Of($"{number}");

    private static void Equilibria(PageBuilder page, CaseVisit visit, PlaybookStudy study)
    {
        var result = Solved.GetValue(study, Solve);
        page.Section("equilibria", "Equilibria");
        page.Text($"<p>Solved exactly by {result.Method} on payoffs in hundredths of a point{(result.Complete ? "" : $"; not all of them: {result.Reason}")}. Beliefs: each side is taken to know the other's means; see the <a href=\"{visit.Address("playbooks", ("for", study.For))}\">playbooks</a> for what holds world by world.</p>");
        string Mixture(double[] shares) => string.Join(", ", shares.Select((p, i) => (p, i)).Where(x => x.p > 1e-9).OrderByDescending(x => x.p)
            .Select(x => x.p > 1 - 1e-9 ? study.Playbooks[x.i] : string.Create(CultureInfo.InvariantCulture, $"{study.Playbooks[x.i]} {100 * x.p:0.#}%")));
        page.Table("equilibria", new ReportTable(
            "Equilibria; each was checked: nobody gains by another playbook",
            [new(visit.PartyName(study.For)), new(visit.PartyName(study.Against) == visit.PartyName(study.For) ? "Other" : visit.PartyName(study.Against)), new("Value of row", ColumnKind.Number), new("Value of column", ColumnKind.Number), new("Largest regret", ColumnKind.Number)],
            [.. result.Equilibria.Select(e => (IReadOnlyList<ReportCell>)
                [ReportCell.Of(Mixture(e.Profile[0])), ReportCell.Of(Mixture(e.Profile[1])), ReportCell.Of(e.Payoffs[0] / Scale, Wording.Points(e.Payoffs[0] / Scale)), ReportCell.Of(e.Payoffs[1] / Scale, Wording.Points(e.Payoffs[1] / Scale)), ReportCell.Of(e.MaxRegret / Scale)])]));
    }

    private static SolveResult Solve(PlaybookStudy study)
    {
        var n = study.Playbooks.Count;
        var first = new int[n, n];
        var second = new int[n, n];
        for (var i = 0; i < study.Rows.Count; i++)
        {
            first[i / n, i % n] = (int)Math.Round(study.Rows[i].Value.Mean * Scale);
            second[i / n, i % n] = (int)Math.Round(study.Rows[i].ValueTheirs.Mean * Scale);
        }

        var game = NormalFormGame.FromTables($"Playbooks of {study.For} against {study.Against}", first, second);
        return GameSolver.Solve(GameFile.Of(game), "auto", new SolveOptions { First = 8, TimeLimit = TimeSpan.FromSeconds(2) }).Result;
    }
}
