using System.Collections.Immutable;
using Parley.Bargaining.Frontiers;

namespace Parley.Bargaining.Solutions;

/// <summary>Solution concepts when parties may agree on lotteries between outcomes and throw utility away: the convex problem of the literature.</summary>
/// <remarks>
/// <para>All feasible points are mixtures of frontier members; d, M and weights follow the conventions of the <see cref="BargainingSolutions"/> that it is made
/// from. M over rational outcomes means over rational lotteries here only if M is taken over all outcomes: the discrete M is used.</para>
/// <para><b>Two parties:</b> closed forms on the straight stretches of <see cref="HullFrontier"/>. <b>More parties:</b> Nash by Frank-Wolfe steps with away steps, the others by linear programming
/// (<see cref="MixtureProgram"/>). Every result carries the gap that its optimality conditions leave, checked against all members.</para>
/// </remarks>
public sealed class LotterySolutions
{
    private readonly BargainingSolutions _discrete;
    private readonly ParetoFrontier _frontier;
    private readonly double[] _d;
    private readonly double[] _weights;

    /// <summary>Prepares the concepts.</summary>
    /// <param name="discrete">The discrete solutions, which hold the frontier and the conventions.</param>
    public LotterySolutions(BargainingSolutions discrete)
    {
        ArgumentNullException.ThrowIfNull(discrete);
        _discrete = discrete;
        _frontier = discrete.Frontier;
        _d = [.. discrete.Disagreement];
        _weights = discrete.Conventions.Weights.IsDefault ? [.. _d.Select(_ => 1.0)] : [.. discrete.Conventions.Weights];
    }

    /// <summary>Returns every concept's solution that applies to this number of parties.</summary>
    public ImmutableArray<LotterySolution> All() => [.. Enum.GetValues<LotteryConcept>().Where(c => _d.Length == 2 || c < LotteryConcept.Raiffa).Select(Find)];

    /// <summary>Returns the solution of a concept.</summary>
    /// <param name="concept">The concept.</param>
    /// <exception cref="ArgumentException">The concept is for two parties and the problem has more.</exception>
    public LotterySolution Find(LotteryConcept concept)
    {
        if (_d.Length != 2 && concept >= LotteryConcept.Raiffa)
        {
            throw new ArgumentException($"{concept} is defined for two parties here, the problem has {_d.Length}", nameof(concept));
        }

        double[] scale = concept switch
        {
            LotteryConcept.KalaiSmorodinsky => [.. _discrete.Ideal.Select((m, p) => m - _d[p])],
            LotteryConcept.Proportional => _weights,
            _ => [.. _d.Select(_ => 1.0)],
        };
        if (scale.Any(s => s <= 1e-12))
        {
            return new LotterySolution(concept, [], double.NaN, [], double.NaN, "a party has nothing to gain over d anywhere");
        }

        if (concept is LotteryConcept.KalaiSmorodinsky or LotteryConcept.Egalitarian or LotteryConcept.Proportional)
        {
            MixtureProgram program = MixtureProgram.Solve(_frontier, _d, scale);
            return program.Value < -1e-12
                ? new LotterySolution(concept, [], double.NaN, [], double.NaN, "no lottery gives every party at least its disagreement value")
                : Result(concept, program.Lottery, program.Value, program.Gap);
        }

        MixtureProgram feasible = MixtureProgram.Solve(_frontier, _d, [.. _d.Select(_ => 1.0)]);
        if (feasible.Value < -1e-12)
        {
            return new LotterySolution(concept, [], double.NaN, [], double.NaN, "no lottery gives every party at least its disagreement value");
        }

        if (_d.Length == 2)
        {
            var chain = new PlanarChain(_frontier, _d[0], _d[1]);
            PlanarPoint point = concept switch
            {
                LotteryConcept.Nash => chain.Nash(_weights[0], _weights[1]),
                LotteryConcept.Raiffa => chain.Raiffa(),
                LotteryConcept.MaschlerPerles => chain.MaschlerPerles(),
                _ => chain.EqualArea(),
            };
            ImmutableArray<LotteryShare> lottery = point.Lottery();
            return Result(concept, lottery, double.NaN, concept == LotteryConcept.Nash ? MixtureNash.Gap(_frontier, _d, _weights, Expected(lottery)) : chain.DistanceToFrontier(point));
        }

        if (feasible.Value <= 1e-12)
        {
            return new LotterySolution(concept, [], double.NaN, [], double.NaN, "no lottery gives every party more than its disagreement value, so all products are zero");
        }

        (ImmutableArray<LotteryShare> mixture, double gap) = MixtureNash.Solve(_frontier, _d, _weights, feasible.Lottery);
        return Result(concept, mixture, double.NaN, gap);
    }

    private LotterySolution Result(LotteryConcept concept, ImmutableArray<LotteryShare> lottery, double value, double gap)
    {
        double[] u = Expected(lottery);
        if (double.IsNaN(value))
        {
            value = 1;
            for (int p = 0; p < u.Length; p++)
            {
                double gain = Math.Max(u[p] - _d[p], 0);
                value *= concept != LotteryConcept.Nash || _weights[p] == 1 ? gain : Numerics.DeterministicMath.Pow(gain, _weights[p]);
            }
        }

        return new LotterySolution(concept, [.. u], value, lottery, gap, null);
    }

    private double[] Expected(ImmutableArray<LotteryShare> lottery)
    {
        double[] u = new double[_d.Length];
        foreach (LotteryShare share in lottery)
        {
            for (int p = 0; p < u.Length; p++)
            {
                u[p] += share.Probability * _frontier.Utilities(share.Member)[p];
            }
        }

        return u;
    }
}
