using System.Text;

namespace Parley.Reports.Charts.Drawing;

/// <summary>Writes SVG elements in order. Colours are classes with a fixed colour as fallback; coordinates have two decimals.</summary>
internal sealed class SvgCanvas(string idPrefix, double width)
{
    private readonly StringBuilder _body = new();
    private readonly StringBuilder _definitions = new();
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);

    internal double Width { get; } = width;

    /// <summary>Narrow drawings (a telephone) leave out what only fits on a page.</summary>
    internal bool IsNarrow => Width < 520;

    internal string Id(string name) => idPrefix + "-" + name;

    /// <summary>Starts a group with a tip that shows on pointing; end it with <see cref="EndGroup"/>.</summary>
    internal void BeginGroup(string? tip = null, double opacity = 1)
    {
        _body.Append("<g");
        if (opacity < 1)
        {
            _body.Append(" opacity=\"").Append(SvgText.Number(opacity)).Append('"');
        }

        _body.Append('>');
        if (!string.IsNullOrEmpty(tip))
        {
            _body.Append("<title>").Append(SvgText.Escape(tip)).Append("</title>");
        }
    }

    internal void EndGroup() => _body.Append("</g>\n");

    internal void Line(double x1, double y1, double x2, double y2, Tone stroke, double thickness = 1, string dash = "")
    {
        _body.Append("<line");
        Attribute("x1", x1);
        Attribute("y1", y1);
        Attribute("x2", x2);
        Attribute("y2", y2);
        Look(Tone.None, stroke, thickness, dash);
        _body.Append("/>\n");
    }

    internal void Rectangle(double x, double y, double w, double h, Tone fill, Tone stroke = Tone.None, double thickness = 1, double opacity = 1, double radius = 0)
    {
        _body.Append("<rect");
        Attribute("x", x);
        Attribute("y", y);
        Attribute("width", Math.Max(0, w));
        Attribute("height", Math.Max(0, h));
        if (radius > 0)
        {
            Attribute("rx", radius);
        }

        if (opacity < 1)
        {
            Attribute("fill-opacity", opacity);
        }

        Look(fill, stroke, thickness, "");
        _body.Append("/>\n");
    }

    /// <summary>Fills a rectangle with thin slanted lines of a tone, over whatever is there.</summary>
    internal void Hatch(double x, double y, double w, double h, Tone tone, bool rising = true)
    {
        var id = Id((rising ? "hatch-" : "fall-") + ChartPalette.Name(tone));
        if (_defined.Add(id))
        {
            _definitions.Append("<pattern id=\"").Append(id).Append("\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(")
                .Append(rising ? "45" : "-45").Append(")\"><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"5\" stroke-width=\"1.4\" class=\"k-").Append(ChartPalette.Name(tone))
                .Append("\" stroke=\"").Append(ChartPalette.Light(tone)).Append("\"/></pattern>");
        }

        _body.Append("<rect");
        Attribute("x", x);
        Attribute("y", y);
        Attribute("width", Math.Max(0, w));
        Attribute("height", Math.Max(0, h));
        _body.Append(" fill=\"url(#").Append(id).Append(")\"/>\n");
    }

    internal void Polyline(IReadOnlyList<(double X, double Y)> points, Tone stroke, double thickness = 2, string dash = "")
    {
        if (points.Count < 2)
        {
            return;
        }

        _body.Append("<polyline points=\"");
        Points(points);
        _body.Append("\" stroke-linejoin=\"round\" stroke-linecap=\"round\"");
        Look(Tone.None, stroke, thickness, dash);
        _body.Append("/>\n");
    }

    internal void Polygon(IReadOnlyList<(double X, double Y)> points, Tone fill, double opacity = 1, Tone stroke = Tone.None, double thickness = 1)
    {
        if (points.Count < 3)
        {
            return;
        }

        _body.Append("<polygon points=\"");
        Points(points);
        _body.Append('"');
        if (opacity < 1)
        {
            Attribute("fill-opacity", opacity);
        }

        Look(fill, stroke, thickness, "");
        _body.Append("/>\n");
    }

    /// <summary>Draws a marker; a hollow one is filled with paper.</summary>
    internal void Marker(MarkerShape shape, double x, double y, double radius, Tone tone, bool hollow = false)
    {
        var fill = hollow ? Tone.Paper : tone;
        var r = radius;
        switch (shape)
        {
            case MarkerShape.Circle:
                _body.Append("<circle");
                Attribute("cx", x);
                Attribute("cy", y);
                Attribute("r", r);
                Look(fill, hollow ? tone : Tone.Paper, hollow ? 1.8 : 1, "");
                _body.Append("/>\n");
                break;
            case MarkerShape.Square:
                Shape([(x - (0.88 * r), y - (0.88 * r)), (x + (0.88 * r), y - (0.88 * r)), (x + (0.88 * r), y + (0.88 * r)), (x - (0.88 * r), y + (0.88 * r))]);
                break;
            case MarkerShape.Diamond:
                Shape([(x, y - (1.25 * r)), (x + (1.25 * r), y), (x, y + (1.25 * r)), (x - (1.25 * r), y)]);
                break;
            case MarkerShape.TriangleUp:
                Shape([(x, y - (1.15 * r)), (x + (1.1 * r), y + (0.8 * r)), (x - (1.1 * r), y + (0.8 * r))]);
                break;
            case MarkerShape.TriangleDown:
                Shape([(x, y + (1.15 * r)), (x + (1.1 * r), y - (0.8 * r)), (x - (1.1 * r), y - (0.8 * r))]);
                break;
            case MarkerShape.Plus:
                Line(x - (1.1 * r), y, x + (1.1 * r), y, tone, 2.4);
                Line(x, y - (1.1 * r), x, y + (1.1 * r), tone, 2.4);
                break;
            case MarkerShape.Cross:
                Line(x - (0.85 * r), y - (0.85 * r), x + (0.85 * r), y + (0.85 * r), tone, 2.4);
                Line(x - (0.85 * r), y + (0.85 * r), x + (0.85 * r), y - (0.85 * r), tone, 2.4);
                break;
            default:
                Shape([(x, y - (1.15 * r)), (x + (1.1 * r), y - (0.3 * r)), (x + (0.7 * r), y + r), (x - (0.7 * r), y + r), (x - (1.1 * r), y - (0.3 * r))]);
                break;
        }

        void Shape((double X, double Y)[] points) => Polygon(points, fill, 1, hollow ? tone : Tone.Paper, hollow ? 1.8 : 1);
    }

    /// <summary>Sets one line; shortened to <paramref name="maxWidth"/> with the full text as its tip. Turned by degrees about its anchor if asked.</summary>
    internal void Text(double x, double y, string text, TextLook look = default, double maxWidth = double.PositiveInfinity, double turn = 0)
    {
        if (look.Size == 0)
        {
            look = new TextLook(12, look.Tone == Tone.None ? Tone.Ink : look.Tone);
        }

        var shown = double.IsPositiveInfinity(maxWidth) ? text : TextMetrics.Fit(text, Math.Max(maxWidth, look.Size), look.Size, look.Bold);
        _body.Append("<text");
        Attribute("x", x);
        Attribute("y", y);
        Attribute("font-size", look.Size);
        if (look.Anchor != TextAnchor.Start)
        {
            _body.Append(" text-anchor=\"").Append(look.Anchor == TextAnchor.Middle ? "middle" : "end").Append('"');
        }

        _body.Append(look.Bold ? " font-weight=\"600\"" : "").Append(look.Italic ? " font-style=\"italic\"" : "");
        if (turn != 0)
        {
            _body.Append(" transform=\"rotate(").Append(SvgText.Number(turn)).Append(' ').Append(SvgText.Number(x)).Append(' ').Append(SvgText.Number(y)).Append(")\"");
        }

        if (look.Halo)
        {
            _body.Append(" paint-order=\"stroke\" stroke-linejoin=\"round\"");
        }

        Look(look.Tone, look.Halo ? Tone.Paper : Tone.None, 3, "");
        _body.Append('>');
        if (!ReferenceEquals(shown, text))
        {
            _body.Append("<title>").Append(SvgText.Escape(text)).Append("</title>");
        }

        _body.Append(SvgText.Escape(SvgText.Isolate(shown))).Append("</text>\n");
    }

    /// <summary>Sets a paragraph whose first base line is at <paramref name="y"/>; returns the y below it.</summary>
    internal double Wrapped(double x, double y, string text, double maxWidth, int maxLines, TextLook look)
    {
        var lines = TextMetrics.Wrap(text, maxWidth, maxLines, look.Size, look.Bold);
        var cut = lines.Count > 0 && lines[^1].EndsWith('…') && !text.EndsWith('…');
        if (cut)
        {
            BeginGroup(text);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            Text(x, y + (i * look.Size * 1.3), lines[i], look);
        }

        if (cut)
        {
            EndGroup();
        }

        return y + (Math.Max(0, lines.Count - 1) * look.Size * 1.3) + (look.Size * 0.4);
    }

    /// <summary>Closes the drawing.</summary>
    internal string Finish(string title, string description, double height, string? style)
    {
        var text = new StringBuilder(_body.Length + 600);
        text.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pl-chart\" viewBox=\"0 0 ").Append(SvgText.Number(Width)).Append(' ')
            .Append(SvgText.Number(Math.Ceiling(height))).Append("\" width=\"").Append(SvgText.Number(Width)).Append("\" height=\"").Append(SvgText.Number(Math.Ceiling(height)))
            .Append("\" font-family=\"").Append(SvgText.Escape(ChartStyle.FontFamily)).Append("\" role=\"img\" aria-labelledby=\"").Append(Id("title")).Append(' ')
            .Append(Id("desc")).Append("\">\n<title id=\"").Append(Id("title")).Append("\">").Append(SvgText.Escape(title)).Append("</title>\n<desc id=\"")
            .Append(Id("desc")).Append("\">").Append(SvgText.Escape(description)).Append("</desc>\n");
        if (style is not null)
        {
            text.Append("<style>\n").Append(style).Append("</style>\n<rect class=\"f-paper\" fill=\"#ffffff\" width=\"100%\" height=\"100%\"/>\n");
        }

        if (_definitions.Length > 0)
        {
            text.Append("<defs>").Append(_definitions).Append("</defs>\n");
        }

        return text.Append(_body).Append("</svg>\n").ToString();
    }

    private void Look(Tone fill, Tone stroke, double thickness, string dash)
    {
        _body.Append(" class=\"");
        if (fill != Tone.None)
        {
            _body.Append("f-").Append(ChartPalette.Name(fill));
        }

        if (stroke != Tone.None)
        {
            _body.Append(fill != Tone.None ? " " : "").Append("k-").Append(ChartPalette.Name(stroke));
        }

        _body.Append("\" fill=\"").Append(ChartPalette.Light(fill)).Append('"');
        if (stroke != Tone.None)
        {
            _body.Append(" stroke=\"").Append(ChartPalette.Light(stroke)).Append("\" stroke-width=\"").Append(SvgText.Number(thickness)).Append('"');
            if (dash.Length > 0)
            {
                _body.Append(" stroke-dasharray=\"").Append(dash).Append('"');
            }
        }
    }

    private void Points(IReadOnlyList<(double X, double Y)> points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            _body.Append(i == 0 ? "" : " ").Append(SvgText.Number(points[i].X)).Append(',').Append(SvgText.Number(points[i].Y));
        }
    }

    private void Attribute(string name, double value) =>
        _body.Append(' ').Append(name).Append("=\"").Append(SvgText.Number(value)).Append('"');
}
