using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Playbooks.Negotiation.OpponentModels;

/// <summary>A model that is a weighted sum of one value per issue.</summary>
internal abstract class AdditiveModel : OpponentModel
{
    private double[] _weights = [];
    private bool _stale;

    /// <inheritdoc/>
    public override ReadOnlySpan<double> Weights
    {
        get
        {
            Refresh();
            return _weights;
        }
    }

    protected IssueLayout Layout { get; private set; } = null!;

    protected double[][] Terms { get; private set; } = [];

    /// <inheritdoc/>
    public override void Begin(NegotiationDomain domain, int owner, int other)
    {
        if (!ReferenceEquals(Layout, domain.Layout))
        {
            Layout = domain.Layout;
            _weights = new double[Layout.IssueCount];
            Terms = [.. Enumerable.Range(0, Layout.IssueCount).Select(i => new double[Layout.Options(i)])];
            Size();
        }

        Reset();
        _stale = true;
    }

    /// <inheritdoc/>
    public override void Observe(int outcome, Turn turn)
    {
        Learn(outcome, turn);
        _stale = true;
    }

    /// <inheritdoc/>
    public override double Estimate(int outcome)
    {
        Refresh();
        double sum = 0;
        for (int i = 0; i < Terms.Length; i++)
        {
            sum += Terms[i][Layout.Option(outcome, i)];
        }

        return sum;
    }

    /// <inheritdoc/>
    public override void EstimateAll(Span<double> estimates)
    {
        Refresh();
        Layout.Sum(Terms, estimates);
    }

    protected abstract void Size();

    protected abstract void Reset();

    protected abstract void Learn(int outcome, Turn turn);

    /// <summary>Writes the weights (adding up to 1) and, for each issue, the value of each option in [0, 1].</summary>
    protected abstract void Describe(Span<double> weights, double[][] values);

    private void Refresh()
    {
        if (!_stale)
        {
            return;
        }

        _stale = false;
        Describe(_weights, Terms);
        for (int i = 0; i < Terms.Length; i++)
        {
            for (int k = 0; k < Terms[i].Length; k++)
            {
                Terms[i][k] *= _weights[i];
            }
        }
    }
}
