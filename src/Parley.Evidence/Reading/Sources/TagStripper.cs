using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Parley.Evidence.Reading.Sources;

/// <summary>Takes the tags out of a page by one pass over its characters; no tree, no recursion, linear in the page's length.</summary>
internal static class TagStripper
{
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section", "article", "header", "footer", "blockquote",
        "figure", "figcaption", "main", "aside", "nav", "hr", "pre", "td", "dd", "dt", "dl", "title", "body",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BlockLookup = Blocks.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Empty = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "tr", "option", "dt", "dd",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EmptyLookup = Empty.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether an element begins a new line of text.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Gets the largest number of elements that are open at once, counting tags that are never closed.</summary>
    public static int Depth(string html)
    {
        int depth = 0;
        int deepest = 0;
        for (int i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = Next(html, i + 1))
        {
            if (html[i + 1] == '/')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (char.IsAsciiLetter(html[i + 1]) && !EmptyLookup.Contains(Name(html, i + 1)))
            {
                deepest = Math.Max(deepest, ++depth);
            }
        }

        return deepest;
    }

    /// <summary>Gets the page's text with a line for each block; scripts and styles are left out.</summary>
    public static string Strip(string html)
    {
        StringBuilder text = new(html.Length / 2);
        int i = 0;
        while (i < html.Length)
        {
            char c = html[i];
            if (c != '<')
            {
                int next = html.IndexOf('<', i);
                int end = next < 0 ? html.Length : next;
                AppendText(html.AsSpan(i, end - i), text);
                i = end;
                continue;
            }

            if (html.AsSpan(i).StartsWith("<!--"))
            {
                int close = html.IndexOf("-->", i + 4, StringComparison.Ordinal);
                i = close < 0 ? html.Length : close + 3;
                continue;
            }

            bool tag = i + 1 < html.Length && (char.IsAsciiLetter(html[i + 1]) || html[i + 1] is '/' or '!' or '?');
            if (!tag)
            {
                text.Append(c);
                i++;
                continue;
            }

            ReadOnlySpan<char> name = Name(html, html[i + 1] == '/' ? i + 2 : i + 1);
            int after = html.IndexOf('>', i);
            after = after < 0 ? html.Length : after + 1;
            if (BlockLookup.Contains(name) && text.Length > 0 && text[^1] != '\n')
            {
                text.Append('\n');
            }

            bool hidden = html[i + 1] != '/' && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase));
            if (hidden)
            {
                int close = html.IndexOf("</" + name.ToString(), after, StringComparison.OrdinalIgnoreCase);
                after = close < 0 ? html.Length : close;
            }

            i = after;
        }

        return text.ToString();
    }

    private static int Next(string html, int from) => from >= html.Length ? -1 : html.IndexOf('<', from);

    private static ReadOnlySpan<char> Name(string html, int start)
    {
        int end = start;
        while (end < html.Length && end - start < 12 && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html.AsSpan(start, end - start);
    }

    private static void AppendText(ReadOnlySpan<char> words, StringBuilder text)
    {
        string plain = words.Contains('&') ? WebUtility.HtmlDecode(words.ToString()) : words.ToString();
        foreach (char c in plain)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }
}
