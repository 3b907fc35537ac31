using Parley.Numerics;

namespace Parley.Playbooks.Negotiation.Acceptance;

/// <summary>Votes for a worse text with probability exp(-loss / (T (1 - t))), so that early losses can lead to later gains (Klein, Faratin, Sayama, Bar-Yam 2003).</summary>
/// <remarks>Outside single-text negotiation it accepts by ACnext.</remarks>
/// <param name="temperature">T.</param>
internal sealed class AnnealingVotes(double temperature) : AcceptancePolicy
{
    /// <inheritdoc/>
    public override bool Accepts(int offer) => Me.Proposal() is >= 0 and var next && Me.Own[offer] >= Me.Own[next];

    /// <inheritdoc/>
    public override bool Votes(int text, int proposal)
    {
        double luck = Me.Random.NextUnit(), gain = Me.Own[proposal] - Me.Own[text];
        return gain >= 0 || luck < DeterministicMath.Exp(gain / (temperature * (1 - Me.Now.Time)));
    }
}
