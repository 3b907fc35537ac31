namespace Parley.Reports.Charts;

/// <summary>How a chart is drawn.</summary>
public readonly record struct ChartOptions
{
    private readonly double _width;
    private readonly string? _idPrefix;

    /// <summary>Gets the width of the drawing in its own units; text is 12 units high, so that 380 suits a telephone and 720 a page.</summary>
    /// <value>720 unless set; from 280 to 2,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">Set outside that range.</exception>
    public double Width
    {
        get => _width == 0 ? 720 : _width;
        init => _width = value is >= 280 and <= 2000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A chart is 280 to 2,000 units wide.");
    }

    /// <summary>Gets the start of every id in the drawing; ids must differ between the charts of one page.</summary>
    /// <value><c>chart</c> unless set; letters, digits and hyphens, starting with a letter.</value>
    /// <exception cref="ArgumentException">Set to anything else.</exception>
    public string IdPrefix
    {
        get => _idPrefix ?? "chart";
        init => _idPrefix = IsIdentifier(value)
            ? value
            : throw new ArgumentException("An id prefix is letters, digits and hyphens, starting with a letter.", nameof(value));
    }

    /// <summary>Gets whether the drawing stands inside a page that brings the title and <see cref="ChartStyle"/>; a drawing of its own carries both.</summary>
    /// <value>False unless set.</value>
    public bool Embedded { get; init; }

    private static bool IsIdentifier(string? value)
    {
        if (string.IsNullOrEmpty(value) || !char.IsAsciiLetter(value[0]))
        {
            return false;
        }

        foreach (var c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }
}
