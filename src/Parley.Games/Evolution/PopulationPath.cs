namespace Parley.Games.Evolution;

/// <summary>The path of a dynamic.</summary>
/// <param name="Times">Times of the kept states, rising from 0.</param>
/// <param name="States">Shares of all strategies at these times, population after population.</param>
/// <param name="AtRest">Whether the last state hardly moves: its speed is below the tolerance.</param>
/// <param name="Speed">The largest rate of change of a share in the last state.</param>
/// <param name="MaxRegret">The most that a single player would gain over its population's mean by a pure strategy in the last state, in payoff units: 0 at a Nash equilibrium. A rest point of
/// replicator dynamics on the rim need not be one.</param>
/// <param name="Stopped">Whether an interruption ended it before its time.</param>
public sealed record PopulationPath(
    IReadOnlyList<double> Times, IReadOnlyList<double[]> States, bool AtRest, double Speed, double MaxRegret, bool Stopped)
{
    /// <summary>Gets the last state.</summary>
    public IReadOnlyList<double> Final => States[^1];
}
