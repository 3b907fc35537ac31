using System.Collections.Concurrent;
using Parley.Cases;
using Parley.Findings;
using Parley.Plays;
using Parley.Studies;
using Parley.Web.Html;
using Parley.Web.Shelf;

namespace Parley.Web.Pages.Teach;

/// <summary>The teaching path: one choice a page, the explanation after it.</summary>
internal static class TeachPage
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<PlaybookPairRow>> Played = new(StringComparer.Ordinal);

    /// <summary>One step; null where there is none of that number.</summary>
    public static Markup? Html(CaseShelf shelf, int step, string? choice)
    {
        if (step < 1 || step > TeachingPath.Rounds.Count)
        {
            return null;
        }

        var subject = (shelf.Get("cuba-1962") ?? shelf.All.FirstOrDefault(c => c.Report().Case is { } s && s.Parties.Count(p => p.Role == PartyRole.Principal) > 1))?.Report().Case;
        if (subject is null)
        {
            return Markup.Of($"<h1>Learn by playing</h1><p class=\"note\">The path needs a case with two principals on the shelf.</p>");
        }

        var round = TeachingPath.Rounds[step - 1];
        var principals = subject.Parties.Where(p => p.Role == PartyRole.Principal).ToList();
        var buttons = Markup.Join(TeachingPath.Choices.Select(c => Markup.Of($"<button name=\"choice\" value=\"{c}\"{(c == choice ? Markup.Trusted(" class=\"strong\" aria-pressed=\"true\"") : null)}>{Words(c)}</button> ")));
        var page = new Markup();
        page.Add($"<h1>{step} of {TeachingPath.Rounds.Count}: {round.Title}</h1><p class=\"tools\">You sit for <bdi>{principals[0].Name}</bdi> in “{subject.Title}”, across from <bdi>{principals[1].Name}</bdi>.</p>");
        page.Add($"<p class=\"standfirst\">{round.Situation}</p><form class=\"moves\" method=\"get\" action=\"/teach/{step}\">{buttons}</form>");
        if (choice is not null && TeachingPath.Choices.Contains(choice))
        {
            var rows = Played.GetOrAdd($"{subject.Hash}|{step}", _ => TeachingPath.Play(subject, round));
            page.Add(After(rows, round, choice, step, principals[1].Name));
        }

        return page;
    }

    private static Markup After(IReadOnlyList<PlaybookPairRow> rows, TeachingRound round, string choice, int step, string other)
    {
        var mine = rows.First(r => r.Mine == choice);
        var best = rows.MaxBy(r => r.Value.Mean)!;
        var cells = Markup.Join(rows.Select(r => Markup.Of($"<tr><th scope=\"row\">{Words(r.Mine)}{(r == mine ? " (you)" : "")}</th><td class=\"n{(r == best ? " best" : "")}\">{Wording.Points(r.Value.Mean)}</td><td class=\"n\">{Wording.Points(r.Value.Low)} to {Wording.Points(r.Value.High)}</td><td class=\"n\">{Wording.Percent(r.ProbabilityOfDeal)}</td><td class=\"n\">{Wording.Points(r.ValueTheirs.Mean)}</td></tr>")));
        var next = step < TeachingPath.Rounds.Count
            ? Markup.Of($"<a class=\"button\" href=\"/teach/{step + 1}\">Next round</a>")
            : Markup.Of($"<a class=\"button\" href=\"/\">Now with a whole case: take a chair, move the sliders</a>");
        return Markup.Of($"""
            <div class="banner" role="status"><p>You chose to {Words(choice).ToLowerInvariant()}: {Wording.Points(mine.Value.Mean)} points on average, a deal in {Wording.Percent(mine.ProbabilityOfDeal)} of 60 worlds. {(mine == best ? "Nothing would have been better here." : $"To {Words(best.Mine).ToLowerInvariant()} would have given {Wording.Points(best.Value.Mean)}.")}</p></div>
            <div class="scroll" tabindex="0" role="region" aria-label="All three choices"><table><caption>All three choices in the same worlds</caption><thead><tr><th scope="col">Choice</th><th scope="col" class="n">Worth to you</th><th scope="col" class="n">5% to 95%</th><th scope="col" class="n">A deal in</th><th scope="col" class="n">Worth to them</th></tr></thead><tbody>{cells}</tbody></table></div>
            <h2>Why</h2><p><bdi>{other}</bdi> played “{round.Theirs}”. {round.Lesson}</p><p>Try the other two before you go on. The lesson is general; the numbers are those of this case and of a stylised process.</p><p class="calls">{next}</p>
            """);
    }

    private static string Words(string playbook) => playbook switch { "stand-firm" => "Stand firm", "stall" => "Stall", _ => "Give in" };
}
