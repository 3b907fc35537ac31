namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>Imitates the counterpart's concessions, as they look to the own utility (Faratin, Sierra, Jennings 1998, section 4.3).</summary>
/// <remarks>
/// <para>With r the own utilities of the offers received, n of them, x the utility of the own last offer and d the lag: relative
/// x r[n-1-d] / r[n-d]; random absolute x - (r[n-d] - r[n-1-d]) - R with R uniform on [0, M]; averaged x r[n-1-d] / r[n-1]. The result is kept within [low, 1]; until
/// there are enough offers the best outcome is asked for. The paper works issue by issue on values; this is the same rule on the utility.</para>
/// <para>Utilities below <c>floor</c> count as the floor, since the ratios of the paper are of positive values.</para>
/// </remarks>
/// <param name="form">Which imitation.</param>
/// <param name="lag">d, at least 1: how far back the imitated change lies, or over how many offers it is averaged.</param>
/// <param name="random">M of the random absolute form.</param>
/// <param name="low">The least that is asked for.</param>
/// <param name="floor">The least positive utility in ratios.</param>
/// <param name="pick">Which outcome stands for the target.</param>
internal sealed class BehaviourOffering(
    BehaviourForm form, int lag, double random = 0, double low = 0, double floor = 0.05, OutcomePick pick = OutcomePick.WorstAbove) : TargetOffering(pick)
{
    private const double Most = 1;
    private double _target;
    private int _step = -1;

    /// <inheritdoc/>
    public override double Target
    {
        get
        {
            // The random form may draw once in a turn only.
            if (_step != Me.Now.Step)
            {
                _step = Me.Now.Step;
                _target = Find();
            }

            return _target;
        }
    }

    /// <inheritdoc/>
    public override void Begin(bool newDomain) => _step = -1;

    private double Find()
    {
        int n = Me.Received.Count;
        if (n <= lag || Me.Sent.Count == 0)
        {
            return Most;
        }

        ReadOnlySpan<int> offers = Me.Received.Outcomes;
        double own = Me.Own[Me.Sent.Last];
        double before = Worth(offers[n - 1 - lag]);
        double after = Worth(offers[form == BehaviourForm.Averaged ? n - 1 : n - lag]);
        double target = form == BehaviourForm.RandomAbsolute
            ? own - (after - before) - (random * Me.Random.NextUnit())
            : own * before / after;
        return Math.Clamp(target, low, Most);
    }

    private double Worth(int offer) => Math.Max(Me.Own[offer], floor);
}
