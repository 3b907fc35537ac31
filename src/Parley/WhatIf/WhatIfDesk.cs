using System.Globalization;
using System.Text;
using Parley.Cases;
using Parley.Findings;
using Parley.Lenses;
using Parley.Numerics.Errors;
using Parley.Scenarios;

namespace Parley.WhatIf;

/// <summary>Answers at once what a change of some numbers does to every finding: all lenses again, in few worlds, with the same draws for everything else.</summary>
/// <remarks>
/// <para>Few worlds make every number rougher than in the full analysis; but both sides meet the same worlds (common random numbers), so that the difference is that of the change alone.
/// A change is a scenario overlay: saved as a file it gives the full analysis of the same thing.</para>
/// <para><b>Cost.</b> 30 to 150 ms of processor time for the shipped cases; the baseline once.</para>
/// </remarks>
public sealed class WhatIfDesk
{
    private readonly Case _subject;
    private readonly ulong _seed;
    private readonly int _threads;
    private readonly Lazy<IReadOnlyList<Finding>> _baseline;

    /// <summary>Prepares a desk.</summary>
    /// <param name="subject">The case as of a day.</param>
    /// <param name="seed">Seed of the worlds.</param>
    /// <param name="worlds">Number of worlds, at least 1.</param>
    /// <param name="threads">Worker threads, at least 1; answers are the same for any number.</param>
    public WhatIfDesk(Case subject, ulong seed = 1, int worlds = 12, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentOutOfRangeException.ThrowIfLessThan(worlds, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        (_subject, _seed, Worlds, _threads) = (subject, seed, worlds, threads);
        _baseline = new Lazy<IReadOnlyList<Finding>>(() => Ask(_subject, CancellationToken.None));
    }

    /// <summary>Gets the number of worlds.</summary>
    public int Worlds { get; }

    /// <summary>Gets the findings without any change, in the desk's worlds.</summary>
    public IReadOnlyList<Finding> Baseline => _baseline.Value;

    /// <summary>Answers.</summary>
    /// <param name="changes">Path and value as it would be written: a number, a range, a distribution.</param>
    /// <param name="cancelled">Stops between lenses.</param>
    /// <returns>All findings before and after.</returns>
    /// <exception cref="SourceErrorsException">A path is not a number of the case, or a value is wrong.</exception>
    public WhatIfAnswer Answer(IReadOnlyList<(string Path, string Value)> changes, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var overlay = Overlay(changes, "what if");
        var after = changes.Count == 0 ? Baseline : Ask(Scenario.ApplyText(_subject, overlay).Require(), cancelled);
        var byId = after.GroupBy(f => f.Id).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var known = Baseline.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        return new WhatIfAnswer(
            [.. Baseline.Select(f => new ChangedFinding(f, byId.GetValueOrDefault(f.Id))), .. after.Where(f => !known.Contains(f.Id)).Select(f => new ChangedFinding(null, f))],
            Worlds, overlay);
    }

    /// <summary>Writes changes as the text of a scenario overlay.</summary>
    /// <param name="changes">Path and value.</param>
    /// <param name="title">Title of the scenario.</param>
    /// <param name="annotation">Further keys of each number, such as by and why; empty for bare values.</param>
    /// <exception cref="SourceErrorsException">A path is not a number of the case.</exception>
    public string Overlay(IReadOnlyList<(string Path, string Value)> changes, string title, IReadOnlyList<(string Key, string Text)>? annotation = null)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var errors = changes.Where(c => !_subject.Estimates.TryGet(c.Path, out _))
            .Select(c => new SourceError("what if", 1, 1, $"no number '{c.Path}' in this case{(_subject.Estimates.Nearest(c.Path) is { } near ? $" (did you mean '{near}'?)" : "")}")).ToList();
        if (errors.Count > 0)
        {
            throw new SourceErrorsException(errors);
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"title: {Editing.YamlWord.Of(title)}\nset:\n");
        foreach (var (path, value) in changes)
        {
            var further = string.Concat((annotation ?? []).Where(a => a.Text.Length > 0).Select(a => $", {a.Key}: {Editing.YamlWord.Of(a.Text)}"));
            var written = further.Length == 0 ? Editing.YamlWord.Of(value) : $"{{value: {Editing.YamlWord.Of(value)}{further}}}";
            text.Append(CultureInfo.InvariantCulture, $"  {Editing.YamlWord.Of(path)}: {Measure(path, written)}\n");
        }

        return changes.Count == 0 ? $"title: {Editing.YamlWord.Of(title)}\nset: {{}}\n" : text.ToString();
    }

    // A patience is a number on one of two measures; an annotated one has to name it, a bare one keeps it.
    private string Measure(string path, string written) => path.EndsWith(".patience", StringComparison.Ordinal) && written.StartsWith('{')
        && _subject.Parties.FirstOrDefault(p => p.Patience.Estimate.Path == path) is { } party
        ? $"{{{(party.Patience.Measure == PatienceMeasure.DiscountFactor ? "discountFactor" : "yearlyRate")}: {written}}}"
        : written;

    private IReadOnlyList<Finding> Ask(Case subject, CancellationToken cancelled)
    {
        // The lenses side by side, each on one thread: in so few worlds that is quicker than one lens after another on all.
        var context = new LensContext(subject, _seed, Worlds, 1, cancelled) { Quick = true };
        _ = context.Worlds;
        var reports = new LensReport[LensCatalogue.All.Count];
        Parallel.For(0, reports.Length, new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = cancelled }, i => reports[i] = LensCatalogue.All[i].Answer(context));
        return [.. reports.SelectMany(r => r.Findings).OrderBy(f => f.Headline ?? int.MaxValue)];
    }
}
