using System.Globalization;
using System.Text;

namespace Parley.Editing;

/// <summary>Writes text as a YAML scalar that reads back as the same text in any context: plain where that is safe, otherwise in double quotes.</summary>
internal static class YamlWord
{
    public static string Of(string text)
    {
        var isPlain = text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && text[^1] != ' '
            && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '-' or '+' or '_' or '(' or ')' or '%' or '/' or ';')
            && !text.Contains(" #", StringComparison.Ordinal)
            && text.ToUpperInvariant() is not ("NULL" or "TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "Y" or "N");
        if (isPlain)
        {
            return text;
        }

        var quoted = new StringBuilder("\"");
        foreach (var unit in text)
        {
            switch (unit)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(unit);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029':
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
                    break;
                default:
                    quoted.Append(unit);
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }
}
