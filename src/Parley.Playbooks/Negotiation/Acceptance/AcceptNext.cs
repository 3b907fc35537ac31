namespace Parley.Playbooks.Negotiation.Acceptance;

/// <summary>ACnext(a, b): accepts iff a u(offer) + b is at least the utility of the own next offer (Baarslag, Hindriks, Jonker 2013).</summary>
/// <param name="a">The factor.</param>
/// <param name="b">The summand.</param>
/// <param name="strict">Whether the offer must be strictly better (GENIUS's time-dependent parties).</param>
public sealed class AcceptNext(double a = 1, double b = 0, bool strict = false) : AcceptancePolicy
{
    /// <inheritdoc/>
    public override bool Accepts(int offer)
    {
        int next = Me.Proposal();
        if (next < 0)
        {
            return false;
        }

        double value = (a * Me.Own[offer]) + b;
        return strict ? value > Me.Own[next] : value >= Me.Own[next];
    }
}
