using System.Text.Json;
using CsCheck;
using Parley.Evidence.Ledger;

namespace Parley.Tests.Ledger;

/// <summary>Random ledgers with invented parties, small enough to be walked through by a slow reference.</summary>
internal static class RandomLedgers
{
    public static readonly DateOnly Start = new(2031, 1, 1);
    private static readonly string[] Parties = ["BO", "CA", "DU", "Ö\"x"];
    private static readonly string[] Acts = ["promise", "threat", "deadline", "offer", "demand", "action", "none", "own-act"];

    public static Gen<DateOnly> Day { get; } = Gen.Int[0, 120].Select(d => Start.AddDays(d));

    public static Gen<DateOnly?> MaybeDay { get; } = Gen.Frequency((1, Gen.Const((DateOnly?)null)), (3, Day.Select(d => (DateOnly?)d)));

    public static Gen<LedgerEntry> Entry(int id) =>
        from act in Pick(Acts)
        from actors in Pick(Parties).Array[0, 2]
        from targets in Pick(Parties).Array[0, 2]
        from date in MaybeDay
        from known in Gen.Frequency((4, Gen.Const((DateOnly?)null)), (1, MaybeDay))
        from deadline in MaybeDay
        from mark in Gen.Enum<ConfidenceMark>()
        from review in Gen.Frequency((5, Gen.Const(ReviewStatus.Accepted)), (1, Gen.Enum<ReviewStatus>()))
        from negated in Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true)))
        from condition in Gen.Frequency((3, Gen.Const((string?)null)), (1, Gen.Const((string?)"if the levy stays")))
        from issue in Pick<string?>(null, "I1", "I2")
        select new LedgerEntry
        {
            Id = Id(id),
            Act = act,
            Kind = NegotiationActs.KindOf(act),
            Actors = actors,
            Targets = targets,
            Date = date,
            KnownFrom = known,
            Deadline = deadline,
            Mark = mark,
            Review = review,
            Negated = negated,
            Condition = condition,
            Issue = issue,
            What = "line " + id + " \u201cquoted\u201d",
        };

    public static Gen<LedgerRecord> Later(int entries) => Gen.OneOf<LedgerRecord>(
        Rating(entries), Rating(entries), Rating(entries), Review(entries), Edit(entries), Redact(entries), Link(entries));

    public static Gen<LedgerRecord[]> Ledger { get; } =
        from count in Gen.Int[1, 12]
        from entries in GenAll(count)
        from later in Later(count).Array[0, 30]
        select (LedgerRecord[])[.. entries, .. later];

    public static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static string Id(int number) => number % 5 == 0 ? "é" + number : "E" + number;

    private static Gen<LedgerEntry[]> GenAll(int count)
    {
        var all = Gen.Const(Array.Empty<LedgerEntry>());
        for (var i = 0; i < count; i++)
        {
            var number = i;
            all = from before in all from entry in Entry(number) select (LedgerEntry[])[.. before, entry];
        }

        return all;
    }

    private static Gen<LedgerRecord> Rating(int entries) =>
        from of in Gen.Int[0, entries]
        from status in Gen.Enum<CommitmentStatus>()
        from asOf in MaybeDay
        from rater in Pick<string?>("anna", "bert", null)
        from settles in Gen.Frequency((8, Gen.Const(false)), (1, Gen.Const(true)))
        select (LedgerRecord)new RatingRecord { Commitment = Id(of), Status = status, AsOf = asOf, By = rater, Settles = settles };

    private static Gen<LedgerRecord> Review(int entries) =>
        from of in Gen.Int[0, entries] from accepts in Gen.Bool select (LedgerRecord)new ReviewRecord { Of = Id(of), Accepts = accepts };

    private static Gen<LedgerRecord> Redact(int entries) =>
        from of in Gen.Int[0, entries * 4] select (LedgerRecord)new RedactRecord { Of = Id(of), Reason = "asked for" };

    private static Gen<LedgerRecord> Link(int entries) =>
        from a in Gen.Int[0, entries]
        from b in Gen.Int[0, entries]
        from relation in Gen.Enum<LinkRelation>()
        from asOf in MaybeDay
        select (LedgerRecord)new LinkRecord { From = Id(a), To = Id(b), Relation = relation, AsOf = asOf };

    private static Gen<LedgerRecord> Edit(int entries) =>
        from of in Gen.Int[0, entries]
        from asOf in MaybeDay
        from set in Pick(
            """{"act":"threat"}""", """{"actor":"CA"}""", """{"actor":["BO","DU"],"date":"2031-02-01"}""", """{"deadline":null}""",
            """{"issue":"I9","negated":true}""", """{"id":"stolen","what":"new words"}""", """{"kind":"deed","knownFrom":"2031-03-01"}""")
        select (LedgerRecord)new EditRecord { Of = Id(of), AsOf = asOf, Set = JsonDocument.Parse(set).RootElement.Clone() };
}
