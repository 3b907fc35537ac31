using Parley.Evidence.Ledger;

namespace Parley.Evidence.Reading;

/// <summary>Says by when a commitment falls due.</summary>
internal static class Deadlines
{
    /// <summary>Gets the day that the clause of a promise, threat, demand, offer or deadline names, when it lies ahead of the text; else null.</summary>
    public static DateOnly? Of(ReadEntry entry, DateOnly? today)
    {
        bool binds = entry.Act is NegotiationActs.Promise or NegotiationActs.Threat or NegotiationActs.Deadline or "demand" or "offer";
        return binds && entry.When?.Value is { } value && DayText.TryParse(value, out DateOnly day) && (today is null || day > today) ? day : null;
    }
}
