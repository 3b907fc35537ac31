using Parley.Numerics;

namespace Parley.Games.Certificates;

/// <summary>What the independent check says about a profile.</summary>
/// <param name="Payoffs">Expected payoffs.</param>
/// <param name="Regrets">Per player the most it could gain by another strategy; 0 at an equilibrium.</param>
/// <param name="IsProfile">Whether each distribution is not negative with sum 1.</param>
public sealed record ProfileCheck(IReadOnlyList<Rational> Payoffs, IReadOnlyList<Rational> Regrets, bool IsProfile)
{
    /// <summary>Gets whether the profile is exactly an equilibrium.</summary>
    public bool IsEquilibrium => IsProfile && Regrets.All(r => r.IsZero);

    /// <summary>Gets the greatest regret.</summary>
    public Rational MaxRegret => Regrets.Aggregate(Rational.Zero, Rational.Max);
}
