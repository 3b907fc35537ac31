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
        Assert.Equal(26, result.Entries.Where(e => e.Quote is not null).Select(e => e.Quote).Distinct().Count());
        Assert.InRange(result.Entries.Count, 40, 90);
    }
}
