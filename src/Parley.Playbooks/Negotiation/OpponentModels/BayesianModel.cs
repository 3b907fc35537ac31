using Parley.Numerics;
using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.OpponentModels;

/// <summary>Bayesian model over hypotheses of weights and of the shapes of values, issue by issue (Hindriks, Tykhonov 2008, the scalable form).</summary>
/// <remarks>
/// <para>Weights of an issue: 2r / (n(n+1)) for each rank r = 1..n among n issues. Values over the options in their order: uphill, downhill, and triangles with
/// their top at each inner option. All are equally likely at the start. An offer at time t is expected to be worth 1 - rate t to the counterpart; a hypothesis that makes it
/// worth u gets the likelihood exp(-(u - 1 + rate t)^2 / (2 sigma^2)), the other issues counting at their expected weights and values.</para>
/// <para>The estimate is the sum of expected weight times expected value, weights divided by their sum.</para>
/// </remarks>
/// <param name="rate">How far the counterpart is thought to have come down at the end.</param>
/// <param name="sigma">The spread of its offers around that.</param>
internal sealed class BayesianModel(double rate, double sigma) : AdditiveModel
{
    private double[][] _weightBelief = [];
    private double[][] _shapeBelief = [];
    private double[] _expectedWeights = [];
    private double[][] _expectedValues = [];

    protected override void Size()
    {
        int n = Terms.Length;
        _weightBelief = [.. Terms.Select(_ => new double[n])];
        _shapeBelief = [.. Terms.Select(t => new double[Math.Max(1, t.Length)])];
        _expectedWeights = new double[n];
        _expectedValues = [.. Terms.Select(t => new double[t.Length])];
    }

    protected override void Reset()
    {
        for (int i = 0; i < Terms.Length; i++)
        {
            Array.Fill(_weightBelief[i], 1.0 / _weightBelief[i].Length);
            Array.Fill(_shapeBelief[i], 1.0 / _shapeBelief[i].Length);
        }

        Expect();
    }

    protected override void Learn(int outcome, Turn turn)
    {
        double expected = 1 - (rate * turn.Time), total = 0;
        for (int i = 0; i < Terms.Length; i++)
        {
            total += _expectedWeights[i] * _expectedValues[i][Layout.Option(outcome, i)];
        }

        for (int i = 0; i < Terms.Length; i++)
        {
            int option = Layout.Option(outcome, i);
            double value = _expectedValues[i][option], weight = _expectedWeights[i];
            double others = total - (weight * value);
            for (int r = 0; r < _weightBelief[i].Length; r++)
            {
                _weightBelief[i][r] *= Likelihood(others + (Weight(r) * value) - expected);
            }

            for (int h = 0; h < _shapeBelief[i].Length; h++)
            {
                _shapeBelief[i][h] *= Likelihood(others + (weight * Shape(h, option, _shapeBelief[i].Length)) - expected);
            }

            Normalise(_weightBelief[i]);
            Normalise(_shapeBelief[i]);
        }

        Expect();
    }

    protected override void Describe(Span<double> weights, double[][] values)
    {
        double sum = 0;
        foreach (double weight in _expectedWeights)
        {
            sum += weight;
        }

        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = _expectedWeights[i] / sum;
            _expectedValues[i].CopyTo(values[i], 0);
        }
    }

    // Hypothesis h of k options: the value is 1 at option h and falls to 0 at both ends of the list: downhill for 0, uphill for k - 1, triangles between.
    private static double Shape(int h, int option, int options) =>
        options == 1 ? 1 : option == h ? 1 : option < h ? (double)option / h : (options - 1.0 - option) / (options - 1.0 - h);

    private static void Normalise(double[] belief)
    {
        double sum = 0;
        foreach (double p in belief)
        {
            sum += p;
        }

        for (int k = 0; k < belief.Length; k++)
        {
            // A hypothesis is never ruled out for good.
            belief[k] = sum > 0 ? Math.Max(belief[k] / sum, 1e-12) : 1.0 / belief.Length;
        }
    }

    private double Weight(int r) => 2.0 * (r + 1) / (Terms.Length * (Terms.Length + 1.0));

    private double Likelihood(double error) => DeterministicMath.Exp(-error * error / (2 * sigma * sigma));

    private void Expect()
    {
        for (int i = 0; i < Terms.Length; i++)
        {
            double weight = 0;
            for (int r = 0; r < _weightBelief[i].Length; r++)
            {
                weight += _weightBelief[i][r] * Weight(r);
            }

            _expectedWeights[i] = weight;
            for (int k = 0; k < _expectedValues[i].Length; k++)
            {
                double value = 0;
                for (int h = 0; h < _shapeBelief[i].Length; h++)
                {
                    value += _shapeBelief[i][h] * Shape(h, k, _shapeBelief[i].Length);
                }

                _expectedValues[i][k] = value;
            }
        }
    }
}
