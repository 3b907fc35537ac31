using Parley.Findings;
using Parley.Lenses;
using Parley.Studies;
using Parley.Worlds;

namespace Parley.Runs;

/// <summary>Moves each influential input from its 5th to its 95th percentile and records how far a headline's margin moves.</summary>
internal static class SensitivityTable
{
    private const int FindingsTried = 3;
    private const int InputsTried = 6;

    public static IReadOnlyList<Sensitivity> Of(LensContext context, IReadOnlyList<Finding> findings, IReadOnlyDictionary<string, FindingMargin> margins)
    {
        var rows = new List<Sensitivity>();
        var tried = findings.Where(f => f.Headline is not null && margins.TryGetValue(f.Id, out var m) && m.Candidates.Count > 1).OrderBy(f => f.Headline).Take(FindingsTried);
        foreach (var finding in tried)
        {
            var margin = margins[finding.Id];
            var atBase = margin.At(null).Margin;
            foreach (var path in margin.Candidates.Where(p => context.Case.Estimates.TryGet(p, out _)).Take(InputsTried))
            {
                context.Cancelled.ThrowIfCancellationRequested();
                var input = context.Case.Estimates[path];
                var low = margin.At(WorldOverrides.None(context.Case).Fix(path, input.Quantile(0.05))).Margin;
                var high = margin.At(WorldOverrides.None(context.Case).Fix(path, input.Quantile(0.95))).Margin;
                rows.Add(new Sensitivity(finding.Id, path, low, high, atBase, !input.Unsupported));
            }
        }

        return [.. rows.OrderByDescending(r => r.Swing).ThenBy(r => r.Input, StringComparer.Ordinal)];
    }
}
