using Parley.Evidence.Ledger;

namespace Parley.Evidence.Commitments;

/// <summary>Flags an actor that says A on Monday and B on Tuesday: opposite acts, the same act affirmed and denied, or two positions on one issue within few days.</summary>
/// <remarks>Only statements are compared. A later, different position outside the window is a change of position (<see cref="PositionHistory"/>), not a contradiction.</remarks>
public static class ContradictionFinder
{
    private static readonly (string A, string B)[] Opposites =
    [
        ("acceptance", "refusal"), ("offer", "refusal"), ("promise", "refusal"), ("concession", "refusal"), ("concession", "demand"),
        ("support", "criticism"), ("support", "accusation"), ("support", "refusal"), ("praise", "criticism"), ("praise", "accusation"), ("promise", "threat"),
    ];

    /// <summary>Finds pairs.</summary>
    /// <param name="view">The ledger as of a day.</param>
    /// <param name="windowDays">How many days apart two entries may lie, at least 0; 14 unless given.</param>
    /// <param name="filter">Which entries to compare.</param>
    /// <returns>The pairs, by day of the later one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The window is negative.</exception>
    public static IReadOnlyList<Contradiction> Of(LedgerView view, int windowDays = 14, LedgerFilter filter = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentOutOfRangeException.ThrowIfNegative(windowDays);
        var said = view.Entries(filter)
            .Where(e => e.Kind == EntryKind.Statement && e.Issue is not null && e.Date is not null)
            .SelectMany(e => e.Actors.Distinct(), (e, a) => (Actor: a, Entry: e))
            .GroupBy(p => (p.Actor, p.Entry.Issue));
        var found = new List<(DateOnly Day, Contradiction Pair)>();
        foreach (var group in said)
        {
            var entries = group.Select(p => p.Entry).OrderBy(e => e.Date).ToArray();
            for (var later = 1; later < entries.Length; later++)
            {
                for (var earlier = later - 1; earlier >= 0 && Days(entries[earlier], entries[later]) <= windowDays; earlier--)
                {
                    if (Clash(entries[earlier], entries[later]) is { } why)
                    {
                        found.Add((entries[later].Date!.Value, new Contradiction(
                            group.Key.Actor, group.Key.Issue!, entries[earlier].Id!, entries[later].Id!, Days(entries[earlier], entries[later]), why)));
                    }
                }
            }
        }

        return [.. found.OrderBy(f => f.Day).ThenBy(f => f.Pair.Earlier, StringComparer.Ordinal).ThenBy(f => f.Pair.Later, StringComparer.Ordinal).Select(f => f.Pair)];
    }

    private static int Days(LedgerEntry a, LedgerEntry b) => b.Date!.Value.DayNumber - a.Date!.Value.DayNumber;

    private static string? Clash(LedgerEntry a, LedgerEntry b)
    {
        if (a.Links.Any(l => l.To == b.Id && l.Relation is LinkRelation.SameAs or LinkRelation.PartOf) || b.Links.Any(l => l.To == a.Id && l.Relation is LinkRelation.SameAs or LinkRelation.PartOf))
        {
            return null;
        }

        if (a.Position is not null && b.Position is not null && a.Position != b.Position && a.Negated == b.Negated)
        {
            return $"position {a.Position}, then {b.Position}";
        }

        var sameTargets = a.Targets.Count == 0 || b.Targets.Count == 0 || a.Targets.Any(b.Targets.Contains);
        if (!sameTargets)
        {
            return null;
        }

        if (a.Act == b.Act && a.Negated != b.Negated && (a.Position is null || b.Position is null || a.Position == b.Position))
        {
            return $"{a.Act}, {(a.Negated ? "denied, then affirmed" : "affirmed, then denied")}";
        }

        foreach (var (x, y) in Opposites)
        {
            if (((a.Act == x && b.Act == y) || (a.Act == y && b.Act == x)) && !a.Negated && !b.Negated)
            {
                return $"{a.Act}, then {b.Act}";
            }
        }

        return null;
    }
}
