using Parley.Games.Equilibria;

namespace Parley.Games.Polishing;

/// <summary>Equilibria without repetitions: exact ones are compared exactly, others by distance.</summary>
internal sealed class DistinctEquilibria
{
    private readonly List<Equilibrium> _all = [];

    public IReadOnlyList<Equilibrium> All => _all;

    public bool Enough(int first) => first > 0 && _all.Count >= first;

    public void Add(Equilibrium equilibrium)
    {
        if (!_all.Exists(e => IsSame(e, equilibrium)))
        {
            _all.Add(equilibrium);
        }
    }

    private static bool IsSame(Equilibrium left, Equilibrium right)
    {
        for (var player = 0; player < left.Profile.Count; player++)
        {
            if (left.Exact is { } a && right.Exact is { } b)
            {
                if (!a[player].AsSpan().SequenceEqual(b[player]))
                {
                    return false;
                }

                continue;
            }

            for (var s = 0; s < left.Profile[player].Length; s++)
            {
                if (Math.Abs(left.Profile[player][s] - right.Profile[player][s]) > 1e-8)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
