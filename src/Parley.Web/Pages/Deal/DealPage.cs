using System.Runtime.CompilerServices;
using Parley.Bargaining.Composer;
using Parley.Drafts;
using Parley.Findings;
using Parley.Reports.Briefs.Composing;
using Parley.Reports.Charts.PartyBars;
using Parley.Reports.Tables;
using Parley.Runs;
using Parley.Web.Html;

namespace Parley.Web.Pages.Deal;

/// <summary>The deal table: compose a draft, see each party's bar against its line, the best swap, trades that hurt nobody, offers of equal worth.</summary>
internal sealed class DealPage : CasePage
{
    /// <summary>Worlds in which drafts are scored, so that a change shows at once.</summary>
    private const int Worlds = 100;

    private static readonly ConditionalWeakTable<AnalysisRun, DraftDesk> Desks = [];

    public override string Slug => "deal";

    public override string Name => "Deal table";

    public override string Summary => "Compose a draft agreement: who could accept it, who blocks it and on what, and what would be better.";

    public override string Key => "d";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        if (Desk(visit) is not { } desk)
        {
            page.Text($"<p class=\"note\">A draft needs at least two principals with preferences; add them in case.yaml.</p>");
            page.Twin("findings", AnalysisTables.Findings(visit.Analysis));
            return;
        }

        var subject = visit.Subject;
        var draft = Draft(visit, desk);
        var fields = Markup.Join(subject.Issues.Select(i => Markup.Of($"<label class=\"field\">{i.Name}<select name=\"{i.Id}\">{Options(i, draft[i.Index])}</select></label>")));
        page.Text($"<form class=\"fields live\" method=\"get\" action=\"/c/{visit.Opened.Id}/deal\" data-live=\"draft-result\">{Kept(visit)}{fields}<button>Score it</button></form>");
        var score = desk.Score(draft);
        var principals = desk.Composer.Score(draft);
        page.Body.Add($"<div id=\"draft-result\" aria-live=\"polite\">");
        page.Text($"<p class=\"banner\">All who must sign could accept it in <strong>{Wording.Percent(principals.AcceptedByAllShare)}</strong> of worlds ({Wording.PercentRange(principals.AcceptedByAllInterval.Lower, principals.AcceptedByAllInterval.Upper)}). {Blockers(desk, score)}</p>");
        page.Figure("draft", Bars(desk, score), visit.Analysis.Findings.Where(f => f.Lens == "deal"));
        Suggestions(page, visit, desk, draft);
        page.Body.Add($"</div>");
        if (AnalysisCharts.Packages(visit.Analysis) is { } packages)
        {
            page.Section("packages", "All packages");
            page.Figure("packages", packages, visit.Analysis.Findings.Where(f => f.Question is Question.Q8 or Question.Q2));
        }

