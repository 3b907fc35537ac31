using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Reading.Paragraphs;

/// <summary>Cuts a source into paragraphs and says of each whether it is read, and why not.</summary>
/// <remarks>
/// <list type="number">
/// <item>A line is a paragraph, unless the text is wrapped at a fixed width and blank lines part its paragraphs.</item>
/// <item>Headings, bullets, credit lines and captions are told by form.</item>
/// <item>Exact and near duplicates are found wherever they stand; the first occurrence is kept, so that of two versions of a text the union remains.</item>
/// <item>The tail after a line such as "You may also like" is boilerplate while its lines look like links; a second cue is always needed.</item>
/// </list>
/// <para><b>Cost.</b> Linear in the length of the text.</para>
/// </remarks>
public static class ParagraphMap
{
    private const int MaxLength = 20_000;

    /// <summary>Maps the paragraphs of a source in order of their places.</summary>
    /// <param name="source">The source.</param>
    /// <returns>One record for each paragraph.</returns>
    public static IReadOnlyList<Paragraph> Build(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        List<Paragraph> paragraphs = Cut(source.Text, FrontMatter.Length(source.Text));
        Roles.Mark(paragraphs, source.Text);
        Boilerplate.Mark(paragraphs, source.Text);
        Duplicates(paragraphs, source.Text);
        string? section = null;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].Role == ParagraphRole.Heading)
            {
                section = source.Text[paragraphs[i].ContentStart..paragraphs[i].End].TrimEnd(':', '.', '#', ' ');
            }
            else
            {
                paragraphs[i] = paragraphs[i] with { Section = section };
            }
        }

        return paragraphs;
    }

    private static void Duplicates(List<Paragraph> paragraphs, string text)
    {
        NearDuplicateIndex index = new();
        List<ulong> words = [];
        for (int i = 0; i < paragraphs.Count; i++)
        {
            Paragraph p = paragraphs[i];
            if (p.Status != ParagraphStatus.Kept)
            {
                continue;
            }

            words.Clear();
            WordHashes.Append(text.AsSpan(p.ContentStart, p.End - p.ContentStart), words);
            if (words.Count < 4 && p.Role != ParagraphRole.Heading)
            {
                continue;
            }

            int earlier = index.FindOrAdd(words, i, out bool exact);
            if (earlier >= 0)
            {
                paragraphs[i] = p with
                {
                    Status = ParagraphStatus.Duplicate,
                    DuplicateOf = earlier,
                    Why = exact ? "says the same words as an earlier paragraph" : "says nearly the same words as an earlier paragraph",
                };
            }
        }
    }

    private static List<Paragraph> Cut(string text, int from)
    {
        bool wrapped = IsWrapped(text, from);
        List<Paragraph> paragraphs = [];
        int blockStart = -1;
        int blockEnd = -1;
        int i = from;
        while (i < text.Length)
        {
            int end = text.AsSpan(i).IndexOfAny("\n\r\u2028\u2029");
            end = end < 0 ? text.Length : i + end;
            (int start, int stop) = Trim(text, i, end);
            if (start == stop || !wrapped)
            {
                Add(text, blockStart, blockEnd, paragraphs);
                blockStart = -1;
            }

            if (start < stop)
            {
                blockStart = blockStart < 0 ? start : blockStart;
                blockEnd = stop;
            }

            i = end + 1;
        }

        Add(text, blockStart, blockEnd, paragraphs);
        return paragraphs;
    }

    private static void Add(string text, int start, int end, List<Paragraph> paragraphs)
    {
        // A line of many megabytes is cut at blanks, so that no rule ever sees more than a bounded stretch.
        while (start >= 0 && start < end)
        {
            int stop = end;
            if (end - start > MaxLength)
            {
                int blank = text.LastIndexOf(' ', start + MaxLength, MaxLength / 2);
                stop = blank > start ? blank : start + MaxLength;
            }

            paragraphs.Add(new Paragraph(start, stop) { ContentStart = start });
            (start, _) = Trim(text, stop, end);
        }
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '\uFEFF' or '\0'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '\0'))
        {
            end--;
        }

        return (start, end);
    }

    private static bool IsWrapped(string text, int from)
    {
        int joined = 0;
        int broken = 0;
        bool blanks = false;
        int previous = 0;
        char last = '\n';
        int limit = Math.Min(text.Length, from + 20_000);
        for (int i = from; i < limit;)
        {
            int end = text.IndexOf('\n', i, limit - i);
            end = end < 0 ? limit : end;
            (int start, int stop) = Trim(text, i, end);
            int length = stop - start;
            blanks |= length == 0;
            if (length > 0 && previous > 0)
            {
                bool goesOn = previous is >= 45 and <= 120 && last is not ('.' or '!' or '?' or ':' or '"' or '\u201D') && char.IsLower(text[start]);
                _ = goesOn ? joined++ : broken++;
            }

            previous = length;
            last = length > 0 ? text[stop - 1] : '\n';
            i = end + 1;
        }

        return blanks && joined > 2 && joined * 2 > broken;
    }
}
