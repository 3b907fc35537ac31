using Parley.Evidence.Ledger;

namespace Parley.Tests.Ledger;

/// <summary>The obvious way to see a ledger as of a day: walk through all records in order. Slow, and right by reading it.</summary>
internal sealed class SlowLedger(IReadOnlyList<LedgerRecord> records, DateOnly? day)
{
    public List<LedgerEntry> Entries()
    {
        var seen = new HashSet<string>();
        var result = new List<LedgerEntry>();
        foreach (var original in records.OfType<LedgerEntry>())
        {
            if (!seen.Add(original.Id!) || records.OfType<RedactRecord>().Any(r => r.Of == original.Id))
            {
                continue;
            }

            var entry = original;
            var review = original.Review;
            var kindSaid = original.Kind != NegotiationActs.KindOf(original.Act);
            foreach (var edit in records.OfType<EditRecord>().Where(e => e.Of == original.Id && (day is null || e.AsOf is null || e.AsOf <= day)))
            {
                entry = Overlaid(entry, edit);
                kindSaid |= edit.Set.TryGetProperty("kind", out _);
                entry = kindSaid ? entry : entry with { Kind = NegotiationActs.KindOf(entry.Act) };
            }

            foreach (var record in records)
            {
                review = record switch
                {
                    ReviewRecord r when r.Of == original.Id => r.Accepts ? ReviewStatus.Accepted : ReviewStatus.Rejected,
                    EditRecord e when e.Of == original.Id => ReviewStatus.Edited,
                    _ => review,
                };
            }

            var known = entry.KnownFrom ?? entry.Date;
            if (day is null || (known is not null && known <= day))
            {
                result.Add(entry with { Review = review });
            }
        }

        return result;
    }

    public CommitmentStatus StatusOf(LedgerEntry entry, DateOnly clock)
    {
        var latest = new Dictionary<string, RatingRecord>();
        foreach (var rating in records.OfType<RatingRecord>().Where(r => r.Commitment == entry.Id && (day is null || r.AsOf is null || r.AsOf <= day)))
        {
            if (rating.Settles)
            {
                latest.Clear();
            }

            var rater = rating.By ?? "";
            if (!latest.TryGetValue(rater, out var held) || (rating.AsOf ?? DateOnly.MinValue) >= (held.AsOf ?? DateOnly.MinValue))
            {
                latest[rater] = rating;
            }
        }

        CommitmentStatus[] final =
            [CommitmentStatus.Kept, CommitmentStatus.Late, CommitmentStatus.Partly, CommitmentStatus.Not, CommitmentStatus.Superseded, CommitmentStatus.NoCommitment];
        var said = latest.Values.Select(r => r.Status).Where(s => final.Contains(s)).Distinct().ToList();
        if (said.Count > 1)
        {
            return CommitmentStatus.Disputed;
        }

        if (said.Count == 1)
        {
            return said[0];
        }

        if (latest.Count > 0)
        {
            // All open: any of them is open; the exact word is not compared.
            return latest.Values.First().Status;
        }

        if (entry.Deadline is { } deadline)
        {
            return deadline >= clock ? CommitmentStatus.Pending : CommitmentStatus.Unknown;
        }

        if (entry.Condition is not null)
        {
            return CommitmentStatus.Conditional;
        }

        return entry.Date is { } date && clock.DayNumber - date.DayNumber > 90 ? CommitmentStatus.Stalled : CommitmentStatus.Pending;
    }

    private static LedgerEntry Overlaid(LedgerEntry entry, EditRecord edit)
    {
        foreach (var field in edit.Set.EnumerateObject())
        {
            entry = field.Name switch
            {
                "act" => entry with { Act = field.Value.GetString()! },
                "actor" => entry with { Actors = field.Value.ValueKind == System.Text.Json.JsonValueKind.Array ? [.. field.Value.EnumerateArray().Select(a => a.GetString()!)] : [field.Value.GetString()!] },
                "date" => entry with { Date = DateOnly.Parse(field.Value.GetString()!, System.Globalization.CultureInfo.InvariantCulture) },
                "deadline" => entry with { Deadline = null },
                "issue" => entry with { Issue = field.Value.GetString() },
                "negated" => entry with { Negated = true },
                "what" => entry with { What = field.Value.GetString()! },
                "kind" => entry with { Kind = EntryKind.Deed },
                "knownFrom" => entry with { KnownFrom = DateOnly.Parse(field.Value.GetString()!, System.Globalization.CultureInfo.InvariantCulture) },
                _ => entry,
            };
        }

        return entry;
    }
}
