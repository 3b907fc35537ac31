using CsCheck;
using Parley.Evidence.FollowThrough;
using Parley.Evidence.Ledger;
using Parley.Tests.Ledger;

namespace Parley.Tests.FollowThrough;

public class FollowThroughTableTests
{
    [Fact]
    public void The_table_counts_what_walking_through_all_records_counts()
    {
        Gen.Select(RandomLedgers.Ledger, RandomLedgers.MaybeDay).Sample((records, day) =>
        {
            var view = LedgerSnapshot.Of(records).AsOf(day);
            var slow = new SlowLedger(records, day);
            var clock = view.Clock ?? RandomLedgers.Start;
            var rows = slow.Entries()
                .Where(e => e.Act is "promise" or "threat" or "deadline" && !e.Negated && e.Review is not (ReviewStatus.Rejected or ReviewStatus.Proposed))
                .Select(e => (Entry: e, Status: slow.StatusOf(e, clock)))
                .Where(r => r.Status != CommitmentStatus.NoCommitment)
                .ToList();
            var expected = rows
                .SelectMany(r => Parties(r.Entry.Actors).SelectMany(a => Parties(r.Entry.Targets).Select(t => (Actor: a, Target: t, r.Entry.Act, r.Status, r.Entry.Id))))
                .GroupBy(r => (r.Actor, r.Target, r.Act))
                .Select(g => Line(g.Key.Actor, g.Key.Target, g.Key.Act, Count(g, CommitmentStatus.Kept), Count(g, CommitmentStatus.Late), Count(g, CommitmentStatus.Partly), Count(g, CommitmentStatus.Not), Count(g, CommitmentStatus.Superseded), g.Count(), string.Join(' ', g.Select(r => r.Id))))
                .Order(StringComparer.Ordinal);
            var table = FollowThroughTable.Of(view);
            Assert.Equal(expected, table.Groups.Select(g => Line(g.Actor!, g.Target!, g.Kind!, g.Kept, g.Late, g.Partly, g.Not, g.Superseded, g.Total, string.Join(' ', g.Commitments))).Order(StringComparer.Ordinal));

            var whole = FollowThroughTable.Of(view, new FollowThroughOptions { By = [] }).Groups.SingleOrDefault();
            Assert.Equal(rows.Count, whole?.Total ?? 0);

            int Count(IEnumerable<(string Actor, string Target, string Act, CommitmentStatus Status, string? Id)> group, CommitmentStatus status) => group.Count(r => r.Status == status);
        }, iter: 3000);

        static IEnumerable<string> Parties(IReadOnlyList<string> names) => names.Count == 0 ? [""] : names.Distinct();
        static string Line(params object[] parts) => string.Join('|', parts);
    }

    [Fact]
    public void Names_that_the_directory_knows_are_one_actor()
    {
        var view = LedgerSnapshot.Parse("""
            {"id":"E1","date":"2031-05-01","actor":"BO","target":"CA","act":"promise"}
            {"id":"E2","date":"2031-05-02","actor":"the Borland government","target":"Castria","act":"promise"}
            {"id":"E3","date":"2031-05-03","actor":"Duria","target":"Castria","act":"promise"}
            """).AsOf(new DateOnly(2031, 6, 1));
        var directory = new Parley.Evidence.Actors.ActorDirectory([new() { Id = "BO", Name = "Borland", Aliases = [new("the Borland government")] }, new() { Id = "CA", Name = "Castria" }]);
        var table = FollowThroughTable.Of(view, new FollowThroughOptions { Directory = directory });
        Assert.Equal(2, table.Find("BO", "CA", "promise")!.Total);
        Assert.Equal(1, table.Find("Duria", "CA", "promise")!.Total);
        Assert.Equal(3, FollowThroughTable.Of(view).Groups.Count);
    }

