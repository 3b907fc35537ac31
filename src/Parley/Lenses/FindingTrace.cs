using Parley.Cases;
using Parley.Findings;

namespace Parley.Lenses;

/// <summary>Fills in what a finding rests on: the inputs that matter most, their evidence, and how many have none.</summary>
public static class FindingTrace
{
    /// <summary>How many inputs a finding names; the rest is counted in an assumption line.</summary>
    public const int MostInputs = 40;

    /// <summary>Adds inputs and evidence.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="subject">The case.</param>
    /// <param name="influence">Paths of all inputs used, the most influential first.</param>
    public static Finding Traced(this Finding finding, Case subject, IReadOnlyList<string> influence)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(influence);
        var shown = influence.Take(MostInputs).ToList();
        var evidence = finding.Evidence.Concat(shown.SelectMany(p => subject.Estimates.TryGet(p, out var e) ? e.Evidence : [])).Distinct(StringComparer.Ordinal).ToList();
        var rest = influence.Count - shown.Count;
        return finding with
        {
            Inputs = shown,
            Evidence = evidence,
            UnsupportedInputs = influence.Count(p => subject.Estimates.TryGet(p, out var e) && e.Unsupported),
            Assumptions = rest > 0 ? [.. finding.Assumptions, $"{rest} further inputs of lesser influence were used"] : finding.Assumptions,
        };
    }
}
