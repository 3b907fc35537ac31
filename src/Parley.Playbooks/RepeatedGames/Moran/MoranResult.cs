using Parley.Numerics;

namespace Parley.Playbooks.RepeatedGames.Moran;

/// <summary>How often each type took over.</summary>
/// <param name="Types">Names, in the order of their first appearance in the population.</param>
/// <param name="Wins">Runs in which the type took over.</param>
/// <param name="Runs">Number of runs.</param>
/// <param name="Complete">Whether every run ended in a fixation.</param>
/// <param name="MeanSteps">Mean number of births until fixation, over the runs that ended so.</param>
public sealed record MoranResult(IReadOnlyList<string> Types, IReadOnlyList<int> Wins, int Runs, bool Complete, double MeanSteps)
{
    /// <summary>Returns the share of runs that a type took over.</summary>
    /// <param name="type">Place in <see cref="Types"/>.</param>
    public double Share(int type) => (double)Wins[type] / Runs;

    /// <summary>Returns the standard error of that share.</summary>
    /// <param name="type">Place in <see cref="Types"/>.</param>
    public double StandardError(int type) => Math.Sqrt(Share(type) * (1.0 - Share(type)) / Runs);

    /// <summary>Returns the exact 95 % interval of that share.</summary>
    /// <param name="type">Place in <see cref="Types"/>.</param>
    public ProbabilityInterval Interval(int type) => ClopperPearson.Interval(Wins[type], Runs, 0.95);
}
