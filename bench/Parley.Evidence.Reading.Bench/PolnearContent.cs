using System.Globalization;
using Parley.Evidence.Reading.Attribution;

namespace Parley.Evidence.Reading.Bench;

/// <summary>Scores content spans by words: of attributions whose cues overlap, how many words of the content are shared; wanted and proposed words count in full.</summary>
internal sealed class PolnearContent(bool verbose)
{
    private long _shared;
    private long _proposed;
    private long _wanted;
    private long _sharedAll;
    private long _proposedAll;
    private long _wantedAll;

    /// <summary>Adds one article.</summary>
    public void Add(string text, List<PolnearGold> gold, ReadingResult reading)
    {
        List<(int Start, int End)> words = Words(text);
        HashSet<int> proposedAll = [];
        HashSet<int> wantedAll = [];
        foreach (PolnearGold g in gold)
        {
            HashSet<int> wanted = Within(words, g.Content);
            wantedAll.UnionWith(wanted);
            if (g.Content.Exists(c => Marked(text, c.Item1, c.Item2)))
            {
                continue;
            }

            _wanted += wanted.Count;
            AttributedSpeech? guess = reading.Attributions.FirstOrDefault(a => a.Quote is null && a.Cue is { } cue && g.Cue.Exists(c => c.Item1 < cue.End && cue.Start < c.Item2));
            if (guess is not null)
            {
                HashSet<int> given = Within(words, [.. guess.Content.Select(c => (c.Start, c.End))]);
                int both = given.Count(wanted.Contains);
                _shared += both;
                if (verbose && both * 3 < Math.Max(given.Count, wanted.Count) * 2 && g.Content.Count > 0)
                {
                    Console.WriteLine($"CONTENT {both}/{given.Count}/{wanted.Count} {guess.Rule} {guess.CueLemma} GOLD[{string.Join(" … ", g.Content.Select(c => text[c.Item1..c.Item2]))}] GUESS[{string.Join(" … ", guess.Content.Select(c => text[c.Start..c.End]))}]".ReplaceLineEndings(" / "));
                }
            }
        }

        foreach (AttributedSpeech a in reading.Attributions)
        {
            List<(int, int)> content = [.. a.Content.Select(c => (c.Start, c.End))];
            HashSet<int> proposed = Within(words, content);
            proposedAll.UnionWith(proposed);
            if (a.Quote is null && !content.Exists(c => Marked(text, c.Item1, c.Item2)))
            {
                _proposed += proposed.Count;
            }
        }

        _sharedAll += proposedAll.Count(wantedAll.Contains);
        _proposedAll += proposedAll.Count;
        _wantedAll += wantedAll.Count;
    }

    /// <summary>Prints precision, recall and F.</summary>
    public void Print()
    {
        Row("content of attributions without marks, words under the same cue", _shared, _proposed, _wanted);
        Row("content of all attributions, words inside any content", _sharedAll, _proposedAll, _wantedAll);
    }

    private static void Row(string what, long shared, long proposed, long wanted)
    {
        double p = (double)shared / proposed;
        double r = (double)shared / wanted;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"PolNeAR dev, {what}: P {p:0.000} R {r:0.000} F {2 * p * r / (p + r):0.000}"));
    }

    private static bool Marked(string text, int start, int end) => text.AsSpan(start, end - start).IndexOfAny("“”\"") >= 0;

    private static HashSet<int> Within(List<(int Start, int End)> words, List<(int, int)> spans)
    {
        HashSet<int> found = [];
        foreach ((int start, int end) in spans)
        {
            int low = words.FindIndex(w => w.End > start);
            for (int i = low < 0 ? words.Count : low; i < words.Count && words[i].Start < end; i++)
            {
                found.Add(i);
            }
        }

        return found;
    }

    private static List<(int Start, int End)> Words(string text)
    {
        List<(int, int)> words = [];
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                words.Add((start, i));
                start = -1;
            }
        }

        return words;
    }
}
