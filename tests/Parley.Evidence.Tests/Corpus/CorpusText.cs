namespace Parley.Evidence.Tests.Corpus;

/// <summary>One invented news text with what should be read from it.</summary>
/// <param name="Name">The trap that it holds.</param>
/// <param name="Text">The text.</param>
/// <param name="Gold">The lines of gold: a mark and its cells.</param>
public sealed record CorpusText(string Name, string Text, IReadOnlyList<(char Mark, string[] Cells)> Gold)
{
    public static IReadOnlyList<CorpusText> All { get; } = Load();

    public static CorpusText Named(string name) => All.Single(t => t.Name == name);

    private static List<CorpusText> Load()
    {
        using Stream stream = typeof(CorpusText).Assembly.GetManifestResourceStream("corpus.txt")!;
        using StreamReader reader = new(stream);
        List<CorpusText> all = [];
        foreach (string block in ("\n" + reader.ReadToEnd().ReplaceLineEndings("\n")).Split("\n## ").Skip(1))
        {
            string[] lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            List<(char, string[])> gold = [];
            List<string> text = [];
            foreach (string line in lines.Skip(1))
            {
                bool mark = line.Length > 2 && line[1] == ' ' && "?!xnd#".Contains(line[0], StringComparison.Ordinal);
                if (mark)
                {
                    gold.Add((line[0], line[2..].Split('|', StringSplitOptions.TrimEntries)));
                }
                else
                {
                    text.Add(line);
                }
            }

            all.Add(new CorpusText(lines[0].Trim(), string.Join('\n', text) + "\n", gold));
        }

        return all;
    }

    public override string ToString() => Name;
}