    [Fact]
    public void Rates_and_intervals_follow_from_the_counts()
    {
        var group = Of("kept", "late", "partly", "not", "superseded", "open", "open");
        Assert.Equal((4, 3, 1, 1, 2, 7), (group.N, group.Executed, group.Not, group.Superseded, group.Open, group.Total));
        Assert.Equal(0.5, group.Rate);
        Assert.Equal(0.75, group.RateWide);
        Assert.Equal((2.5, 2.5), (group.Posterior.Alpha, group.Posterior.Beta));
        Assert.Equal((3.5, 1.5), (group.PosteriorWide.Alpha, group.PosteriorWide.Beta));
        Assert.InRange(group.Credible.Lower, 0.0, 0.5);
        Assert.InRange(group.Credible.Upper, 0.5, 1.0);
    }

    [Fact]
    public void None_of_five_is_shown_as_zero_to_fifty_two_per_cent()
    {
        var group = Of("not", "not", "not", "not", "not");
        Assert.Equal(0.0, group.Rate);
        Assert.Equal(0.0, group.Interval.Lower);
        Assert.Equal(0.5218, group.Interval.Upper, 4);
    }

    [Fact]
    public void Without_cases_there_is_no_rate()
    {
        var group = Of("superseded", "open");
        Assert.Null(group.Rate);
        Assert.Equal((0.0, 1.0), (group.Interval.Lower, group.Interval.Upper));
    }

    [Fact]
    public void A_later_status_is_not_known_earlier()
    {
        var ledger = LedgerSnapshot.Parse("""
            {"id":"T","date":"2031-01-01","actor":"BO","target":"CA","act":"threat","deadline":"2031-02-01"}
            {"type":"rating","commitment":"T","status":"not","asOf":"2031-02-02","by":"a"}
            {"type":"rating","commitment":"T","status":"late","asOf":"2031-03-01","by":"a"}
            """);
        Assert.Empty(FollowThroughTable.Of(ledger.AsOf(new DateOnly(2030, 12, 31))).Groups);
        Assert.Equal((0, 1), At(2031, 1, 15));
        Assert.Equal((1, 0), At(2031, 2, 15));
        Assert.Equal(1.0, FollowThroughTable.Of(ledger.AsOf(new DateOnly(2031, 3, 1))).Groups[0].Rate);

        (int N, int Open) At(int year, int month, int date)
        {
            var group = FollowThroughTable.Of(ledger.AsOf(new DateOnly(year, month, date))).Find("BO", "CA", "threat")!;
            return (group.N, group.Open);
        }
    }

    [Fact]
    public void Raters_who_differ_make_it_open_until_one_rating_settles()
    {
        const string lines = """
            {"id":"T","date":"2031-01-01","actor":"BO","target":"CA","act":"promise"}
            {"type":"rating","commitment":"T","status":"kept","asOf":"2031-02-02","by":"anna"}
            {"type":"rating","commitment":"T","status":"not","asOf":"2031-02-03","by":"bert"}

            """;
        var group = FollowThroughTable.Of(LedgerSnapshot.Parse(lines).AsOf(null)).Groups.Single();
        Assert.Equal((0, 1, 1), (group.N, group.Open, group.Disputed));
        group = FollowThroughTable.Of(LedgerSnapshot.Parse(lines + """{"type":"rating","commitment":"T","status":"partly","asOf":"2031-02-04","by":"both","settles":true}""").AsOf(null)).Groups.Single();
        Assert.Equal((1, 1, 0), (group.N, group.Partly, group.Disputed));
    }

    [Fact]
    public void An_unknown_part_is_refused() =>
        Assert.Contains("actor, target, kind", Assert.Throws<ArgumentException>(() => FollowThroughTable.Of(LedgerSnapshot.Parse("").AsOf(null), new FollowThroughOptions { By = ["colour"] })).Message, StringComparison.Ordinal);

    private static FollowThroughGroup Of(params string[] statuses)
    {
        var lines = statuses.Select((s, i) => $$"""
            {"id":"T{{i}}","date":"2031-01-01","actor":"BO","target":"CA","act":"threat"}
            {"type":"rating","commitment":"T{{i}}","status":"{{s}}","asOf":"2031-02-02","by":"a"}
            """);
        return FollowThroughTable.Of(LedgerSnapshot.Parse(string.Join('\n', lines)).AsOf(null)).Groups.Single();
    }
}
