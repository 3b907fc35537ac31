using System.Globalization;
using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Reading.Bench;

/// <summary>Scores speakers of quoted spans and cues on the PolNeAR development split, one annotation file for each article.</summary>
internal static class PolnearScore
{
    public static void Print(string folder, bool verbose)
    {
        Dictionary<string, (int Right, int Tried)> rules = [];
        PolnearContent content = new(verbose);
        int quoted = 0;
        int strict = 0;
        int spurious = 0;
        int unattributed = 0;
        int cueRight = 0;
        int cueGold = 0;
        int cueTried = 0;
        int cueFound = 0;
        Dictionary<string, (int Right, int Tried)> cueRules = [];
        foreach (string path in Directory.GetFiles(Path.Combine(folder, "text"), "*.txt").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            string? annotation = Directory.GetFiles(Path.Combine(folder, "attributions"), name + "_*.ann").Order(StringComparer.Ordinal).FirstOrDefault();
            if (annotation is null)
            {
                continue;
            }

            SourceText source = SourceDecoder.Decode(File.ReadAllBytes(path), path);
            List<PolnearGold> gold = PolnearGold.Load(annotation);
            ReadingResult reading = new ArticleReader(null, BenchOptions.Reading).Read(source);
            foreach ((int start, int end) in DoubleMarks(source.Text))
            {
                PolnearGold? right = gold.FirstOrDefault(g => g.Content.Sum(c => Math.Max(0, Math.Min(c.Item2, end) - Math.Max(c.Item1, start))) * 2 >= end - start);
                AttributedSpeech? guess = reading.Attributions.FirstOrDefault(a => a.Quote is { } q && q.Start < end && start < q.End && a.Speaker is not null && q.Start >= start - 1 && q.End <= end + 1)
                    ?? reading.Attributions.FirstOrDefault(a => a.Quote is { } q && q.Start < end && start < q.End && a.Speaker is not null);
                if (right is null)
                {
                    unattributed++;
                    spurious += guess is null ? 0 : 1;
                    continue;
                }

                if (right.Source.Count == 0)
                {
                    continue;
                }

                quoted++;
                string goldWords = string.Join(' ', right.Source.Select(s => source.Text[s.Item1..s.Item2]));
                if (guess is null)
                {
                    if (verbose)
                    {
                        Console.WriteLine($"MISS  [{goldWords}] {Context(source.Text, start, end)}");
                    }

                    continue;
                }

                bool overlap = guess.Source is { } span && right.Source.Any(s => s.Item1 < span.End && span.Start < s.Item2);
                bool same = overlap || Shares(goldWords, guess.Speaker!);
                strict += overlap ? 1 : 0;
                (int Right, int Tried) old = rules.GetValueOrDefault(guess.Rule);
                rules[guess.Rule] = (old.Right + (same ? 1 : 0), old.Tried + 1);
                if (!same && verbose)
                {
                    Console.WriteLine($"WRONG {guess.Rule} gold [{goldWords}] guess [{guess.Speaker}] {Context(source.Text, start, end)}");
                }
            }

            content.Add(source.Text, gold, reading);
            List<AttributedSpeech> cues = [.. reading.Attributions.Where(a => a.Cue is not null).DistinctBy(a => a.Cue)];
            cueGold += gold.Count(g => g.Cue.Count > 0);
            cueFound += gold.Count(g => g.Cue.Count > 0 && cues.Exists(a => g.Cue.Exists(c => c.Item1 < a.Cue!.Value.End && a.Cue.Value.Start < c.Item2)));
            cueTried += cues.Count;
            foreach (AttributedSpeech a in cues)
            {
                bool hit = gold.Exists(g => g.Cue.Exists(c => c.Item1 < a.Cue!.Value.End && a.Cue.Value.Start < c.Item2));
                cueRight += hit ? 1 : 0;
                (int Right, int Tried) old = cueRules.GetValueOrDefault(a.Rule);
                cueRules[a.Rule] = (old.Right + (hit ? 1 : 0), old.Tried + 1);
                if (hit && verbose)
                {
                    Console.WriteLine($"CUEOK {a.Rule} {a.CueLemma} [{a.Speaker}] {Context(source.Text, a.Cue!.Value.Start, a.Cue.Value.End)}");
                }

                if (!hit && verbose)
                {
                    Console.WriteLine($"CUE+ {a.Rule} {a.CueLemma} [{a.Speaker}] {Context(source.Text, a.Cue!.Value.Start, a.Cue.Value.End)}");
                }
            }

            if (verbose)
            {
                foreach (PolnearGold g in gold.Where(g => g.Cue.Count > 0 && !cues.Exists(a => g.Cue.Exists(c => c.Item1 < a.Cue!.Value.End && a.Cue.Value.Start < c.Item2))))
                {
                    Console.WriteLine($"CUE- {Context(source.Text, g.Cue[0].Item1, g.Cue[0].Item2)}");
                }
            }
        }

        int rightAll = rules.Values.Sum(r => r.Right);
        int triedAll = rules.Values.Sum(r => r.Tried);
        Console.WriteLine("PolNeAR dev, speaker of quoted spans");
        foreach ((string rule, (int right, int tried)) in rules.OrderByDescending(r => r.Value.Tried))
        {
            Row("  " + rule, right, tried);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  all rules: {rightAll} right of {triedAll} tried of {quoted}: P {(double)rightAll / triedAll:0.000} R {(double)rightAll / quoted:0.000} (strict P {(double)strict / triedAll:0.000})"));
        Console.WriteLine($"  quoted spans without attribution in the gold: {unattributed}, of which given a speaker: {spurious}");
        double p = (double)cueRight / cueTried;
        double r = (double)cueFound / cueGold;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"PolNeAR dev, cues of all attributions: P {p:0.000} R {r:0.000} F {2 * p * r / (p + r):0.000} ({cueTried} tried, {cueGold} gold)"));
        foreach ((string rule, (int right, int tried)) in cueRules.OrderByDescending(x => x.Value.Tried))
        {
            Row("  " + rule, right, tried);
        }

        content.Print();
    }

    private static void Row(string rule, int right, int tried) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule,-22}{right,5} / {tried,5}  {(double)right / tried:0.000}"));

    private static string Context(string text, int start, int end)
    {
        int from = Math.Max(0, start - 110);
        int to = Math.Min(text.Length, Math.Min(end, start + 130) + 80);
        return (text[from..start] + ">>" + text[start..Math.Min(end, start + 130)] + "<<" + text[Math.Min(end, start + 130)..Math.Max(to, Math.Min(end, start + 130))]).ReplaceLineEndings(" / ");
    }

    private static bool Shares(string a, string b)
    {
        HashSet<string> words = new(a.Split([' ', ',', '.', '\'', '\u2019', '(', ')', '"']).Where(w => w.Length > 2), StringComparer.OrdinalIgnoreCase);
        words.ExceptWith(["the", "and", "who", "that", "for", "with", "his", "her", "their", "said"]);
        return b.Split([' ', ',', '.', '\'', '\u2019', '(', ')', '"']).Any(words.Contains);
    }

    private static IEnumerable<(int, int)> DoubleMarks(string text)
    {
        int open = -1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n')
            {
                open = -1;
            }
            else if (c == '\u201C')
            {
                open = i;
            }
            else if (c == '\u201D' && open >= 0)
            {
                yield return (open, i + 1);
                open = -1;
            }
            else if (c == '"')
            {
                if (open >= 0)
                {
                    yield return (open, i + 1);
                    open = -1;
                }
                else
                {
                    open = i;
                }
            }
        }
    }
}