        page.Json = w =>
        {
            w.WriteString("draft", PackageText.Write(subject, draft));
            w.WriteNumber("acceptedByAll", principals.AcceptedByAllShare);
        };
    }

    private static DraftDesk? Desk(CaseVisit visit)
    {
        try
        {
            return Desks.GetValue(visit.Run, run => new DraftDesk(run.Context.Case, [.. run.Context.Worlds.Take(Worlds)]));
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static int[] Draft(CaseVisit visit, DraftDesk desk)
    {
        var subject = visit.Subject;
        var asked = subject.Issues.Any(i => visit.Asked(i.Id) is not null);
        var start = asked || visit.Analysis.Deal?.Candidates is not [var best, ..] ? [.. subject.StatusQuo.Select(o => o ?? 0)] : best.Package.Options.ToArray();
        foreach (var issue in subject.Issues)
        {
            var option = visit.Asked(issue.Id) is { } id ? issue.OptionIndex(id) : -1;
            start[issue.Index] = option >= 0 ? option : start[issue.Index];
        }

        _ = desk;
        return start;
    }

    internal static Markup Options(Cases.Issue issue, int chosen) => Markup.Join(issue.Options.Select(o => Markup.Of($"<option value=\"{o.Id}\"{Layout.Selected(o.Index == chosen)}>{(o.Name == o.Id ? o.Name : $"{o.Id}: {o.Name}")}</option>")));

    internal static Markup Kept(CaseVisit visit) => Markup.Join(new[] { ("asOf", visit.Asked("asOf")), ("scenario", visit.Scenario) }.Where(p => p.Item2 is not null)
        .Select(p => Markup.Of($"<input type=\"hidden\" name=\"{p.Item1}\" value=\"{p.Item2}\">")));

    private static string Blockers(DraftDesk desk, PackageScore score)
    {
        var names = score.Blockers.Where(b => desk.Principals.Contains(desk.Parties[b.Party])).Select(b =>
        {
            var issues = b.Shortfalls.Take(2).Select(s => desk.Case.Issues[s.Issue].Name + (s.CrossesRedLine ? " (a red line)" : ""));
            return $"{desk.Case.Parties[desk.Parties[b.Party]].Name} blocks it, most of all on {Wording.List([.. issues])}.";
        }).ToList();
        return names.Count == 0 ? "Nobody who must sign blocks it." : string.Join(" ", names);
    }

    private static PartyBarsChart Bars(DraftDesk desk, PackageScore score) => new()
    {
        Title = "What the draft is worth to each party",
        Summary = "Mean over worlds with its 90% range; the thick line is what the party has without a deal. Hatched: below that line, or across a red line.",
        Bars = [.. score.Parties.Select(p => new PartyBar(
            desk.Case.Parties[desk.Parties[p.Party]].Name, p.Utility.Mean, Math.Min(p.Utility.Low, p.Utility.Mean), Math.Max(p.Utility.High, p.Utility.Mean), p.Utility.Mean - p.Gain.Mean, p.AcceptanceShare,
            [.. p.Shortfalls.Where(s => s.CrossesRedLine).Select(s => desk.Case.Issues[s.Issue].Name)]))],
    };

    private static void Suggestions(PageBuilder page, CaseVisit visit, DraftDesk desk, int[] draft)
    {
        page.Section("better", "What would be better");
        var rows = new List<(string Kind, string Sentence, IReadOnlyList<int> Package, double All)>();
        for (var changes = 1; changes <= 2; changes++)
        {
            if (desk.Composer.BestSwap(draft, changes) is { } swap)
            {
                rows.Add((changes == 1 ? "best swap" : "best pair of swaps", swap.Sentence, swap.Suggested.Outcome, swap.Suggested.AcceptedByAllShare));
            }
        }

        rows.AddRange(desk.Composer.Improve(draft, 2).Select(s => ("better package", s.Sentence, (IReadOnlyList<int>)s.Suggested.Outcome, s.Suggested.AcceptedByAllShare)));
        rows.AddRange(desk.Composer.Logroll(draft, 2).Select(s => ("trade that hurts nobody", s.Sentence, (IReadOnlyList<int>)s.Suggested.Outcome, s.Suggested.AcceptedByAllShare)));
        var level = desk.Composer.Score(draft).Parties[0].Utility.Mean;
        rows.AddRange(desk.Composer.Equivalent(0, 1, level, 3).Select(o => (
            $"as good for {desk.Case.Parties[desk.Principals[0]].Name}",
            $"{Wording.Points(o.MeanForProposer)} points for {desk.Case.Parties[desk.Principals[0]].Name}, {Wording.Points(o.MeanForChooser)} for {desk.Case.Parties[desk.Principals[1]].Name}", (IReadOnlyList<int>)o.Score.Outcome, o.Score.AcceptedByAllShare)));
        rows = [.. rows.DistinctBy(r => string.Join(',', r.Package))];
        page.Table(
            "suggestions",
            new ReportTable(
                "Suggestions; each is on the frontier at the mean of the estimates",
                [new("Kind"), new("What it does"), new("Package"), new("All could accept", ColumnKind.Share)],
                [.. rows.Select(r => (IReadOnlyList<ReportCell>)[ReportCell.Of(r.Kind), ReportCell.Of(r.Sentence), ReportCell.Of(PackageText.Write(desk.Case, r.Package)), ReportCell.Of(r.All, Wording.Percent(r.All))])]),
            r => Markup.Of($"<a href=\"{visit.Address("deal", [.. rows[r].Package.Select((o, i) => (desk.Case.Issues[i].Id, (string?)desk.Case.Issues[i].Options[o].Id))])}\">take it</a>"),
            "Draft");
    }
}
