using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.OpponentModels;

/// <summary>Frequency model: options offered often are liked, issues left unchanged are important (HardHeaded: van Krimpen, Looije, Hajizadeh 2013).</summary>
/// <remarks>Values are 1 + the number of times offered over the largest such number of the issue. Weights start equal; between successive offers every unchanged issue gains
/// .2 / issues, then weights are divided by their sum.</remarks>
internal sealed class FrequencyModel : AdditiveModel
{
    private const double Learning = 0.2;
    private int[][] _counts = [];
    private double[] _weights = [];
    private int _last;

    protected override void Size()
    {
        _counts = [.. Terms.Select(t => new int[t.Length])];
        _weights = new double[Terms.Length];
    }

    protected override void Reset()
    {
        _last = -1;
        Array.Fill(_weights, 1.0 / _weights.Length);
        foreach (int[] counts in _counts)
        {
            Array.Fill(counts, 1);
        }
    }

    protected override void Learn(int outcome, Turn turn)
    {
        double sum = 0;
        for (int i = 0; i < _counts.Length; i++)
        {
            int option = Layout.Option(outcome, i);
            _counts[i][option]++;
            if (_last >= 0 && Layout.Option(_last, i) == option)
            {
                _weights[i] += Learning / _weights.Length;
            }

            sum += _weights[i];
        }

        for (int i = 0; i < _weights.Length; i++)
        {
            _weights[i] /= sum;
        }

        _last = outcome;
    }

    protected override void Describe(Span<double> weights, double[][] values)
    {
        _weights.CopyTo(weights);
        for (int i = 0; i < values.Length; i++)
        {
            double most = _counts[i].Max();
            for (int k = 0; k < values[i].Length; k++)
            {
                values[i][k] = _counts[i][k] / most;
            }
        }
    }
}
