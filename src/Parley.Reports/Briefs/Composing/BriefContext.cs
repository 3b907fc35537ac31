using System.Globalization;
using Parley.Findings;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Charts;
using Parley.Reports.Wording;
using Parley.Runs;

namespace Parley.Reports.Briefs.Composing;

/// <summary>What all sections of one brief share: names, anchors, the count of figures, how findings are printed.</summary>
internal sealed class BriefContext
{
    private readonly Dictionary<string, string> _chains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private int _figures;

    internal BriefContext(Analysis analysis, BriefOptions options)
    {
        Analysis = analysis;
        Options = options;
        Names = new PathNames(analysis);
        Headlines = ChooseHeadlines(analysis, options);
        foreach (var finding in analysis.Findings)
        {
            _chains.TryAdd(finding.Id, Anchor("why", finding.Id));
        }

        foreach (var entry in analysis.Timeline)
        {
            _entries.TryAdd(entry.Id, Anchor("entry", entry.Id));
        }

        foreach (var source in analysis.Sources)
        {
            _sources.TryAdd(source.Id, Anchor("source", source.Id));
        }
    }

    internal Analysis Analysis { get; }

    internal BriefOptions Options { get; }

    internal PathNames Names { get; }

    internal string ChainAnchor(Finding finding) => _chains[finding.Id];

    internal string EntryAnchor(string id) => _entries[id];

    internal string SourceAnchor(string id) => _sources[id];

    internal string Party(string id) => Names.Party(id);

    /// <summary>Gets the findings of the bottom line.</summary>
    internal IReadOnlyList<Finding> Headlines { get; }

    /// <summary>The findings that the bottom line has not shown yet.</summary>
    internal IEnumerable<Finding> Fresh(IEnumerable<Finding> findings) => findings.Where(f => !Headlines.Contains(f));

    internal FigureBlock Figure(Chart chart, IEnumerable<Finding> findings) =>
        new(++_figures, chart, [.. findings.DistinctBy(f => f.Id).Select(f => new ReferenceRun(f.Id, ChainAnchor(f)))]);

    /// <summary>The findings with a headline in their order; without any, the first finding of each question.</summary>
    private static List<Finding> ChooseHeadlines(Analysis analysis, BriefOptions options)
    {
        var marked = analysis.Findings.Where(f => f.Headline is not null).OrderBy(f => f.Headline).ThenBy(f => f.Id, StringComparer.Ordinal).ToList();
        var chosen = marked.Count > 0 ? marked : [.. analysis.Findings.GroupBy(f => f.Question).OrderBy(g => g.Key).Select(g => g.First())];
        return [.. chosen.Take(options.Headlines)];
    }

    internal BriefInline EvidenceLink(string id) => _entries.TryGetValue(id, out var anchor) ? new ReferenceRun(id, anchor) : new TextRun(id);

    internal BriefInline SourceLink(string id) => _sources.TryGetValue(id, out var anchor) ? new ReferenceRun(id, anchor) : new TextRun(id);

    internal static List<BriefInline> Links(IEnumerable<string> ids, Func<string, BriefInline> link)
    {
        var runs = new List<BriefInline>();
        foreach (var id in ids)
        {
            if (runs.Count > 0)
            {
                runs.Add(new TextRun(", "));
            }

            runs.Add(link(id));
        }

        return runs;
    }

    /// <summary>An id for the document, unique even where two names differ only in signs that ids cannot hold.</summary>
    internal string Anchor(string prefix, string name)
    {
        var slug = new System.Text.StringBuilder(prefix).Append('-');
        foreach (var c in name)
        {
            slug.Append(char.IsAsciiLetterOrDigit(c) ? c : '-');
        }

        var anchor = slug.ToString();
        for (var n = 2; !_anchors.Add(anchor); n++)
        {
            anchor = slug + "-" + n.ToString(CultureInfo.InvariantCulture);
        }

        return anchor;
    }

