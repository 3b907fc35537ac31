using Parley.Evidence.Ledger;

namespace Parley.Evidence.Reading;

/// <summary>Says by when a commitment falls due.</summary>
internal static class Deadlines
{
    /// <summary>Gets the day that the clause of a promise, threat, demand, offer or deadline names, when it lies ahead of the text; else null.</summary>
    public static DateOnly? Of(string act, Dates.TimeExpression? when, DateOnly? today)
    {
        bool binds = act is NegotiationActs.Promise or NegotiationActs.Threat or NegotiationActs.Deadline or "demand" or "offer";
        return binds && when?.Value is { } value && DayText.TryParse(value, out DateOnly day) && (today is null || day > today) ? day : null;
    }
}
