using CsCheck;
using Parley.Evidence.Ledger;

namespace Parley.Tests.Ledger;

public class LedgerViewTests
{
    [Fact]
    public void A_view_shows_what_walking_through_all_records_shows()
    {
        Gen.Select(RandomLedgers.Ledger, RandomLedgers.MaybeDay).Sample((records, day) =>
        {
            var view = LedgerSnapshot.Of(records).AsOf(day);
            var expected = new SlowLedger(records, day).Entries();
            var filter = new LedgerFilter();
            var shown = expected.Where(e => e.Review != ReviewStatus.Rejected).ToList();
            Assert.Equal(shown.Select(Line), view.Entries(filter).Select(e => Line(e)));
            Assert.Equal(shown.Count, view.Count(filter));
            foreach (var entry in expected)
            {
                Assert.Equal(Line(entry), Line(view.Find(entry.Id!)!));
            }

            Assert.Null(view.Find("nobody"));
        }, iter: 2000);

        // Links and reviewers come from later records and are compared in their own tests.
        static string Line(LedgerEntry e) => LedgerLine.Format(e with { Links = [], ReviewedBy = null, ReviewedOn = null }) + e.Kind;
    }

    [Fact]
    public void Every_filter_does_what_its_plain_reading_does()
    {
        var filters = Gen.Select(RandomLedgers.Pick<string?>(null, "BO", "CA", "Ö\"x"), RandomLedgers.Pick<string?>(null, "threat", "none", "nonsense"), RandomLedgers.Pick<string?>(null, "I1", "I7"), RandomLedgers.MaybeDay, RandomLedgers.MaybeDay, Gen.Int[0, 3]);
        Gen.Select(RandomLedgers.Ledger, filters).Sample((records, f) =>
        {
            var (party, act, issue, from, to, role) = f;
            var filter = new LedgerFilter
            {
                Actor = role == 0 ? party : null,
                Target = role == 1 ? party : null,
                Party = role == 2 ? party : null,
                Act = act,
                Issue = issue,
                From = from,
                To = to,
                Text = role == 3 ? "LINE 1" : null,
            };
            var expected = new SlowLedger(records, null).Entries().Where(e => e.Review != ReviewStatus.Rejected
                && (filter.Actor is null || e.Actors.Contains(filter.Actor))
                && (filter.Target is null || e.Targets.Contains(filter.Target))
                && (filter.Party is null || e.Actors.Contains(filter.Party) || e.Targets.Contains(filter.Party))
                && (act is null || e.Act == act)
                && (issue is null || e.Issue == issue)
                && (from is null || e.Date >= from)
                && (to is null || e.Date <= to)
                && (filter.Text is null || e.What.Contains(filter.Text, StringComparison.OrdinalIgnoreCase)));
            Assert.Equal(expected.Select(e => e.Id), LedgerSnapshot.Of(records).AsOf(null).Entries(filter).Select(e => e.Id));
        }, iter: 2000);
    }

    [Fact]
    public void Counting_by_parts_counts_each_party_of_a_joint_act()
    {
        Gen.Select(RandomLedgers.Ledger, RandomLedgers.MaybeDay).Sample((records, day) =>
        {
            var expected = new SlowLedger(records, day).Entries().Where(e => e.Review != ReviewStatus.Rejected)
                .SelectMany(e => (e.Actors.Count == 0 ? [""] : e.Actors.Distinct()).Select(a => (Actor: a, e.Act)))
                .GroupBy(k => k).Select(g => $"{g.Key.Actor}|{g.Key.Act}|{g.Count()}").Order(StringComparer.Ordinal);
            var counts = LedgerSnapshot.Of(records).AsOf(day).CountBy(["actor", "act"]).Select(c => $"{c.Parts[0]}|{c.Parts[1]}|{c.Count}").Order(StringComparer.Ordinal);
            Assert.Equal(expected, counts);
        }, iter: 500);
    }

    [Fact]
    public void A_secret_promise_is_hidden_until_it_became_known()
    {
        var ledger = LedgerSnapshot.Parse("""
            {"id":"P","date":"1962-10-27","knownFrom":"1989-01-01","actor":"US","target":"SU","act":"promise","visibility":"secret","what":"missiles out within months"}
            {"type":"rating","commitment":"P","status":"kept","asOf":"1963-04-24"}
            """);
        Assert.Null(ledger.AsOf(new DateOnly(1963, 6, 1)).Find("P"));
        Assert.NotNull(ledger.AsOf(new DateOnly(1989, 1, 1)).Find("P"));
        Assert.Equal(Visibility.Secret, ledger.AsOf(null).Find("P")!.Visibility);
    }
}