    internal static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    internal FindingBlock Block(Finding finding)
    {
        var (figure, interval) = Large(finding);
        var notes = new List<IReadOnlyList<BriefInline>>();
        foreach (var flip in finding.Flips.Take(2))
        {
            notes.Add([new TextRun("Reverses if " + FlipWords(flip) + ".")]);
        }

        if (finding.Flips.Count == 0 && !string.IsNullOrEmpty(finding.FlipSearch))
        {
            notes.Add([new TextRun(Sentence(finding.FlipSearch))]);
        }

        var why = new List<BriefInline> { new ReferenceRun("Why: the chain behind this", ChainAnchor(finding)) };
        if (finding.UnsupportedInputs > 0)
        {
            why.Add(new EmphasisRun(Count(finding.UnsupportedInputs, " · 1 input has no evidence", " · {0} inputs have no evidence")));
        }

        notes.Add(why);
        return new FindingBlock(Anchor("finding", finding.Id), figure, interval, [new TextRun(Sentence(finding.Text))], notes);
    }

    /// <summary>The number or choice in large type, and the interval with its word beneath.</summary>
    internal (string Figure, string Interval) Large(Finding finding)
    {
        // A choice speaks for itself; what its number measures (a mean, a lead) only the sentence says. A place on a ladder means nothing without the option's name.
        if (finding.Choice is { Length: > 2 } choice && Names.Words(choice) is { Length: <= 40 } words)
        {
            return (words, "");
        }

        if (finding.Unit == FindingUnit.OptionIndex || finding.Value is not { } value || !double.IsFinite(value))
        {
            return ("", "");
        }

        var text = Number(value, finding);
        var at = text.IndexOf(" (", StringComparison.Ordinal);
        var (figure, interval) = at < 0 ? (text, "") : (text[..at], text[(at + 2)..^1]);
        if (finding.Unit == FindingUnit.Probability && value is >= 0 and <= 1)
        {
            var word = ProbabilityWords.Of(value, Options.Scale);
            interval = interval.Length == 0 ? word : $"{word} · {interval}";
        }

        return (figure, interval);
    }

    internal static string Number(double value, Finding finding)
    {
        var low = finding.Low is { } l && double.IsFinite(l) ? finding.Low : null;
        var high = finding.High is { } h && double.IsFinite(h) ? finding.High : null;
        var isShare = finding.Unit is FindingUnit.Probability or FindingUnit.ShareOfWorlds;
        if (isShare && value is >= 0 and <= 1 && (low ?? 0) is >= 0 and <= 1 && (high ?? 1) is >= 0 and <= 1)
        {
            return ReaderNumbers.Probability(value, low, high) + (finding.Unit == FindingUnit.ShareOfWorlds && low is null ? " of worlds" : "");
        }

        return ReaderNumbers.Value(value, low, high, finding.Unit ?? "");
    }

    internal string FlipWords(Flip flip)
    {
        var words = Change(flip);
        if (flip.Together is { } second)
        {
            words += " and " + Change(second);
        }

        return flip.Result.Length == 0 ? words : $"{words}: then {flip.Result.TrimEnd('.')}";
    }

    private string Change(Flip flip)
    {
        var step = Math.Abs(flip.To - flip.From);
        var text = $"{Names.Words(flip.Input)} goes from {Rounded(flip.From, step)} to {Rounded(flip.To, step)}";
        if (double.IsFinite(flip.Quantile))
        {
            var share = Math.Clamp(flip.Quantile, 0, 1);
            text += share is < 0.05 or > 0.95 ? " (outside the 90% range of its estimate)" : $" ({Charts.Drawing.Numbers.Percent(share)} quantile of its estimate)";
        }

        return text;
    }

    /// <summary>Enough digits that two values a step apart look different.</summary>
    internal static string Rounded(double value, double step) => !double.IsFinite(value) ? "unknown"
        : step is 0 or double.NaN ? ReaderNumbers.Value(value)
        : ReaderNumbers.Plain(value, Math.Max(1e-4, ReaderNumbers.OneTwoFive(step / 6)));

    internal static string Sentence(string text)
    {
        var trimmed = text.Trim();
        trimmed = trimmed.Length > 1 && char.IsLower(trimmed[0]) && char.IsLetter(trimmed[1]) ? char.ToUpperInvariant(trimmed[0]) + trimmed[1..] : trimmed;
        return trimmed.Length == 0 || trimmed[^1] is '.' or '?' or '!' or '。' ? trimmed : trimmed + ".";
    }

    internal static string Count(int n, string one, string many) => n == 1 ? one : string.Format(CultureInfo.InvariantCulture, many, n);

    internal static string Joined(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
    };
}
