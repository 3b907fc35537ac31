using System.Globalization;
using Parley.Findings;
using Parley.Playbooks.Process;
using Parley.Plays;
using Parley.Reports.Charts.UtilityScatters;
using Parley.Reports.Tables;

namespace Parley.Web.Pages.Play;

/// <summary>The page after the game.</summary>
internal static class Debrief
{
    public static void Add(PageBuilder page, CaseVisit visit, PlaySession session, int party, int? world)
    {
        var result = session.Result!;
        var look = new PlayDebrief(session, party);
        var ended = result.Outcome switch
        {
            CrisisOutcome.Agreement => $"Agreement in round {result.Round + 1}",
            CrisisOutcome.Breakdown => $"The process broke down in round {result.Round + 1}",
            CrisisOutcome.WalkOut => $"A party walked away in round {result.Round + 1}",
            _ => "The horizon was reached without agreement",
        };
        page.Text($"<p class=\"banner\" role=\"status\" id=\"ended\">{ended}. To you it was worth <strong>{Wording.Points(look.Value)}</strong> points.</p>");
        page.Section("debrief", "Looking back");
        var best = look.Alternatives.Count > 0 ? look.Alternatives[0] : default;
        page.Text($"<ul><li><strong>Left on the table:</strong> {Wording.Points(look.LeftOnTable)} points {(result.Package is null ? "over having no deal, in a package that every signatory could have taken" : "that would have cost no other signatory anything")}.</li>{(best.Playbook is null ? null : Html.Markup.Of($"<li><strong>The best response</strong> among the playbooks would have been “{best.Playbook.Id}”: {Wording.Points(best.Value)} points, {Wording.SignedPoints(best.Value - look.Value)} against yours.</li>"))}</ul>");
        page.Text($"<h3>The tells</h3><ul>{Html.Markup.Join(look.Tells.Select(t => Html.Markup.Of($"<li>{t}</li>")))}</ul>");
        Picture(page, session, look);
        page.Table("alternatives", new ReportTable("Every playbook in your place, in the same world", [new("Playbook"), new("Value to you", ColumnKind.Number), new("Against yours", ColumnKind.Number)],
            [.. look.Alternatives.Select(a => (IReadOnlyList<ReportCell>)[ReportCell.Of(a.Playbook.Id), ReportCell.Of(a.Value, Wording.Points(a.Value)), ReportCell.Of(a.Value - look.Value, Wording.SignedPoints(a.Value - look.Value))])]));
        if (world is not { } number)
        {
            return;
        }

        var again = visit.Query.Where(q => q.Key.StartsWith("vs-", StringComparison.Ordinal)).Select(q => (q.Key, (string?)q.Value.ToString())).Append(("as", visit.Asked("as"))).ToList();
        page.Text($"<p class=\"calls\"><a class=\"button\" href=\"{visit.Address("play", [.. again, ("world", number.ToString(CultureInfo.InvariantCulture))])}\">The same world again</a> <a class=\"button\" href=\"{visit.Address("play", [.. again, ("world", (number + 1).ToString(CultureInfo.InvariantCulture))])}\">Another world</a> <a class=\"button\" href=\"{visit.Address("play")}\">Another chair</a></p>");
    }

    /// <summary>The game on the frontier of its world.</summary>
    public static void Picture(PageBuilder page, PlaySession session, PlayDebrief look)
    {
        string Name(int p) => session.Table.Mapping.PartyOf(p).Name;
        var solutions = new List<UtilityPoint>();
        if (look.Agreed is { } agreed)
        {
            solutions.Add(new UtilityPoint(agreed.First, agreed.Other, "your deal"));
        }

        page.Figure("frontier", new UtilityScatterChart
        {
            Title = "Your game on the frontier",
            Summary = $"Every dot is a package by its worth to {Name(look.First)} and {Name(look.Other)} in this world{(look.IsWhole ? "" : " (an even sample)")}; the line is the frontier within all red lines.",
            XTitle = $"Value to {Name(look.First)} (points)",
            YTitle = $"Value to {Name(look.Other)} (points)",
            Outcomes = [.. look.Packages.Select(p => new UtilityPoint(p.First, p.Other, ""))],
            Frontier = [.. look.Frontier.Take(200).Select(p => new UtilityPoint(p.First, p.Other, ""))],
            Solutions = solutions,
            NoDeal = new UtilityPoint(session.Numbers.NoDeal[look.First], session.Numbers.NoDeal[look.Other], "no deal"),
        });
    }
}
