using Parley.Playbooks.Negotiation.Targets;

namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>Climbs from its own last offer towards the counterpart's: the neighbour (one issue changed) above the target that is most like the last offer received.</summary>
/// <remarks>Starts at its best outcome; stays where no neighbour above the target is more alike. The target follows a curve. A local search in the spirit of
/// Faratin, Sierra, Jennings 2002 and of Klein, Faratin, Sayama, Bar-Yam 2003, whose hill climber votes on a mediator's texts (see the single-text protocol).</remarks>
/// <param name="curve">The curve of the target.</param>
internal sealed class HillClimbingOffering(TargetCurve curve) : OfferingStrategy
{
    private double[] _curve = [];
    private double[][] _terms = [];

    /// <inheritdoc/>
    public override double Target => _curve[Me.Now.Step];

    /// <inheritdoc/>
    public override void Begin(bool newDomain)
    {
        _curve = curve.Steps(Me.Steps);
        if (newDomain)
        {
            _terms = [.. Enumerable.Range(0, Me.Layout.IssueCount).Select(i => new double[Me.Layout.Options(i)])];
        }
    }

    /// <inheritdoc/>
    public override int Propose()
    {
        if (Me.Sent.Count == 0)
        {
            return Me.Own.Order[0];
        }

        int here = Me.Sent.Last;
        if (Me.Received.Count == 0)
        {
            return here;
        }

        IssueSimilarity.Fill(Me, Me.Received.Last, _terms);
        double least = Math.Max(Target, Me.Own.WorstRational), gain = 0;
        int best = here;
        for (int i = 0; i < _terms.Length; i++)
        {
            int at = Me.Layout.Option(here, i);
            for (int k = 0; k < _terms[i].Length; k++)
            {
                int there = Me.Layout.With(here, i, k);
                double closer = _terms[i][k] - _terms[i][at];
                if (Me.Own[there] >= least && (closer > gain || (closer == gain && closer > 0 && Me.Own[there] > Me.Own[best])))
                {
                    (best, gain) = (there, closer);
                }
            }
        }

        return best;
    }
}
