using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Parley.Evidence.Reading.Sources;

/// <summary>Extracts the main content of a saved web page as text, one paragraph a line.</summary>
/// <remarks>
/// SmartReader chooses the main content. Its tree builder recurses, and some unclosed tags make it slow, so a linear scan first measures the page:
/// one that is deeper than <see cref="MaxDepth"/> or longer than <see cref="MaxLength"/> goes to <see cref="TagStripper"/> instead.
/// </remarks>
internal static class WebPage
{
    /// <summary>How many tags may be open at once.</summary>
    public const int MaxDepth = 200;

    /// <summary>How many characters the tree builder is given.</summary>
    public const int MaxLength = 4_000_000;

    private const string OffsetsNote = "A web page: offsets count in the text as extracted, not in the page's markup.";

    /// <summary>Gets the source with the page's main content as its text and the page's metadata.</summary>
    public static SourceText Extract(SourceText source, List<string> notes)
    {
        notes.Add(OffsetsNote);
        string html = source.Text;
        if (html.Length > MaxLength || TagStripper.Depth(html) > MaxDepth)
        {
            notes.Add("The page is too long or too deeply nested for the content finder: all of its text was kept.");
            return source with { Text = TagStripper.Strip(html) };
        }

        try
        {
            Article article = new Reader("https://page.invalid/", html).GetArticle();
            string text = article.IsReadable && !string.IsNullOrWhiteSpace(article.Content)
                ? Plain(article.Content) : string.Empty;
            if (text.Length == 0)
            {
                notes.Add("No main content was recognised: all of the page's text was kept.");
                text = TagStripper.Strip(html);
            }

            DateOnly? date = article.PublicationDate is { } published ? DateOnly.FromDateTime(published) : null;
            return source with
            {
                Text = text,
                Title = Blank(article.Title),
                Author = Blank(article.Author ?? article.Byline),
                Publisher = Blank(article.SiteName),
                Date = date,
                DateFrom = date is null ? DateOrigin.Unknown : DateOrigin.Metadata,
            };
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The content finder is a third party's; whatever it stumbles over, the page's words are still readable.
            notes.Add($"The content finder failed ({error.GetType().Name}): all of the page's text was kept.");
            return source with { Text = TagStripper.Strip(html) };
        }
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Plain(string content)
    {
        IDocument document = new HtmlParser().ParseDocument(content);
        StringBuilder text = new(content.Length);
        if (document.Body is { } body)
        {
            Append(body, text);
        }

        return text.ToString().Trim() + "\n";
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child.NodeType == NodeType.Text)
            {
                AppendBlanksFolded(child.TextContent, text);
            }
            else if (child is IElement element)
            {
                string name = element.LocalName;
                if (name is "script" or "style" or "noscript" or "figcaption" or "figure" or "button" or "form" or "nav")
                {
                    continue;
                }

                bool block = TagStripper.IsBlock(name);
                if (block)
                {
                    Break(text);
                }

                if (name == "li")
                {
                    text.Append("- ");
                }
                else if (name is "h1" or "h2" or "h3" or "h4")
                {
                    text.Append("# ");
                }

                Append(child, text);
                if (block)
                {
                    Break(text);
                }
            }
        }
    }

    private static void AppendBlanksFolded(string words, StringBuilder text)
    {
        foreach (char c in words)
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

    private static void Break(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }
}
