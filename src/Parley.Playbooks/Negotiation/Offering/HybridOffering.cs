namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>Hybrid agent: a Bézier curve over time mixed with a reaction to the counterpart's last moves (Keskin, Çakan, Aydoğan 2021).</summary>
/// <remarks>
/// <para>By time (1-t)^2 p0 + 2t(1-t) p1 + t^2 p2 with p0 = 1, p1 = .75 and p2 falling with the size of the domain. Once more than two offers were received: t^2 times that plus
/// (1 - t^2) times the utility of the own last offer less mu times the weighted sum of the last changes in what is received. mu = .5 (1 + t) [from general
/// knowledge]. The outcome nearest to the target is offered.</para>
/// </remarks>
internal sealed class HybridOffering() : TargetOffering(OutcomePick.Nearest)
{
    private static readonly double[][] Windows = [[], [1], [0.25, 0.75], [0.11, 0.22, 0.66], [0.05, 0.15, 0.3, 0.5]];

    /// <inheritdoc/>
    public override double Target
    {
        get
        {
            double t = Me.Now.Time;
            double end = Me.Own.Count switch { < 450 => 0.8, < 1_500 => 0.775, < 4_500 => 0.75, < 18_000 => 0.725, < 33_000 => 0.7, _ => 0.675 };
            double byTime = ((1 - t) * (1 - t)) + (2 * t * (1 - t) * 0.75) + (t * t * end);
            int n = Me.Received.Count;
            if (n <= 2 || Me.Sent.Count == 0)
            {
                return byTime;
            }

            ReadOnlySpan<int> offers = Me.Received.Outcomes;
            double[] window = Windows[Math.Min(n - 1, 4)];
            double change = 0;
            for (int k = 0; k < window.Length; k++)
            {
                int at = n - window.Length + k;
                change += window[k] * (Me.Own[offers[at]] - Me.Own[offers[at - 1]]);
            }

            double byBehaviour = Me.Own[Me.Sent.Last] - (0.5 * (1 + t) * change);
            return ((1 - (t * t)) * byBehaviour) + (t * t * byTime);
        }
    }

    /// <inheritdoc/>
    public override int Propose()
    {
        int nearest = Me.Own.Nearest(Target);
        return Me.Own[nearest] >= Me.Own.WorstRational ? nearest : Me.Own.WorstAtLeast(Me.Own.WorstRational);
    }
}
