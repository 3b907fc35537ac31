using System.Globalization;
using System.Text.Json;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Reading.Bench;

/// <summary>Scores the PLOVER type of the main entry of each sentence of the PLOVER gold records.</summary>
internal static class PloverScore
{
    public static void Print(string folder, bool verbose)
    {
        Dictionary<string, (int Right, int Tried, int Guessed)> classes = [];
        Dictionary<string, (int Right, int Tried)> rules = [];
        int right = 0;
        int any = 0;
        int all = 0;
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Directory.GetFiles(folder, "*.json")[0]));
        foreach (JsonElement record in json.RootElement.EnumerateArray())
        {
            string type = record.GetProperty("event").GetString()!;
            if (type == "DOCUMENT")
            {
                continue;
            }

            type = type switch { "DEMAND" => "REQUEST", "DISAPPROVE" or "INVESTIGATE" => "ACCUSE", "FIGHT" => "ASSAULT", _ => type };
            string text = record.GetProperty("text").GetString()!;
            ReadingResult reading = new ArticleReader(null, BenchOptions.Reading).Read(SourceDecoder.FromString(text));
            ReadEntry? main = MainEntry.Of(reading.Entries);
            string guess = main?.Plover ?? "none";
            all++;
            right += guess == type ? 1 : 0;
            any += reading.Entries.Any(e => e.Plover == type) ? 1 : 0;
            (int Right, int Tried, int Guessed) old = classes.GetValueOrDefault(type);
            classes[type] = (old.Right + (guess == type ? 1 : 0), old.Tried + 1, old.Guessed);
            old = classes.GetValueOrDefault(guess);
            classes[guess] = (old.Right, old.Tried, old.Guessed + 1);
            if (main is not null)
            {
                (int Right, int Tried) rule = rules.GetValueOrDefault(main.Rule);
                rules[main.Rule] = (rule.Right + (guess == type ? 1 : 0), rule.Tried + 1);
            }

            if (verbose && guess != type)
            {
                Console.WriteLine($"{type} got {guess} [{string.Join(',', reading.Entries.Select(e => e.Plover ?? e.Act))}] {text[..Math.Min(150, text.Length)]}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"PLOVER records: main entry's type right in {right} of {all}: {(double)right / all:0.000}; in any entry {(double)any / all:0.000}"));
        foreach ((string type, (int r, int tried, int guessed)) in classes.OrderByDescending(c => c.Value.Tried))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {type,-12} right {r,3} of {tried,3} gold, {guessed,3} guessed"));
        }

        foreach ((string rule, (int r, int tried)) in rules.OrderByDescending(c => c.Value.Tried))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  rule {rule,-16}{r,4} / {tried,4}  {(double)r / tried:0.000}"));
        }
    }
}
