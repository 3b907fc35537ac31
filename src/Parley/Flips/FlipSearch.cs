using System.Globalization;
using Parley.Cases;
using Parley.Estimates;
using Parley.Findings;
using Parley.Lenses;
using Parley.Worlds;

namespace Parley.Flips;

/// <summary>Finds the smallest change of one input, or of two together, that reverses a finding.</summary>
/// <remarks>
/// <para><b>Method.</b> An input is set to a quantile of its own estimate in all worlds, all other draws staying as they were (common random numbers).</para>
/// <list type="number">
/// <item>Each end of the estimate (0.1 % and 99.9 %) is tried. Where the margin changes sign between the median and an end, a reversal is bracketed.</item>
/// <item>The bracket is halved step by step. The search supposes that the margin changes sign once between the median and the end; the value
/// returned is the nearest one found, and the finding was recomputed there and did not hold.</item>
/// <item>Where no single input suffices, pairs are moved together, each by the same share of the way to its better end.</item>
/// </list>
/// <para>A change is measured in quantiles, so that inputs on different scales compare: the smallest is the least surprising one.</para>
/// </remarks>
public sealed class FlipSearch
{
    private const double Edge = 0.001;

    /// <summary>Margins below this are ties: rounding could have made them.</summary>
    private const double Tie = 1e-9;

    private readonly Case _case;
    private readonly FindingMargin _margin;
    private readonly FlipSearchOptions _options;

    private int _tried;

    private FlipSearch(Case subject, FindingMargin margin, FlipSearchOptions options) => (_case, _margin, _options) = (subject, margin, options);

    /// <summary>Searches.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="margin">The finding's margin.</param>
    /// <param name="options">How hard to look.</param>
    /// <param name="cancelled">Stops between evaluations.</param>
    /// <returns>Reversals, the least surprising first, or a note on what was searched.</returns>
    public static FlipSearchResult Run(Case subject, FindingMargin margin, FlipSearchOptions options = default, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(margin);
        if (margin.At(null).Margin <= Tie)
        {
            return new FlipSearchResult([], "too close to call: with the fewer worlds in which changes are tried the finding does not stand out, so any small change may reverse it");
        }

        var search = new FlipSearch(subject, margin, options);
        var flips = search.Search(cancelled);
        var note = flips.Count > 0 ? null : string.Create(CultureInfo.InvariantCulture,
            $"none of the {search._tried} most influential inputs{(options.PairInputs > 1 ? $", nor a pair of the {options.PairInputs} nearest," : "")} reverses this between the 0.1 % and 99.9 % points of its estimate");
        return new FlipSearchResult(flips, note);
    }

    private List<Flip> Search(CancellationToken cancelled)
    {
        var found = new List<Flip>();
        var reach = new List<(Estimate Input, double Quantile, double Margin)>();
        var paths = _margin.Candidates.Where(p => _case.Estimates.TryGet(p, out var e) && e.Quantile(0.999) > e.Quantile(0.001)).Take(_options.Inputs);
        foreach (var path in paths)
        {
            var input = _case.Estimates[path];
            _tried++;
            var best = (Quantile: 0.5, Margin: double.PositiveInfinity);
            foreach (var end in (double[])[Edge, 1 - Edge])
            {
                cancelled.ThrowIfCancellationRequested();
                var (value, result) = At((input, end));
                best = value < best.Margin ? (end, value) : best;
                if (value <= 0)
                {
                    found.Add(Bracketed(input, end, result, cancelled));
                }
            }

            reach.Add((input, best.Quantile, best.Margin));
        }

        if (found.Count == 0 && _options.PairInputs > 1)
        {
            AddPairs(reach, found, cancelled);
        }

        found.Sort((a, b) => Surprise(a).CompareTo(Surprise(b)));
        return found;
    }

    private static double Surprise(Flip flip) => Math.Abs(flip.Quantile - 0.5) + (flip.Together is { } second ? Math.Abs(second.Quantile - 0.5) : 0);

    private Flip Bracketed(Estimate input, double end, string result, CancellationToken cancelled)
    {
        double holds = 0.5, reversed = end;
        for (var step = 0; step < _options.Steps; step++)
        {
            cancelled.ThrowIfCancellationRequested();
            var middle = (holds + reversed) / 2;
            var (value, text) = At((input, middle));
            if (value <= 0)
            {
                (reversed, result) = (middle, text);
            }
            else
            {
                holds = middle;
            }
        }

        return MakeFlip(input, reversed, result);
    }

    private void AddPairs(List<(Estimate Input, double Quantile, double Margin)> reach, List<Flip> found, CancellationToken cancelled)
    {
        var nearest = reach.OrderBy(r => r.Margin).ThenBy(r => r.Input.Path, StringComparer.Ordinal).Take(_options.PairInputs).ToList();
        for (var i = 0; i < nearest.Count; i++)
        {
            for (var j = i + 1; j < nearest.Count; j++)
            {
                cancelled.ThrowIfCancellationRequested();
                var (first, second) = (nearest[i], nearest[j]);
                var (value, result) = At((first.Input, first.Quantile), (second.Input, second.Quantile));
                if (value > 0)
                {
                    continue;
                }

                double holds = 0, reversed = 1;
                for (var step = 0; step < _options.Steps; step++)
                {
                    var share = (holds + reversed) / 2;
                    var (there, text) = At((first.Input, Part(first.Quantile, share)), (second.Input, Part(second.Quantile, share)));
                    if (there <= 0)
                    {
                        (reversed, result) = (share, text);
                    }
                    else
                    {
                        holds = share;
                    }
                }

                found.Add(MakeFlip(first.Input, Part(first.Quantile, reversed), result) with
                {
                    Together = MakeFlip(second.Input, Part(second.Quantile, reversed), result),
                });
            }
        }
    }

    private static double Part(double end, double share) => 0.5 + (share * (end - 0.5));

    private static Flip MakeFlip(Estimate input, double quantile, string result) =>
        new(input.Path, input.Quantile(0.5), input.Quantile(quantile), result) { Quantile = quantile };

    private (double Margin, string Result) At(params ReadOnlySpan<(Estimate Input, double Quantile)> changes)
    {
        var overrides = WorldOverrides.None(_case);
        foreach (var (input, quantile) in changes)
        {
            overrides = overrides.Fix(input.Path, input.Quantile(quantile));
        }

        return _margin.At(overrides);
    }
}
