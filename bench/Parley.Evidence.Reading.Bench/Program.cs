using System.Globalization;
using Parley.Evidence.Reading.Bench;
using Parley.Evidence.Reading;
using Parley.Evidence.Reading.Sources;

// Usage: [polnear|plover|petrarch|speed|long MB|stages|fuzz N|read FILE DATE|json FILE DATE|sample RULE N|chunks TEXT] [-v] [--tagger WEIGHTS]
string what = args.Length > 0 ? args[0] : "all";
bool verbose = args.Contains("-v");
if (Array.IndexOf(args, "--tagger") is >= 0 and var at && at + 1 < args.Length)
{
    BenchOptions.Reading = new ReadingOptions { Tagger = Parley.Evidence.Reading.Tagging.Perceptron.PerceptronTagger.Open(args[at + 1]) };
}

if (what is "all" or "polnear")
{
    if (SharedFolder.Find("evidence/polnear-dev") is { } folder)
    {
        PolnearScore.Print(folder, verbose);
    }
    else
    {
        Console.WriteLine("PolNeAR: the folder of test data is absent.");
    }
}

if (what is "all" or "plover")
{
    if (SharedFolder.Find("evidence/plover-gsr") is { } folder)
    {
        PloverScore.Print(folder, verbose);
    }
    else
    {
        Console.WriteLine("PLOVER: the folder of test data is absent.");
    }
}

if (what is "all" or "petrarch")
{
    if (SharedFolder.Find("evidence/petr2-gsr") is { } folder)
    {
        PetrarchScore.Print(folder, verbose);
    }
    else
    {
        Console.WriteLine("PETRARCH-2: the folder of test data is absent.");
    }
}

if (what is "all" or "speed")
{
    Speed.Print();
}

if (what == "fuzz")
{
    Fuzz.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000);
}

if (what == "read")
{
    SourceText source = SourceDecoder.Decode(File.ReadAllBytes(args[1]), args[1], date: args.Length > 2 && DateOnly.TryParse(args[2], CultureInfo.InvariantCulture, out DateOnly d) ? d : null);
    ReadingResult result = new ArticleReader(null, BenchOptions.Reading).Read(source);
    foreach (ReadEntry e in result.Entries)
    {
        Console.WriteLine($"{e.Start,6} {e.Kind,-10}{e.Act,-12} {e.Plover,-10} actor={e.Actor} target={e.Target} speaker={e.Speaker} neg={e.Negated} mod={e.Modality} when={e.When?.Words}={e.When?.Value} num={string.Join(',', e.Numbers.Select(n => n.Words + ":" + n.Unit + ":" + n.Role))} ch={e.Channel} rule={e.Rule}/{(e.Attribution.Count > 0 ? e.Attribution[0].Rule : "-")}\n        {(e.Quote is { } q ? "Q" + q.Start + "-" + q.End + " " : "")}{e.Text}");
    }

    foreach (SkippedSentence s in result.Skipped)
    {
        Console.WriteLine($"SKIP {s.Start} {s.Why}: {source.Text[s.Start..Math.Min(s.End, s.Start + 90)].ReplaceLineEndings(" ")}");
    }
}

if (what == "sample" && SharedFolder.Find("evidence/polnear-dev") is { } texts)
{
    RuleSample.Print(Path.Combine(texts, "text"), args[1], args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 40);
}

if (what == "json")
{
    using System.Text.Json.Utf8JsonWriter json = new(Console.OpenStandardOutput());
    ReadingJson.Write(json, new ArticleReader(null, BenchOptions.Reading).Read(SourceDecoder.Decode(File.ReadAllBytes(args[1]), args[1], date: DateOnly.Parse(args[2], CultureInfo.InvariantCulture))));
}

if (what == "long")
{
    LongLine.Print(args.Length > 1 && int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out int megabytes) ? megabytes : 100);
}

if (what == "stages")
{
    Stages.Print();
}

if (what == "chunks")
{
    Chunks.Print(args[1]);
}
