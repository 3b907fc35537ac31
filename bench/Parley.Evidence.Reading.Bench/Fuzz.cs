using System.Diagnostics;
using System.Text;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Reading.Bench;

/// <summary>Reads mutated texts and pages; the reader must neither throw nor hang, and every span must match its text.</summary>
internal static class Fuzz
{
    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "'", "’", "‘", "\0", "\u200F", "\u202E", "\uFEFF", "\r\n", "\n", "<p>", "</p>", "<div>", "<b>", "<script>", "<!--", "&amp;", "said", " Ada Brandt ", "according to", " who ", ", ", ". ", "...",
        " not ", " no ", "30 %", "1 June", "Monday", "---\n", "# ", "- ", "(", ")", "[x](y)", "\uD83D", "\uDE00", "é", "漢", "We will lift the levy", "if Castria", " 's ", "n't", "—", ": ", "must", "refused to",
    ];

    public static void Run(int count)
    {
        Random random = new(7);
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
        {
            StringBuilder text = new();
            int pieces = random.Next(1, 60);
            for (int j = 0; j < pieces; j++)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
                if (random.Next(8) == 0)
                {
                    text.Append((char)random.Next(0x3000));
                }
            }

            byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
            if (bytes.Length > 0 && random.Next(4) == 0)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            SourceText source = SourceDecoder.Decode(bytes, random.Next(6) == 0 ? "a.md" : random.Next(12) == 0 ? "a.html" : null, date: new DateOnly(2031, 5, 20));
            foreach (ReadEntry entry in new ArticleReader().Read(source).Entries)
            {
                if (source.Text.Substring(entry.Start, entry.End - entry.Start) != entry.Text)
                {
                    throw new InvalidOperationException("A span does not match its text: " + Convert.ToBase64String(bytes));
                }
            }
        }

        Console.WriteLine($"Fuzz: {count} inputs in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, all spans match");
    }
}
