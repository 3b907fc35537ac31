using Parley.Evidence.Reading;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Tests.Corpus;

/// <summary>Compares a reading of a corpus text with its gold, line by line.</summary>
internal static class CorpusCheck
{
    public static readonly DateOnly Day = new(2031, 5, 20);

    public static IEnumerable<(string Line, bool Right, string Got)> Lines(CorpusText text)
    {
        SourceText source = SourceDecoder.FromString(text.Text, Day);
        ReadingResult result = new ArticleReader().Read(source);
        string got = string.Join(" ; ", result.Entries.Select(e => $"{e.Act}{(e.Negated ? "!" : "")} by {e.Actor} said by {e.Speaker ?? "-"} [{e.Text}] {(e.Quote is null ? "" : "Q")} when {e.When?.Words}={e.When?.Value}"));
        foreach ((char mark, string[] cells) in text.Gold)
        {
            int start = text.Text.IndexOf(cells[0], StringComparison.Ordinal);
            int end = start + cells[0].Length;
            bool right = mark switch
            {
                '?' => result.Attributions.Where(a => a.Quote is { } q && q.Start <= start && end <= q.End).OrderBy(a => a.Quote!.Value.End - a.Quote.Value.Start).Select(a => a.Speaker).FirstOrDefault() is var speaker
                    && (cells[1] == "-" ? speaker is null : speaker is not null && (speaker.Contains(cells[1], StringComparison.OrdinalIgnoreCase) || cells[1].Contains(speaker, StringComparison.OrdinalIgnoreCase))),
                '!' => result.Entries.Any(e => e.Start < end && start < e.End && e.Act == cells[1] && (cells.Length < 4 || e.Negated)
                    && (cells[2].Length == 0 || (e.Actor ?? "").Contains(cells[2], StringComparison.OrdinalIgnoreCase) || (cells[2].Contains(e.Actor ?? "?", StringComparison.OrdinalIgnoreCase)))),
                'x' => !result.Entries.Any(e => e.Start < end && start < e.End) && start >= 0,
                'n' => !result.Entries.Any(e => e.Act == cells[0]),
                'd' => result.Entries.Any(e => e.When is { } w && w.Words.Contains(cells[0], StringComparison.Ordinal) && (w.Value ?? "-") == cells[1]),
                _ => result.Entries.Any(e => e.Numbers.Any(n => n.Words == cells[0] && n.Value == double.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture) && n.Unit == cells[2])),
            };
            yield return ($"{text.Name}: {mark} {string.Join(" | ", cells)}", right, got);
        }
    }
}
