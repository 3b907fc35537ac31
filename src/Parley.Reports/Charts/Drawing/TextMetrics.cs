using System.Globalization;
using System.Text;

namespace Parley.Reports.Charts.Drawing;

/// <summary>Estimates how wide a text will be, without a font, on the safe side; shortens and wraps between what readers see as characters.</summary>
internal static class TextMetrics
{
    // Widths of U+0020..U+007E in thousandths of the size: the metrics of Helvetica, widened below for the wider system fonts.
    private static readonly short[] Ascii =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    internal static double Width(string text, double size, bool bold = false)
    {
        double thousandths = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            thousandths += RuneWidth(rune);
        }

        return thousandths / 1000 * size * (bold ? 1.18 : 1.1);
    }

    /// <summary>Shortens to the width with an ellipsis; the text itself if it fits.</summary>
    internal static string Fit(string text, double width, double size, bool bold = false)
    {
        if (Width(text, size, bold) <= width)
        {
            return text;
        }

        var room = width - Width("…", size, bold);
        var kept = new StringBuilder();
        double used = 0;
        foreach (var element in Elements(text))
        {
            used += Width(element, size, bold);
            if (used > room)
            {
                break;
            }

            kept.Append(element);
        }

        return kept.ToString().TrimEnd() + "…";
    }

    /// <summary>Breaks into lines at spaces (after a hyphen or slash too), inside a word only where it is longer than a line or in scripts without spaces.</summary>
    internal static List<string> Wrap(string text, double width, int maxLines, double size, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Words(text))
        {
            if (Width((line + word).TrimEnd(), size, bold) <= width)
            {
                line += word;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            if (Width(word.TrimEnd(), size, bold) <= width)
            {
                line = word;
                continue;
            }

            foreach (var element in Elements(word))
            {
                if (line.Length > 0 && Width(line + element, size, bold) > width)
                {
                    lines.Add(line);
                    line = "";
                }

                line += element;
            }
        }

        if (line.TrimEnd().Length > 0)
        {
            lines.Add(line.TrimEnd());
        }

        if (lines.Count > maxLines)
        {
            var last = string.Join(' ', lines.GetRange(maxLines - 1, lines.Count - maxLines + 1));
            lines.RemoveRange(maxLines - 1, lines.Count - maxLines + 1);
            lines.Add(Fit(last, width, size, bold));
        }

        return lines;
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ' ' or '\t' or '\n' or '-' or '/' or '–')
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    private static int RuneWidth(Rune rune)
    {
        var code = rune.Value;
        if (code is >= 0x20 and < 0x7F)
        {
            return Ascii[code - 0x20];
        }

        // Line ends become spaces, other control characters the replacement character (SvgText).
        if (code is '\t' or '\n' or '\r')
        {
            return 278;
        }

        if (code is < 0x20 or (>= 0x7F and < 0xA0) or >= 0xFFFD and <= 0xFFFF)
        {
            return 1050;
        }

        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        return code switch
        {
            < 0x250 => 600,
            >= 0x400 and < 0x530 => char.IsLower((char)code) ? 620 : 740,
            0x2026 or 0x2014 => 1000,
            >= 0x2000 and < 0x2070 => 556,
            >= 0x1100 and < 0x1200 or >= 0x2E80 and < 0xD7B0 or >= 0xF900 and < 0xFB00 or >= 0xFF00 and < 0xFFE7 => 1050,
            >= 0x1F000 => 1300,
            _ => 760,
        };
    }
}
