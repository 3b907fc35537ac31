using System.Globalization;
using System.Text;

namespace Parley.Reports.Charts.Drawing;

/// <summary>Writes text and numbers so that they are always valid inside XML: escaped, without characters that XML forbids, independent of culture.</summary>
internal static class SvgText
{
    internal static string Number(double value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        if (!double.IsFinite(rounded))
        {
            throw new InvalidOperationException("A chart computed a coordinate that is not finite.");
        }

        return rounded == 0 ? "0" : rounded.ToString("0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>Makes text safe as content or attribute; line ends and tabs become spaces, characters that XML 1.0 does not know become U+FFFD.</summary>
    internal static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case '&':
                    result.Append("&amp;");
                    break;
                case '"':
                    result.Append("&quot;");
                    break;
                case '\'':
                    result.Append("&#39;");
                    break;
                case '\t' or '\n' or '\r':
                    result.Append(' ');
                    break;
                case < 0x20 or 0xFFFE or 0xFFFF or (>= 0x7F and < 0xA0):
                    result.Append('\uFFFD');
                    break;
                default:
                    result.Append(rune.ToString());
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>Isolates text that holds right-to-left letters, so that it cannot reorder what stands beside it.</summary>
    internal static string Isolate(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is (>= 0x590 and < 0x900) or (>= 0xFB1D and < 0xFE00) or (>= 0xFE70 and < 0xFF00) or (>= 0x10800 and < 0x11000)
                or (>= 0x1E800 and < 0x1F000) or 0x202E or 0x202D or 0x202B or 0x2067)
            {
                return "\u2068" + text + "\u2069";
            }
        }

        return text;
    }
}
