using System.Globalization;
using Parley.Evidence.Reading;
using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Paragraphs;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Tests.Reading;

/// <summary>Invariants on the real article that lies beside the repository; only offsets and counts are checked.</summary>
public class SharedSetTests
{
    private static string? Find(string path)
    {
        string? root = Environment.GetEnvironmentVariable("PARLEY_SHARED");
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); root is null && folder is not null; folder = folder.Parent)
        {
            root = File.Exists(Path.Combine(folder.FullName, "Parley.slnx")) ? Path.Combine(folder.Parent!.FullName, "shared") : null;
        }

        string? file = root is null ? null : Path.Combine(root, "data", path);
        return File.Exists(file) ? file : null;
    }

    [Fact]
    public void The_article_is_read_once_without_its_tail()
    {
        string? file = Find("article/seed-article.txt");
        Assert.SkipWhen(file is null, "the article lies outside the repository and is absent here");
        SourceText source = SourceDecoder.Decode(File.ReadAllBytes(file!), file, date: new DateOnly(2025, 5, 20));
        ReadingResult result = new ArticleReader().Read(source);
        Assert.All(result.Entries, e => Assert.Equal(source.Text.Substring(e.Start, e.End - e.Start), e.Text));
        Assert.Equal(result.Entries.Count, result.Entries.DistinctBy(e => (e.Text, e.Act)).Count());
        List<Paragraph> set = [.. result.Paragraphs.Where(p => p.Status != ParagraphStatus.Kept)];
        Assert.DoesNotContain(result.Entries, e => set.Exists(p => new Span(p.Start, p.End).Overlaps(new Span(e.Start, e.End))));
        Assert.InRange(result.Entries.Count, 40, 90);
        Essentials(result);
    }

    // The list was made by hand and was in view when rules were improved: it says what holds here, not what to expect elsewhere.
    private static void Essentials(ReadingResult result)
    {
        using Stream stream = typeof(SharedSetTests).Assembly.GetManifestResourceStream("article-essentials.tsv")!;
        using StreamReader lines = new(stream);
        int wanted = 0;
        int drawn = 0;
        int quotes = 0;
        int right = 0;
        while (lines.ReadLine() is { } line)
        {
            string[] c = line.Split('\t');
            if (c[0] == "e")
            {
                int start = int.Parse(c[1], CultureInfo.InvariantCulture);
                int end = int.Parse(c[2], CultureInfo.InvariantCulture);
                wanted++;
                drawn += result.Entries.Any(e => e.Start < end && start < e.End && c[3].Split('|').Contains(e.Act) && Names(c[4], e.Actors.Prepend(e.Actor ?? e.Speaker))
                    && (c[5] == "-" ? e.Target is null : Names(c[5], [e.Target]))) ? 1 : 0;
            }
            else if (c[0] == "q")
            {
                int at = int.Parse(c[1], CultureInfo.InvariantCulture);
                string?[] speakers = [.. result.Attributions.Where(a => a.Quote is { } q && q.Start <= at && at < q.End).Select(a => a.Speaker)];
                quotes++;
                right += c[2] == "-" ? (speakers.All(s => s is null) ? 1 : 0) : speakers.Any(s => s is not null && s.Contains(c[2], StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
            }
        }

        Assert.True(drawn * 10 >= wanted * 9, $"{drawn} of {wanted} essentials");
        Assert.True(right >= quotes - 1, $"{right} of {quotes} quoted spans");
    }

    private static bool Names(string wanted, IEnumerable<string?> given) =>
        wanted.Length == 0 || wanted.Split('|').Any(w => given.Any(g => g is not null && g.Contains(w, StringComparison.OrdinalIgnoreCase)));
}
