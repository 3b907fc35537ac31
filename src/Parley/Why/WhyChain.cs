using System.Globalization;
using Parley.Findings;
using Parley.Runs;
using Parley.Studies;

namespace Parley.Why;

/// <summary>Traces a finding back: finding, run, inputs, evidence, source.</summary>
public static class WhyChain
{
    /// <summary>Builds the chain of one finding.</summary>
    /// <param name="analysis">The analysis that holds it.</param>
    /// <param name="finding">One of its findings.</param>
    /// <param name="mostInputs">How many inputs are shown; a note says how many more there are.</param>
    public static WhyNode Of(Analysis analysis, Finding finding, int mostInputs = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(finding);
        var notes = analysis.Inputs.ToDictionary(i => i.Path, StringComparer.Ordinal);
        var events = new Dictionary<string, TimelineEvent>(StringComparer.Ordinal);
        foreach (var entry in analysis.Timeline)
        {
            events.TryAdd(entry.Id, entry);
        }

        var sources = new Dictionary<string, SourceNote>(StringComparer.Ordinal);
        foreach (var source in analysis.Sources)
        {
            sources.TryAdd(source.Id, source);
        }

        var steps = new List<WhyNode>();
        foreach (var path in finding.Inputs.Take(mostInputs))
        {
            steps.Add(notes.TryGetValue(path, out var note) ? InputStep(note, events, sources) : new WhyNode("input", path, path, []));
        }

        if (finding.Inputs.Count > mostInputs)
        {
            steps.Add(new WhyNode("note", "more", $"and {finding.Inputs.Count - mostInputs} further inputs", []));
        }

        var known = finding.Inputs.Take(mostInputs).SelectMany(p => notes.TryGetValue(p, out var n) ? n.Evidence : []).ToHashSet(StringComparer.Ordinal);
        foreach (var id in finding.Evidence.Where(e => !known.Contains(e)))
        {
            steps.Add(EvidenceStep(id, events, sources));
        }

        steps.AddRange(finding.Assumptions.Select(a => new WhyNode("assumption", "", a, [])));
        var run = new WhyNode("run", $"{finding.Lens}/{analysis.CaseHash[..Math.Min(12, analysis.CaseHash.Length)]}/{analysis.Seed}/{analysis.Samples}", RunText(analysis, finding), steps);
        return new WhyNode("finding", finding.Id, finding.Text, [run]);
    }

    private static string RunText(Analysis analysis, Finding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"lens {finding.Lens}, {analysis.Samples} worlds of seed {analysis.Seed}, case {analysis.CaseId} as of {analysis.AsOf:yyyy-MM-dd}{(finding.Certificate is { } c ? "; " + c : "")}");

    private static WhyNode InputStep(InputNote note, Dictionary<string, TimelineEvent> events, Dictionary<string, SourceNote> sources)
    {
        var who = note.By is null ? "" : $", by {note.By}";
        var when = note.When is null ? "" : $", {note.When}";
        var why = note.Why is null ? "" : $": {note.Why}";
        var support = note.Evidence.Count == 0 ? " (unsupported)" : "";
        var mark = note.Confidence is null ? "" : $" [{note.Confidence}]";
        return new WhyNode("input", note.Path, $"{note.Path} = {note.Text}{who}{when}{why}{mark}{support} ({note.Place})", [.. note.Evidence.Select(e => EvidenceStep(e, events, sources))]);
    }

    private static WhyNode EvidenceStep(string id, Dictionary<string, TimelineEvent> events, Dictionary<string, SourceNote> sources)
    {
        if (!events.TryGetValue(id, out var entry))
        {
            return new WhyNode("evidence", id, $"{id}: not in the ledger as of this date", []);
        }

        var target = entry.Target is null ? "" : $" to {entry.Target}";
        var text = string.Create(CultureInfo.InvariantCulture, $"{id}: {entry.Date:yyyy-MM-dd} {entry.Actor}{target}, {entry.Act}: {entry.What} [{entry.Confidence}]");
        return new WhyNode("evidence", id, text, [.. entry.Sources.Select(s => SourceStep(s, sources))]);
    }

    private static WhyNode SourceStep(string id, Dictionary<string, SourceNote> sources) => sources.TryGetValue(id, out var source)
        ? new WhyNode("source", id, $"{id}: {source.Title}{(source.Date is null ? "" : ", " + source.Date)}{(source.Url is null ? "" : " <" + source.Url + ">")}", [])
        : new WhyNode("source", id, $"{id}: not in sources.yaml", []);
}
