using System.Globalization;
using Parley.Findings;

namespace Parley.Claims;

/// <summary>An input that parts the worlds in which a thesis holds from those in which it fails.</summary>
/// <param name="Case">The case.</param>
/// <param name="For">The party that chooses.</param>
/// <param name="Against">Its counterpart.</param>
/// <param name="Path">Path of the input.</param>
/// <param name="Threshold">Where the two regions meet.</param>
/// <param name="HoldsAbove">Whether the thesis holds above the threshold rather than below it.</param>
/// <param name="MeanWhereHolds">Mean difference where it holds, in worlds that were not used to find the threshold.</param>
/// <param name="MeanWhereFails">Mean difference where it fails, in worlds that were not used to find the threshold.</param>
public sealed record ClaimBoundary(
    string Case, string For, string Against, string Path, double Threshold, bool HoldsAbove, double MeanWhereHolds, double MeanWhereFails)
{
    /// <summary>The boundary in words.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"in {Case} for {For} against {Against} it holds where {Path} is {(HoldsAbove ? "above" : "below")} {Wording.Number(Threshold)} ({Wording.SignedPoints(MeanWhereHolds)}) and fails on the other side ({Wording.SignedPoints(MeanWhereFails)})");
}
