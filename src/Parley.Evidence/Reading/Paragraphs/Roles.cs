using Parley.Evidence.Reading.Lexica;

namespace Parley.Evidence.Reading.Paragraphs;

/// <summary>Tells headings, bullets, credit lines and captions from running text by their form.</summary>
internal static class Roles
{
    private static readonly string[] Credits =
    [
        "with inputs from", "with input from", "reporting by", "additional reporting", "edited by", "editing by", "writing by", "contributed reporting",
        "contributed to this report", "with agency inputs", "all rights reserved",
    ];

    private static readonly string[] Captions = ["photo:", "image:", "picture:", "file photo", "file -", "file \u2014", "pictured:", "photograph:", "credit:", "caption:"];

    /// <summary>Sets role and start of content of every paragraph.</summary>
    public static void Mark(List<Paragraph> paragraphs, string text)
    {
        for (int i = 0; i < paragraphs.Count; i++)
        {
            Paragraph p = paragraphs[i];
            ReadOnlySpan<char> line = text.AsSpan(p.Start, p.End - p.Start);
            int skip = MarkLength(line, out bool bullet, out bool heading);
            ReadOnlySpan<char> words = line[skip..];
            p = p with { ContentStart = p.Start + skip, Role = bullet ? ParagraphRole.Bullet : ParagraphRole.Body };
            if (words.Length < 160 && Starts(words, Captions))
            {
                p = p with { Role = ParagraphRole.Caption, Status = ParagraphStatus.Boilerplate, Why = "a caption: it begins with a picture's label and is short" };
            }
            else if (words.Length < 200 && IsCredit(words))
            {
                p = p with { Role = ParagraphRole.Credit, Status = ParagraphStatus.Boilerplate, Why = "a credit line: it is short and names who contributed" };
            }
            else if (heading || (!bullet && IsHeading(words, i + 1 < paragraphs.Count)))
            {
                p = p with { Role = ParagraphRole.Heading, Why = heading ? "marked as a heading" : "a heading: short, without a closing full stop or a verb" };
            }

            paragraphs[i] = p;
        }
    }

    private static bool IsCredit(ReadOnlySpan<char> words)
    {
        ReadOnlySpan<char> bare = words.Trim("()[] ");
        bool bracketed = words.Length > 0 && words[0] is '(' or '[';
        foreach (string credit in Credits)
        {
            int at = bare.IndexOf(credit, StringComparison.OrdinalIgnoreCase);
            if (at == 0 || (at > 0 && (bracketed || at > bare.Length / 3)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Starts(ReadOnlySpan<char> words, string[] starts)
    {
        foreach (string start in starts)
        {
            if (words.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int MarkLength(ReadOnlySpan<char> line, out bool bullet, out bool heading)
    {
        bullet = false;
        heading = false;
        int i = 0;
        while (i < line.Length && line[i] == '#')
        {
            i++;
        }

        if (i is > 0 and <= 6 && i < line.Length && line[i] == ' ')
        {
            heading = true;
            return i + 1;
        }

        i = 0;
        while (i < line.Length && line[i] is '>' or ' ')
        {
            i++;
        }

        if (i + 1 < line.Length && line[i] is '-' or '*' or '+' or '\u2022' or '\u25CF' or '\u2013' or '\u2014' or '\u25AA' && (line[i + 1] is ' ' or '\t' or '\u00A0'))
        {
            bullet = true;
            return i + 2;
        }

        int digits = i;
        while (digits < line.Length && digits - i < 3 && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        if (digits > i && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ')
        {
            bullet = true;
            return digits + 2;
        }

        return i;
    }

    private static bool IsHeading(ReadOnlySpan<char> words, bool moreFollows)
    {
        if (words.Length is 0 or > 90 || !moreFollows || words.IndexOfAny('\u201C', '"', '\u201D') >= 0)
        {
            return false;
        }

        char last = words[^1];
        bool ends = last is '.' or '!' or ';' or ',' or '\u2026' or ')';
        int count = 1;
        bool verb = false;
        foreach (Range range in words.Split(' '))
        {
            ReadOnlySpan<char> word = words[range].Trim(".,:;?!'\u2019");
            count++;
            WordEntry entry = Lexicon.Find(word);
            verb |= entry.Has(WordTraits.Be | WordTraits.Have) || ((entry.Parts & (PartOfSpeech.VerbPast | PartOfSpeech.Modal)) != 0 && (entry.Parts & PartOfSpeech.Noun) == 0);
        }

        count--;
        return ends ? last == '.' && count <= 4 && !verb : last == ':' ? count <= 7 && !verb : count <= 12;
    }
}
