using Parley.Evidence.Reading.Lexica;

namespace Parley.Evidence.Reading.Paragraphs;

/// <summary>Finds the tail of links and notices that a page carries after its text.</summary>
/// <remarks>
/// It begins at a trigger line ("You may also like", "Related", "Sign up") and goes on while lines lack a closing full stop, hold few function
/// words or share no name with the text before. A trigger alone is not enough, nor is a line without a full stop.
/// </remarks>
internal static class Boilerplate
{
    private static readonly string[] Triggers =
    [
        "you may also like", "you might also like", "read more", "read also", "also read", "read next", "related", "recommended", "most read", "most popular",
        "more from", "more on this", "more stories", "sign up", "subscribe", "newsletter", "follow us", "share this", "advertisement", "copyright", "\u00A9",
        "all rights reserved", "trending", "editor's picks", "editors' picks", "around the web", "sponsored", "top stories", "latest news", "don't miss",
        "click here", "download the app", "listen to this", "terms of use", "privacy policy", "cookie",
    ];

    /// <summary>Sets the status of the paragraphs of such tails.</summary>
    public static void Mark(List<Paragraph> paragraphs, string text)
    {
        HashSet<ulong> names = [];
        bool tail = false;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            Paragraph p = paragraphs[i];
            ReadOnlySpan<char> line = text.AsSpan(p.ContentStart, p.End - p.ContentStart);
            bool trigger = line.Length < 90 && IsTrigger(line);
            bool late = i * 5 >= paragraphs.Count * 2 || i + 8 >= paragraphs.Count;
            bool open = line.Length > 0 && line[^1] is not ('.' or '!' or '?' or '\u201D' or '"' or '\u2026' or ';');
            if (trigger && (late || open))
            {
                tail = true;
                paragraphs[i] = p with { Status = ParagraphStatus.Boilerplate, Role = ParagraphRole.Related, Why = "the line announces links or notices of the page, and " + (late ? "stands near the end" : "has no closing full stop") };
                continue;
            }

            List<ulong> here = Names(line);
            if (tail && p.Status == ParagraphStatus.Kept)
            {
                int shared = here.Count(names.Contains);
                bool few = StopShare(line) < 0.3;
                string why = (open ? "no closing full stop; " : string.Empty) + (few ? "few function words; " : string.Empty) + (shared == 0 ? "shares no name with the text; " : string.Empty);
                int cues = (open ? 1 : 0) + (few ? 1 : 0) + (shared == 0 ? 1 : 0);
                if (cues >= 1 && line.Length < 300)
                {
                    paragraphs[i] = p with { Status = ParagraphStatus.Boilerplate, Role = ParagraphRole.Related, Why = why + "stands after a line that announces links" };
                    continue;
                }

                tail = false;
            }

            foreach (ulong name in here)
            {
                names.Add(name);
            }
        }
    }

    private static bool IsTrigger(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = line.TrimStart("*_[>-\u2022 ");
        foreach (string trigger in Triggers)
        {
            if (bare.StartsWith(trigger, StringComparison.OrdinalIgnoreCase)
                && (bare.Length == trigger.Length || !char.IsLetter(bare[trigger.Length])) && bare.Length < trigger.Length + 50)
            {
                return true;
            }
        }

        return false;
    }

    private static List<ulong> Names(ReadOnlySpan<char> line)
    {
        List<ulong> names = [];
        bool first = true;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[range].Trim(".,:;?!'\u2019\u2018\u201C\u201D\"()");
            if (!first && word.Length > 2 && char.IsUpper(word[0]) && names.Count < 200)
            {
                ulong hash = 14695981039346656037;
                foreach (char c in word)
                {
                    hash = (hash ^ c) * 1099511628211;
                }

                names.Add(hash);
            }

            first = false;
        }

        return names;
    }

    private static double StopShare(ReadOnlySpan<char> line)
    {
        int all = 0;
        int stop = 0;
        foreach (Range range in line.Split(' '))
        {
            all++;
            stop += Lexicon.Find(line[range]).Has(WordTraits.StopWord) ? 1 : 0;
        }

        return all == 0 ? 0 : (double)stop / all;
    }
}
