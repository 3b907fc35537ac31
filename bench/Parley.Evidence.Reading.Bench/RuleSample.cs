using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Reading.Bench;

/// <summary>Prints every n-th entry of a rule from the texts of a folder, to be judged by hand: is the act right, and the actor?</summary>
internal static class RuleSample
{
    public static void Print(string folder, string rule, int wanted)
    {
        List<string> found = [];
        foreach (string path in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            SourceText source = SourceDecoder.Decode(File.ReadAllBytes(path), path);
            foreach (ReadEntry e in new ArticleReader(null, BenchOptions.Reading).Read(source).Entries.Where(e => e.Rule == rule))
            {
                int from = Math.Max(0, e.Start - 60);
                int to = Math.Min(source.Text.Length, e.End + 60);
                found.Add($"{e.Act}{(e.Negated ? "!" : "")} by {e.Actor} to {e.Target}: {source.Text[from..e.Start]}>>{e.Text}<<{source.Text[e.End..to]}".ReplaceLineEndings(" / "));
            }
        }

        Console.WriteLine($"{rule}: {found.Count}");
        int step = Math.Max(1, found.Count / wanted);
        for (int i = 0; i < found.Count; i += step)
        {
            Console.WriteLine(found[i]);
        }
    }
}
