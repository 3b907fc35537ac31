using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Parley.Numerics.Errors;
using Parley.Reports.Briefs.Composing;
using Parley.Web.Shelf;
using Parley.WhatIf;

namespace Parley.Web.Serving;

/// <summary>Answers the sliders, and saves what they say as a scenario file.</summary>
internal sealed class WhatIfActions(Site site, OpenCase opened)
{
    private const int MostChanges = 40;

    /// <summary>Answers <c>whatif.json?set=PATH:VALUE&amp;set=…</c>: every finding before and after.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var clock = Stopwatch.StartNew();
        var visit = site.VisitOf(context, opened);
        var changes = Changes(context.Request.Query["set"].OfType<string>());
        var answer = await site.WhatIf.AskAsync(visit.Subject, changes, context.RequestAborted).ConfigureAwait(false);
        var names = visit.Desk.Full(visit.Subject).Done is { IsCompletedSuccessfully: true } done ? done.Result : null;
        await CaseActions.Json(context, w =>
        {
            w.WriteNumber("worlds", answer.Worlds);
            w.WriteNumber("milliseconds", Math.Round(clock.Elapsed.TotalMilliseconds, 1));
            w.WriteString("overlay", answer.Overlay);
            w.WriteStartArray("findings");
            foreach (var finding in answer.Findings)
            {
                Write(w, finding, names is null ? null : new BriefContext(names.Analysis, default));
            }

            w.WriteEndArray();
        }).ConfigureAwait(false);
    }

    /// <summary>Saves changes as an overlay in the case's folder <c>scenarios</c>; a file that is there is never overwritten.</summary>
    public async Task SaveAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var title = form["title"].ToString().Trim();
        var name = new string([.. title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
        name = string.Join('-', name.Split('-', StringSplitOptions.RemoveEmptyEntries));
        if (name.Length is 0 or > 60)
        {
            throw Bad($"'{title}' does not make a file name (expected one to sixty letters or digits)");
        }

        var subject = opened.Report().Require();
        var changes = Changes(form["set"].OfType<string>());
        if (changes.Count == 0)
        {
            throw Bad("nothing is changed (expected at least one slider away from the case's own value)");
        }

        var overlay = site.WhatIf.Desk(subject).Overlay(changes, title, [("by", form["by"].ToString().Trim()), ("why", form["why"].ToString().Trim())]);
        Parley.Scenarios.Scenario.ApplyText(subject, overlay).Require();
        var folder = Path.Combine(opened.Folder, "scenarios");
        Directory.CreateDirectory(folder);
        try
        {
            var file = new FileStream(Path.Combine(folder, name + ".yaml"), FileMode.CreateNew, FileAccess.Write);
            await using (file.ConfigureAwait(false))
            {
                await file.WriteAsync(new System.Text.UTF8Encoding(false).GetBytes(overlay), context.RequestAborted).ConfigureAwait(false);
            }
        }
        catch (IOException) when (File.Exists(Path.Combine(folder, name + ".yaml")))
        {
            throw Bad($"there is a scenario '{name}' already; choose another title");
        }

        CaseActions.Redirect(context, $"/c/{opened.Id}?scenario={name}");
    }

    private static List<(string Path, string Value)> Changes(IEnumerable<string> words)
    {
        var changes = new List<(string, string)>();
        foreach (var word in words)
        {
            var at = word.IndexOf(':', StringComparison.Ordinal);
            changes.Add(at > 0 && at < word.Length - 1 && word.Length < 400 ? (word[..at], word[(at + 1)..].Trim()) : throw Bad($"'{word[..Math.Min(80, word.Length)]}' is not a change (expected PATH:VALUE)"));
        }

        return changes.Count <= MostChanges ? changes : throw Bad(string.Create(CultureInfo.InvariantCulture, $"{changes.Count} changes at once (expected at most {MostChanges})"));
    }

    private static void Write(Utf8JsonWriter w, ChangedFinding changed, BriefContext? names)
    {
        w.WriteStartObject();
        w.WriteString("id", changed.Id);
        w.WriteBoolean("changed", changed.Changed);
        w.WriteBoolean("flipped", changed.Flipped);
        foreach (var (name, finding) in new[] { ("before", changed.Before), ("after", changed.After) })
        {
            if (finding is not null)
            {
                w.WriteStartObject(name);
                var (figure, interval) = names?.Large(finding) ?? (finding.Value is { } v ? BriefContext.Number(v, finding) : finding.Choice ?? "", "");
                w.WriteString("figure", figure);
                w.WriteString("interval", interval);
                w.WriteString("text", BriefContext.Sentence(finding.Text));
                if (finding.Value is { } value && double.IsFinite(value))
                {
                    w.WriteNumber("value", value);
                }

                w.WriteEndObject();
            }
        }

        w.WriteEndObject();
    }

    private static SourceErrorsException Bad(string message) => new([new SourceError("what if", 1, 1, message)]);
}
