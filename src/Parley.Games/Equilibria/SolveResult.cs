namespace Parley.Games.Equilibria;

/// <summary>What a solver found, each equilibrium verified.</summary>
public sealed record SolveResult
{
    /// <summary>Gets the method's name.</summary>
    public required string Method { get; init; }

    /// <summary>Gets whether the method proves that there are no others of the kind it looks for.</summary>
    public required bool Complete { get; init; }

    /// <summary>Gets why the answer is not complete, or what kind of completeness is meant.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the equilibria, in a fixed order.</summary>
    public required IReadOnlyList<Equilibrium> Equilibria { get; init; }

    /// <summary>Gets the maximal Nash subsets, for methods that find all extreme equilibria.</summary>
    public IReadOnlyList<MaximalNashSubset> Components { get; init; } = [];

    /// <summary>Gets whether the game was seen to be degenerate: a mixture has more best replies than actions in use, or strategies are alike; null
    /// where that was not examined. Where all equilibria are found and this is false, their number is odd.</summary>
    public bool? Degenerate { get; init; }

    /// <summary>Gets the work done, such as vertices, pivots or iterations.</summary>
    public long Work { get; init; }

    /// <summary>Gets whether a limit of time or an interruption ended the search.</summary>
    public bool Stopped { get; init; }

    /// <summary>Gets what a learning method came to; null for other methods.</summary>
    public LearnedProfile? Learned { get; init; }
}
