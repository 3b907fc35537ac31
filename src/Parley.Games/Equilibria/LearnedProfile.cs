using Parley.Games.Certificates;
using Parley.Games.NormalForms;

namespace Parley.Games.Equilibria;

/// <summary>The profile that a learning method came to, which is not called an equilibrium, and its distance from one.</summary>
/// <param name="Profile">Per player the probabilities of its strategies (for a tree: of its actions, information set by information set).</param>
/// <param name="Iterations">Iterations done.</param>
/// <param name="Values">Expected payoffs.</param>
/// <param name="Regrets">Per player what a best reply would gain.</param>
public sealed record LearnedProfile(IReadOnlyList<double[]> Profile, long Iterations, IReadOnlyList<double> Values, IReadOnlyList<double> Regrets)
{
    /// <summary>Gets the sum of what best replies gain.</summary>
    public double NashConv => Regrets.Sum();

    /// <summary>Gets the mean of what best replies gain.</summary>
    public double Exploitability => NashConv / Regrets.Count;

    internal static LearnedProfile Of(NormalFormGame game, IReadOnlyList<double[]> profile, long iterations)
    {
        double[] payoffs = [.. game.Payoffs.ToArray().Select(p => p.ToDouble())];
        var (values, regrets) = NormalFormCheck.Float(game, payoffs, profile);
        return new LearnedProfile(profile, iterations, values, regrets);
    }
}
