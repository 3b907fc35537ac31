namespace Parley.Games.Empirical;

/// <summary>What the analysis of an empirical game says.</summary>
/// <param name="Equilibria">The equilibria of the mean payoffs, the most confident first.</param>
/// <param name="Complete">Whether these are all equilibria of the mean payoffs.</param>
/// <param name="Reason">Why not, or what kind of completeness is meant.</param>
/// <param name="Resamples">How many resampled games were solved.</param>
/// <param name="Recurrence">Per player and strategy the share of resampled games in which it is used in some equilibrium found.</param>
/// <param name="Stopped">Whether an interruption ended the resampling; counts and shares are then of the resamples done.</param>
public sealed record EmpiricalResult(
    IReadOnlyList<EmpiricalEquilibrium> Equilibria, bool Complete, string? Reason, int Resamples, IReadOnlyList<double[]> Recurrence, bool Stopped);
