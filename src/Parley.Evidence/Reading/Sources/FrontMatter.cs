using System.Globalization;

namespace Parley.Evidence.Reading.Sources;

/// <summary>Reads the few lines between <c>---</c> marks with which Markdown files name title, author, address and date.</summary>
internal static class FrontMatter
{
    /// <summary>Gets the length of the front matter in characters; 0 where there is none.</summary>
    public static int Length(string text)
    {
        ReadOnlySpan<char> all = text.AsSpan();
        int start = all.Length > 0 && all[0] == '\uFEFF' ? 1 : 0;
        if (!all[start..].StartsWith("---\n") && !all[start..].StartsWith("---\r\n"))
        {
            return 0;
        }

        ReadOnlySpan<char> window = all[..Math.Min(all.Length, 4096)];
        int close = window[(start + 3)..].IndexOf("\n---");
        if (close < 0)
        {
            return 0;
        }

        int end = start + 3 + close + 4;
        int line = all[end..].IndexOf('\n');
        return line < 0 ? all.Length : end + line + 1;
    }

    /// <summary>Gets the source with the metadata that its front matter names.</summary>
    public static SourceText Apply(SourceText source)
    {
        int length = Length(source.Text);
        if (length == 0)
        {
            return source;
        }

        foreach (string line in source.Text[..length].Split('\n'))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                continue;
            }

            string value = line[(colon + 1)..].Trim().Trim('"', '\'');
            source = line[..colon].Trim().ToUpperInvariant() switch
            {
                "TITLE" => source with { Title = value },
                "AUTHOR" => source with { Author = value },
                "PUBLISHER" => source with { Publisher = value },
                "URL" or "ADDRESS" or "SOURCE" => source with { Address = value },
                "DATE" when DateOnly.TryParseExact(value.Length >= 10 ? value[..10] : value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
                    => source with { Date = date, DateFrom = DateOrigin.Metadata },
                _ => source,
            };
        }

        return source;
    }
}
