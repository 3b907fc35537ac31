namespace Parley.Games.Equilibria;

/// <summary>What solvers have in common; the default value means the defaults.</summary>
public readonly record struct SolveOptions
{
    /// <summary>Gets the most threads; 0 for one per processor. Results do not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>Gets after how many equilibria to stop; 0 for no limit.</summary>
    public int First { get; init; }

    /// <summary>Gets whether a method that is content with one equilibrium is to look for all it can find: <c>subgame-perfect</c>.</summary>
    public bool All { get; init; }

    /// <summary>Gets whether certified floating-point walks are left out, so that every step is exact; slower, the same answers.</summary>
    public bool ExactOnly { get; init; }

    /// <summary>Gets the greatest regret, relative to the payoff range, that floating-point methods may print; 0 for 1e-9.</summary>
    public double Tolerance { get; init; }

    /// <summary>Gets the seed of methods that draw; 0 means 1.</summary>
    public ulong Seed { get; init; }

    /// <summary>Gets the most time to spend; zero for no limit. What was found until then is returned, with <see cref="SolveResult.Stopped"/>.</summary>
    public TimeSpan TimeLimit { get; init; }

    /// <summary>Gets who is told how far the search has come; called from any thread, some thousand times at most for each second.</summary>
    public IProgress<SolveProgress>? Progress { get; init; }

    /// <summary>Gets from how many rays or starting points methods that need several begin; 0 for the method's own number.</summary>
    public int Starts { get; init; }

    /// <summary>Gets the number of iterations of learning methods; 0 for 1,000.</summary>
    public long Iterations { get; init; }
}
