using System.Globalization;
using Parley.Findings;
using Parley.Reports.Briefs.Content;
using Parley.Runs;

namespace Parley.Reports.Briefs.Composing;

/// <summary>Why: from each finding over its run and inputs to the evidence and its sources.</summary>
internal static class ChainsSection
{
    private const int MostInputs = 10;

    internal static BriefSection? Compose(BriefContext context)
    {
        if (context.Analysis.Findings.Count == 0)
        {
            return null;
        }

        var inputs = new Dictionary<string, InputNote>(StringComparer.Ordinal);
        foreach (var input in context.Analysis.Inputs)
        {
            inputs.TryAdd(input.Path, input);
        }

        var blocks = new List<BriefBlock> { new ParagraphBlock([new TextRun("Each finding with what it rests on: the run, the inputs that matter most, their evidence, and the sources of that.")]) };
        blocks.AddRange(context.Analysis.Findings.DistinctBy(f => f.Id).Select(f => Chain(context, f, inputs)));
        return new BriefSection("why", "Why: the chain behind each finding", blocks);
    }

    private static ChainBlock Chain(BriefContext context, Finding finding, Dictionary<string, InputNote> inputs)
    {
        var analysis = context.Analysis;
        var steps = new List<ChainStep>();
        var lines = new List<IReadOnlyList<BriefInline>> { new BriefInline[] { new TextRun(BriefContext.Sentence(finding.Text)) } };
        if (finding.Value is { } value && double.IsFinite(value))
        {
            lines.Add([new TextRun($"{BriefContext.Number(value, finding)}{(finding.Interval is null ? "" : $"; interval: {finding.Interval}")}. Exact: {value.ToString("R", CultureInfo.InvariantCulture)}")]);
        }

        steps.Add(new("finding", lines));
        steps.Add(new("run", [[new TextRun(string.Create(CultureInfo.InvariantCulture,
            $"Lens “{finding.Lens}”, question {finding.Question}, {analysis.Samples} worlds, seed {analysis.Seed}, case {analysis.CaseHash}, Parley {analysis.ParleyVersion}, as of {analysis.AsOf:yyyy-MM-dd}."))]]));
        if (finding.Inputs.Count > 0)
        {
            var rows = finding.Inputs.Take(MostInputs).Select(path => Input(context, path, inputs.GetValueOrDefault(path))).ToList();
            if (finding.Inputs.Count > MostInputs)
            {
                rows.Add([new EmphasisRun(BriefContext.Count(finding.Inputs.Count - MostInputs, "and 1 input that matters less", "and {0} inputs that matter less"))]);
            }

            steps.Add(new(System.FormattableString.Invariant($"inputs ({finding.Inputs.Count}, those that matter most first)"), rows));
        }

        if (finding.Evidence.Count > 0)
        {
            steps.Add(new("evidence", [.. finding.Evidence.Take(15).Select(id => Evidence(context, id)),
                .. finding.Evidence.Count > 15 ? (IEnumerable<IReadOnlyList<BriefInline>>)[[new EmphasisRun(BriefContext.Count(finding.Evidence.Count - 15, "and 1 more entry", "and {0} more entries"))]] : []]));
        }

        if (finding.Flips.Count > 0 || finding.FlipSearch is not null)
        {
            steps.Add(new("what would reverse it", finding.Flips.Count > 0
                ? [.. finding.Flips.Select(f => (IReadOnlyList<BriefInline>)[new TextRun(char.ToUpperInvariant(context.FlipWords(f)[0]) + context.FlipWords(f)[1..] + ".")])]
                : [[new TextRun(BriefContext.Sentence(finding.FlipSearch!))]]));
        }

        if (finding.Certificate is { Length: > 0 } certificate)
        {
            steps.Add(new("checked", [[new TextRun(BriefContext.Sentence(certificate))]]));
        }

        if (finding.Assumptions.Count > 0)
        {
            steps.Add(new("taken for granted", [.. finding.Assumptions.Select(a => (IReadOnlyList<BriefInline>)[new TextRun(BriefContext.Sentence(a))])]));
        }

        return new ChainBlock(context.ChainAnchor(finding), $"{finding.Question} · {BriefContext.Sentence(finding.Text)}", steps);
    }

    private static List<BriefInline> Input(BriefContext context, string path, InputNote? note)
    {
        var runs = new List<BriefInline> { new StrongRun(context.Names.Words(path)), new TextRun($" ({path})") };
        if (note is null)
        {
            return runs;
        }

        runs.Add(new TextRun($": {note.Text}"));
        var who = string.Join(", ", new[] { note.By, note.When, note.Confidence is null ? null : $"confidence {note.Confidence}", note.Place }.Where(s => !string.IsNullOrEmpty(s)));
        runs.Add(new TextRun(who.Length > 0 ? $" [{who}]. " : ". "));
        if (!string.IsNullOrEmpty(note.Why))
        {
            runs.Add(new TextRun(BriefContext.Sentence(note.Why) + " "));
        }

        if (note.Evidence.Count == 0)
        {
            runs.Add(new EmphasisRun("unsupported"));
        }
        else
        {
            runs.AddRange(BriefContext.Links(note.Evidence, context.EvidenceLink));
        }

        return runs;
    }

    private static List<BriefInline> Evidence(BriefContext context, string id)
    {
        var entry = context.Analysis.Timeline.FirstOrDefault(e => e.Id == id);
        if (entry is null)
        {
            return [context.EvidenceLink(id)];
        }

        var runs = new List<BriefInline>
        {
            context.EvidenceLink(id),
            new TextRun($" {BriefContext.Date(entry.Date)}, {context.Party(entry.Actor)}: {BriefContext.Sentence(entry.What)}{(entry.Sources.Count > 0 ? " Source: " : "")}"),
        };
        runs.AddRange(BriefContext.Links(entry.Sources, context.SourceLink));
        return runs;
    }
}
