using Parley.Evidence.FollowThrough;
using Parley.Evidence.Ledger;
using Parley.Numerics.Errors;

namespace Parley.Tests.Ledger;

public class DossierImportTests
{
    [Theory]
    [InlineData("ukraine-ceasefire-2025", 48)]
    [InlineData("us-china-tariffs-2025", 31)]
    [InlineData("cuba-1962", 25)]
    [InlineData("ila-usmx-2024", 16)]
    public void Each_dossier_comes_in_whole(string dossier, int events)
    {
        var csv = File.ReadAllText(Dossier(dossier));
        var records = DossierImport.Read(csv, dossier, "dossier");
        var ledger = LedgerSnapshot.Of(records);
        Assert.Empty(ledger.Problems);
        Assert.Equal(events, ledger.AsOf(null).Count());

        // Every field against a plain split of the rows that have no quotation marks.
        foreach (var fields in csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(l => !l.Contains('"', StringComparison.Ordinal)).Select(l => l.Split(',')))
        {
            var entry = ledger.AsOf(null).Find(fields[0])!;
            Assert.Equal(
                (fields[1], fields[2], fields[3], fields[4], fields[5], fields[6], fields[7], fields[10]),
                (entry.Date?.ToString("yyyy-MM-dd"), string.Join('+', entry.Actors), string.Join('+', entry.Targets), entry.Act, entry.Issue, entry.What, entry.Deadline?.ToString("yyyy-MM-dd") ?? "", LedgerWords.WordOf(entry.Mark)));
            var ratings = ledger.AsOf(null).RatingsOf(fields[0]);
            Assert.Equal(fields[8] is "n/a" or "" ? 0 : 1, ratings.Count);
            foreach (var rating in ratings)
            {
                Assert.Equal(fields[8] == "open" ? "pending" : fields[8], LedgerWords.WordOf(rating.Status));
                Assert.True(rating.AsOf >= entry.Date);
            }
        }
    }

    [Fact]
    public void Conflicting_sources_remarks_and_quotation_marks_travel()
    {
        var view = LedgerSnapshot.Of(DossierImport.Read(File.ReadAllText(Dossier("cuba-1962")), "cuba", "dossier")).AsOf(null);
        var entry = view.Find("C01e")!;
        Assert.Equal(("C03", "source: M for the day"), (string.Join(' ', entry.Sources), entry.Remark));
        Assert.Empty(view.Find("C11e")!.Sources);
        Assert.StartsWith("Public warning: \"gravest\" issues", view.Find("C00")!.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_follow_up_code_is_not_known_before_somebody_could_know_it()
    {
        const string csv = """
            id,date,actor,target,type,what,deadline,followup,ratedOn,knownFrom
            A,2031-01-01,BO,CA,threat,x,2031-02-01,not,,
            B,2031-01-01,BO,CA,promise,x,,kept,,
            C,2031-01-01,BO,CA,threat,x,2031-09-01,superseded,,
            D,2031-01-01,BO,CA,promise,x,2031-02-01,kept,2031-01-15,
            E,2031-01-01,BO,CA,promise,x,2031-02-01,kept,,2031-05-01
            F,2031-06-01,CA,BO,action,last row,,n/a,,
            """;
        var view = LedgerSnapshot.Of(DossierImport.Read(csv, "t.csv", "me")).AsOf(null);
        string Day(string id) => view.RatingsOf(id).Single().AsOf!.Value.ToString("yyyy-MM-dd");
        Assert.Equal(["2031-02-02", "2031-06-01", "2031-06-01", "2031-01-15", "2031-05-01"], new[] { "A", "B", "C", "D", "E" }.Select(Day));
        Assert.Equal(["me"], view.RatingsOf("A").Select(r => r.By));
    }

    [Fact]
    public void All_mistakes_of_a_table_are_reported_with_line_and_column()
    {
        const string csv = "id,date,wat,what,followup,conf\nA,2031-13-01,,x,keptt,S\nA,2031-01-01,,\"two\nlines\",kept,Q\nB,2031-01-01,,x\n,2031-01-01,,x,,\nC,2031-01-01,,\"open,,\n";
        var errors = Assert.Throws<SourceErrorsException>(() => DossierImport.Read(csv, "t.csv", "me")).Errors.Select(e => e.ToString()).ToList();
        Assert.Contains(errors, e => e.StartsWith("t.csv:1:9: error: unknown column \"wat\" (did you mean \"what\"?)", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("t.csv:2:3: error: date \"2031-13-01\"", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("t.csv:2:17: error: followup", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("t.csv:3:1: error: id \"A\" stands already in line 2", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("t.csv:4:13: error: conf \"Q\"", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("t.csv:5:1: error: 4 fields (expected", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("t.csv:6:1: error: \"id\" is empty", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("t.csv:7:15: error: this quotation mark is never closed", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_table_is_an_error() => Assert.Throws<SourceErrorsException>(() => DossierImport.Read("", "t.csv", "me"));

    [Fact]
    public void The_threats_and_deadlines_towards_Moscow_show_none_of_five_in_the_shipped_case()
    {
        var path = Path.Combine(Repository(), "cases", "ukraine-ceasefire-2025", "evidence.jsonl");
        var view = LedgerSnapshot.Open(path).AsOf(new DateOnly(2025, 5, 20));
        var groups = FollowThroughTable.Of(view).Groups.Where(g => g is { Actor: "US", Target: "RU", Kind: "threat" or "deadline" }).ToList();
        Assert.Equal((5, 0, 5), (groups.Sum(g => g.N), groups.Sum(g => g.Executed), groups.Sum(g => g.Not)));
    }

    internal static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Parley.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }

    private static string Dossier(string name)
    {
        var shared = Environment.GetEnvironmentVariable("PARLEY_SHARED") ?? Path.Combine(Path.GetDirectoryName(Repository())!, "shared");
        var path = Path.Combine(shared, "cases", name + ".events.csv");
        Assert.SkipUnless(File.Exists(path), "the dossiers are not here; set PARLEY_SHARED to their folder");
        return path;
    }
}
