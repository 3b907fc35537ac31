using Parley.Playbooks.Negotiation.Targets;

namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>Trade-off by similarity (logrolling): at an unchanged own aspiration offers what is most like the counterpart's last offer (Faratin, Sierra, Jennings 2002).</summary>
/// <remarks>
/// <para>Among the outcomes worth between the aspiration and the aspiration plus <c>width</c> the one most similar to the last offer received; before any, the worst above the
/// aspiration. Similarity is the weighted sum over issues of 1 - |difference| / (options - 1) for ordered issues and of equality for labels, weights being the model's
/// estimate of the counterpart's, or equal. The aspiration falls along its curve only when the counterpart's last offer is no better than its one before (a deadlock);
/// the paper's hill climb over random trade-offs is replaced by the exact maximum.</para>
/// </remarks>
/// <param name="curve">The aspiration's curve.</param>
/// <param name="width">How much more than the aspiration an equal-worth outcome may give.</param>
internal sealed class TradeOffOffering(TargetCurve curve, double width) : OfferingStrategy
{
    private double[] _curve = [];
    private double[] _similarity = [];
    private double[][] _terms = [];
    private double _aspiration;
    private int _step;

    /// <inheritdoc/>
    public override double Target
    {
        get
        {
            if (_step != Me.Now.Step)
            {
                _step = Me.Now.Step;
                int n = Me.Received.Count;
                bool deadlock = n < 2 || Me.Own[Me.Received.Last] <= Me.Own[Me.Received.Outcomes[n - 2]];
                _aspiration = deadlock ? Math.Min(_aspiration, _curve[_step]) : _aspiration;
            }

            return _aspiration;
        }
    }

    /// <inheritdoc/>
    public override void Begin(bool newDomain)
    {
        _curve = curve.Steps(Me.Steps);
        (_aspiration, _step) = (_curve[0], 0);
        if (newDomain)
        {
            _similarity = new double[Me.Own.Count];
            _terms = [.. Enumerable.Range(0, Me.Layout.IssueCount).Select(i => new double[Me.Layout.Options(i)])];
        }
    }

    /// <inheritdoc/>
    public override int Propose()
    {
        double target = Math.Max(Target, Me.Own.WorstRational);
        if (Me.Received.Count == 0)
        {
            return Me.Own.WorstAtLeast(target);
        }

        int end = Math.Max(1, Me.Own.CountAtLeast(target)), from = Math.Min(end - 1, Me.Own.CountAtLeast(target + width));
        IssueSimilarity.Fill(Me, Me.Received.Last, _terms);
        Me.Layout.Sum(_terms, _similarity);
        ReadOnlySpan<int> order = Me.Own.Order;
        int best = order[from];
        for (int rank = from + 1; rank < end; rank++)
        {
            best = _similarity[order[rank]] > _similarity[best] ? order[rank] : best;
        }

        return best;
    }
}
