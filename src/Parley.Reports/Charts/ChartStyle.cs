using System.Text;
using Parley.Reports.Charts.Drawing;

namespace Parley.Reports.Charts;

/// <summary>The style sheet of the charts: one custom property per colour, a light and a dark theme, and light on paper.</summary>
public static class ChartStyle
{
    /// <summary>Writes the rules that define the colours on <paramref name="root"/> and apply them inside <c>svg.pl-chart</c>.</summary>
    /// <param name="root">The selector that carries the custom properties, such as <c>:root</c>.</param>
    /// <returns>CSS without references to the outside.</returns>
    public static string Css(string root)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        var css = new StringBuilder();
        css.Append(root).Append('{').Append(Properties(dark: false)).Append("}\n");
        css.Append("@media screen and (prefers-color-scheme:dark){").Append(root).Append('{').Append(Properties(dark: true)).Append("}}\n");
        css.Append("svg.pl-chart{font-family:").Append(FontFamily).Append(";font-size:12px;font-variant-numeric:tabular-nums;max-width:100%;height:auto}\n");
        foreach (var (name, _, _) in ChartPalette.All)
        {
            if (name != "none")
            {
                css.Append(".pl-chart .f-").Append(name).Append("{fill:var(--pl-").Append(name).Append(")}.pl-chart .k-").Append(name)
                    .Append("{stroke:var(--pl-").Append(name).Append(")}\n");
            }
        }

        return css.ToString();
    }

    /// <summary>Gets the fonts of charts and briefs: those of the reader's system, for any script.</summary>
    public static string FontFamily => "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans','Liberation Sans','DejaVu Sans',sans-serif";

    private static string Properties(bool dark)
    {
        var text = new StringBuilder();
        foreach (var (name, light, night) in ChartPalette.All)
        {
            if (name != "none")
            {
                text.Append("--pl-").Append(name).Append(':').Append(dark ? night : light).Append(';');
            }
        }

        return text.ToString();
    }
}
