using Parley.Evidence.Ledger;

namespace Parley.Evidence.Commitments;

/// <summary>What each actor asked for on each issue over time, from entries that name a position.</summary>
public static class PositionHistory
{
    /// <summary>Lists the positions.</summary>
    /// <param name="view">The ledger as of a day.</param>
    /// <param name="filter">Which entries to look at.</param>
    /// <returns>The steps by actor, issue and day; a repeated position makes no new step.</returns>
    public static IReadOnlyList<PositionStep> Of(LedgerView view, LedgerFilter filter = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        var steps = new List<PositionStep>();
        var groups = view.Entries(filter)
            .Where(e => e is { Position: not null, Issue: not null, Date: not null, Negated: false })
            .SelectMany(e => e.Actors.Distinct(), (e, a) => (Actor: a, Entry: e))
            .GroupBy(p => (p.Actor, Issue: p.Entry.Issue!))
            .OrderBy(g => g.Key.Actor, StringComparer.Ordinal).ThenBy(g => g.Key.Issue, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            string? previous = null;
            foreach (var (_, entry) in group.OrderBy(p => p.Entry.Date))
            {
                if (entry.Position != previous)
                {
                    steps.Add(new PositionStep(group.Key.Actor, group.Key.Issue, entry.Date!.Value, entry.Position!, previous, entry.Id!));
                    previous = entry.Position;
                }
            }
        }

        return steps;
    }
}
