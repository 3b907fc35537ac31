using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Reading.Bench;

/// <summary>Scores the CAMEO root (first two digits) of what is drawn from the PETRARCH-2 validation records. The file is not well-formed XML and is cut by a pattern.</summary>
internal static partial class PetrarchScore
{
    public static void Print(string folder, bool verbose)
    {
        int coded = 0;
        int main = 0;
        int any = 0;
        int byType = 0;
        int empty = 0;
        int quiet = 0;
        string text = File.ReadAllText(Directory.GetFiles(folder, "*.xml")[0]);
        foreach (Match sentence in Sentence().Matches(text))
        {
            Match words = Words().Match(sentence.Groups[1].Value);
            if (!words.Success)
            {
                continue;
            }

            HashSet<string> gold = [.. Code().Matches(sentence.Groups[1].Value).Select(c => c.Groups[1].Value).Where(c => c.Length >= 2).Select(c => c[..2])];
            string plain = Blanks().Replace(WebUtility.HtmlDecode(words.Groups[1].Value), " ").Trim();
            ReadingResult reading = new ArticleReader(null, BenchOptions.Reading).Read(SourceDecoder.FromString(plain));
            List<string> roots = [.. reading.Entries.Where(e => e.Cameo is { Length: >= 2 } && e.Plover is not null).Select(e => e.Cameo![..2])];
            if (gold.Count == 0)
            {
                empty++;
                quiet += roots.Count == 0 ? 1 : 0;
                continue;
            }

            coded++;
            HashSet<string> types = [.. gold.SelectMany(Types)];
            byType += reading.Entries.Any(e => e.Plover is not null && types.Contains(e.Plover)) ? 1 : 0;
            string? guess = MainEntry.Of(reading.Entries)?.Cameo is { Length: >= 2 } cameo ? cameo[..2] : null;
            main += guess is not null && gold.Contains(guess) ? 1 : 0;
            any += roots.Exists(gold.Contains) ? 1 : 0;
            if (verbose && !roots.Exists(gold.Contains))
            {
                Console.WriteLine($"PETR {string.Join(',', gold)} got {string.Join(',', roots)}: {plain[..Math.Min(160, plain.Length)]}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"PETRARCH-2 records: CAMEO root of the main entry right in {main} of {coded} coded sentences: {(double)main / coded:0.000}; in any entry {(double)any / coded:0.000}, by PLOVER type {(double)byType / coded:0.000}; nothing drawn from {quiet} of {empty} sentences without events"));
    }

    // CAMEO roots 02 and 10, 09 and 11, 18 to 20 are one PLOVER type each; a statement (01) has none.
    private static string[] Types(string root) => root switch
    {
        "02" or "10" => ["REQUEST"],
        "03" => ["AGREE"],
        "04" => ["CONSULT"],
        "05" => ["SUPPORT"],
        "06" => ["COOPERATE"],
        "07" => ["AID"],
        "08" => ["CONCEDE", "RETREAT"],
        "09" or "11" => ["ACCUSE"],
        "12" => ["REJECT"],
        "13" => ["THREATEN"],
        "14" => ["PROTEST"],
        "15" => ["MOBILIZE"],
        "16" => ["SANCTION"],
        "17" => ["COERCE"],
        "18" or "19" or "20" => ["ASSAULT"],
        _ => [],
    };

    [GeneratedRegex("<Sentence [^>]*?/?>(.*?)</Sentence>", RegexOptions.Singleline)]
    private static partial Regex Sentence();

    [GeneratedRegex("<Text>(.*?)</Text>", RegexOptions.Singleline)]
    private static partial Regex Words();

    [GeneratedRegex("eventcode=\"(\\d+)\"")]
    private static partial Regex Code();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}
