using Parley.Evidence.Ledger;
using Parley.Evidence.Reading;
using Parley.Evidence.Reading.Sources;

namespace Parley.Tests.Ledger;

public sealed class ReadingDraftTests : IDisposable
{
    private const string Article = """
        “We will reopen the port by 1 June,” Minister Ada Brandt said on Monday. “But if Castria keeps the levy, we may walk away.”

        Castria rejected the plan on 19 May 2031, according to Per Olsen, a spokesman.
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("parley-draft-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_read_waits_for_a_person_with_its_place_and_source()
    {
        var result = new ArticleReader().Read(SourceDecoder.FromString(Article, new DateOnly(2031, 5, 20)));
        var drafts = ReadingDraft.Of(result, "U1");
        Assert.NotEmpty(drafts);
        foreach (var (draft, read) in drafts.Zip(result.Entries))
        {
            Assert.Equal(ReviewStatus.Proposed, draft.Review);
            Assert.Equal(draft.Text, draft.Span!.Value.Of(Article));
            Assert.Equal((read.Id, read.Act, read.Speaker, read.Rule), (draft.Id, draft.Act, draft.Speaker, draft.Rule));
            Assert.Equal((result.Source.Sha256, "U1", new DateOnly(2031, 5, 20)), (draft.SourceHash, draft.Sources.Single(), draft.KnownFrom));
            var problems = new List<LedgerProblem>();
            Assert.Equal(LedgerLine.Format(draft), LedgerLine.Format(LedgerLine.Read(LedgerLine.Format(draft), "x", 1, problems)!));
            Assert.Empty(problems);
        }
    }

    [Fact]
    public void Reading_again_adds_nothing_and_a_rejected_entry_stays_rejected()
    {
        var path = Path.Combine(_folder, "evidence.jsonl");
        var file = new LedgerFile(path);
        var drafts = ReadingDraft.Of(new ArticleReader().Read(SourceDecoder.FromString(Article, new DateOnly(2031, 5, 20))));
        Assert.Equal(drafts.Count, file.AppendNew(drafts).Count);
        file.Append(new ReviewRecord { Of = drafts[0].Id!, Accepts = false, By = "anna" });
        Assert.Empty(file.AppendNew(ReadingDraft.Of(new ArticleReader().Read(SourceDecoder.FromString(Article, new DateOnly(2031, 5, 20))))));
        var view = LedgerSnapshot.Open(path).AsOf(null);
        Assert.Equal(ReviewStatus.Rejected, view.Find(drafts[0].Id!)!.Review);
        Assert.Equal(drafts.Count - 1, view.Count());
    }

    [Fact]
    public void A_rejected_place_stays_rejected_when_a_later_reader_reads_another_act_there()
    {
        var path = Path.Combine(_folder, "evidence.jsonl");
        var file = new LedgerFile(path);
        var result = new ArticleReader().Read(SourceDecoder.FromString(Article, new DateOnly(2031, 5, 20)));
        var drafts = ReadingDraft.Of(result);
        file.AppendNew(drafts);
        file.Append(new ReviewRecord { Of = drafts[0].Id!, Accepts = false, By = "anna" });
        var shifted = drafts[0] with { Id = "later", Act = "offer", Reader = "reading-99", Span = new TextSpan(drafts[0].Span!.Value.Start, drafts[0].Span!.Value.End + 2) };
        var same = drafts[1] with { Id = "again", Reader = "reading-99" };
        var elsewhere = drafts[0] with { Id = "elsewhere", Span = new TextSpan(3000, 3030) };
        var other = drafts[0] with { Id = "other", SourceHash = new string('0', 64) };
        Assert.Equal(["elsewhere", "other"], file.AppendNew([shifted, same, elsewhere, other]).Select(e => e.Id));
        var reviewed = ReviewedReading.Of(result, ReviewMemory.Of(LedgerSnapshot.Open(path), result.Source.Sha256));
        Assert.DoesNotContain(reviewed.Entries, e => e.Id == drafts[0].Id);
        Assert.Contains(reviewed.Skipped, s => s.Why.Contains(drafts[0].Id!, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_day_in_the_text_none_is_made_up()
    {
        var drafts = ReadingDraft.Of(new ArticleReader().Read(SourceDecoder.FromString(Article)));
        Assert.All(drafts, d => Assert.Null(d.KnownFrom));
        Assert.All(drafts.Where(d => d.DateText is null), d => Assert.True(d.Date is null && d.Deadline is null));
    }
}
