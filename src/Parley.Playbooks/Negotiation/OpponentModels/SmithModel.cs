using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.OpponentModels;

/// <summary>Smith frequency model: an issue weighs as much as its most frequent option's share (van Galen Last 2012).</summary>
/// <remarks>Values are the number of times offered over the largest such number of the issue; weights are those shares divided by their sum. Before any offer all is equal.</remarks>
internal sealed class SmithModel : AdditiveModel
{
    private int[][] _counts = [];
    private int _offers;

    protected override void Size() => _counts = [.. Terms.Select(t => new int[t.Length])];

    protected override void Reset()
    {
        _offers = 0;
        foreach (int[] counts in _counts)
        {
            Array.Clear(counts);
        }
    }

    protected override void Learn(int outcome, Turn turn)
    {
        _offers++;
        for (int i = 0; i < _counts.Length; i++)
        {
            _counts[i][Layout.Option(outcome, i)]++;
        }
    }

    protected override void Describe(Span<double> weights, double[][] values)
    {
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            int most = Math.Max(1, _counts[i].Max());
            weights[i] = _offers == 0 ? 1 : (double)most / _offers;
            sum += weights[i];
            for (int k = 0; k < values[i].Length; k++)
            {
                values[i][k] = _offers == 0 ? 0.5 : (double)_counts[i][k] / most;
            }
        }

        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] /= sum;
        }
    }
}
