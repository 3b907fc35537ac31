using Parley.Games.NormalForms;

namespace Parley.Games.Polymatrix;

/// <summary>A game made linear at a profile: each pair of players keeps the payoffs that it has while the others play the profile.</summary>
internal sealed class PolymatrixField : IPayoffField
{
    private readonly double[] _jacobian;
    private readonly double[] _constant;

    public PolymatrixField(MultilinearPayoffs payoffs, double[] point)
    {
        (Players, Offsets) = (payoffs.Players, payoffs.Offsets);
        var length = payoffs.Length;
        _jacobian = new double[length * length];
        _constant = new double[length];
        payoffs.Values(point, _constant);
        payoffs.Jacobian(point, _jacobian);
        for (var s = 0; s < length; s++)
        {
            for (var t = 0; t < length; t++)
            {
                _constant[s] -= _jacobian[(s * length) + t] * point[t];
            }
        }
    }

    public int Players { get; }

    public int[] Offsets { get; }

    public void Values(ReadOnlySpan<double> point, Span<double> values)
    {
        for (var s = 0; s < values.Length; s++)
        {
            var sum = _constant[s];
            for (var t = 0; t < point.Length; t++)
            {
                sum += _jacobian[(s * point.Length) + t] * point[t];
            }

            values[s] = sum;
        }
    }

    public void Jacobian(ReadOnlySpan<double> point, Span<double> jacobian) => _jacobian.CopyTo(jacobian);
}
