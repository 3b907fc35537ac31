using Parley.Reports.Charts;

namespace Parley.Reports.Briefs.Content;

/// <summary>A chart with its number; documents that hold no drawings show its table instead.</summary>
/// <param name="Number">The figure's number, from 1.</param>
/// <param name="Chart">The chart.</param>
/// <param name="References">Where the numbers come from: links to chains.</param>
public sealed record FigureBlock(int Number, Chart Chart, IReadOnlyList<ReferenceRun> References) : BriefBlock
{
    /// <summary>Gets the id of the figure.</summary>
    public string Anchor => System.FormattableString.Invariant($"figure-{Number}");
}
