namespace Parley.Playbooks.Negotiation.Acceptance;

/// <summary>ACcombi(T, MAX^W): ACnext, or late (t at least T) at least as good as the best offer of the last steps, as many as are left (Baarslag, Hindriks, Jonker 2013).</summary>
/// <param name="late">T.</param>
/// <param name="a">The factor of ACnext.</param>
/// <param name="b">The summand of ACnext.</param>
internal sealed class AcceptCombined(double late, double a = 1, double b = 0) : AcceptancePolicy
{
    /// <inheritdoc/>
    public override bool Accepts(int offer)
    {
        int next = Me.Proposal();
        double u = Me.Own[offer];
        if (next >= 0 && (a * u) + b >= Me.Own[next])
        {
            return true;
        }

        if (Me.Now.Time < late)
        {
            return false;
        }

        // The offer on the table is the last one received: it must be the best of the window.
        ReadOnlySpan<int> offers = Me.Received.Outcomes;
        int window = Math.Max(1, (Me.Steps - Me.Now.Step) * (Me.PartyCount - 1));
        for (int k = Math.Max(0, offers.Length - window); k < offers.Length; k++)
        {
            if (Me.Own[offers[k]] > u)
            {
                return false;
            }
        }

        return true;
    }
}
