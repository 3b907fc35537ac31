using System.Text;
using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;

namespace Parley.Reports.Charts;

/// <summary>A picture of a finding, drawn as SVG, together with the table of the numbers that it shows.</summary>
/// <remarks>
/// The drawing has a <c>viewBox</c>, a title and a description tied by <c>aria-labelledby</c>, text that stays text, no script and no reference to the outside.
/// Its colours are CSS custom properties (<see cref="ChartStyle"/>) with fixed colours as a fallback, and nothing is told by colour alone. The same input gives the
/// same bytes on every machine.
/// </remarks>
public abstract record Chart
{
    /// <summary>Gets what the chart shows, as a heading.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the sentence that says what the picture shows; always printed beside it.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Draws the chart.</summary>
    /// <param name="options">Width, id prefix and whether it stands inside a page.</param>
    /// <returns>An <c>svg</c> element.</returns>
    /// <exception cref="ArgumentException">A number is not finite or beyond 1e300, or the parts do not fit together; the message says which.</exception>
    public string ToSvg(ChartOptions options = default)
    {
        Validate();
        var canvas = new SvgCanvas(options.IdPrefix, options.Width);
        double top = 4;
        if (!options.Embedded)
        {
            top = canvas.Wrapped(4, 22, Title, options.Width - 8, 3, new TextLook(16, Bold: true)) + 4;
            if (Summary.Length > 0)
            {
                top = canvas.Wrapped(4, top + 14, Summary, options.Width - 8, 4, new TextLook(12, Tone.Muted)) + 10;
            }
        }

        var height = Draw(canvas, top);
        return canvas.Finish(Title, Describe(), height, options.Embedded ? null : ChartStyle.Css("svg.pl-chart"));
    }

    /// <summary>Gives the numbers that the chart shows, as they are.</summary>
    /// <returns>A table with one row per drawn item.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ToSvg"/>.</exception>
    public ReportTable ToTable()
    {
        Validate();
        return Table();
    }

    /// <summary>The table for documents that hold no drawings: as short as readers can use.</summary>
    internal ReportTable ToReaderTable()
    {
        Validate();
        return ReaderTable();
    }

    /// <summary>The colours of a cell of the reader table where colour carries the picture, else null.</summary>
    internal virtual (string Ground, string Text)? CellColours(int row, int column) => null;

    private protected virtual ReportTable ReaderTable() => Table();

    private protected abstract void Validate();

    /// <summary>Draws below <paramref name="top"/> and returns the y below the last ink.</summary>
    private protected abstract double Draw(SvgCanvas canvas, double top);

    private protected abstract ReportTable Table();

    /// <summary>The kind of picture in words, for the description that screen readers speak.</summary>
    private protected abstract string Kind { get; }

    private string Describe()
    {
        var text = new StringBuilder(Kind);
        if (Summary.Length > 0)
        {
            text.Append(' ').Append(Summary);
        }

        return text.Append("").ToString();
    }
}
