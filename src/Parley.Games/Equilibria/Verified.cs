using Parley.Games.Certificates;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Equilibria;

/// <summary>Makes equilibria out of profiles, each through the independent check.</summary>
internal static class Verified
{
    /// <summary>Checks exactly; a profile that is no equilibrium is a fault of the solver and is never returned.</summary>
    public static Equilibrium Exact(NormalFormGame game, IReadOnlyList<Rational[]> profile)
    {
        var check = NormalFormCheck.Exact(game, profile);
        if (!check.IsEquilibrium)
        {
            throw new InvalidOperationException($"A solver returned a profile that is no equilibrium: its regret is {check.MaxRegret}.");
        }

        return new Equilibrium
        {
            Profile = [.. profile.Select(p => Array.ConvertAll(p, v => v.ToDouble()))],
            Exact = profile,
            Payoffs = [.. check.Payoffs.Select(p => p.ToDouble())],
            ExactPayoffs = check.Payoffs,
            MaxRegret = 0.0,
        };
    }
}
