namespace Parley.Playbooks.Negotiation.Sessions;

/// <summary>The time that goes into discounting.</summary>
public enum DiscountClock
{
    /// <summary>The share of the session that has passed, (step + 1) / (steps + 1) (GENIUS).</summary>
    RelativeTime,

    /// <summary>The step, from 0 (NegMAS's default).</summary>
    Steps,
}
