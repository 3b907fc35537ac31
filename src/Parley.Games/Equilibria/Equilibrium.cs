using Parley.Numerics;

namespace Parley.Games.Equilibria;

/// <summary>An equilibrium that an independent check has verified.</summary>
public sealed record Equilibrium
{
    /// <summary>Gets per player the probabilities of its strategies (normal form), or of its actions, information set by information set
    /// (extensive form).</summary>
    public required IReadOnlyList<double[]> Profile { get; init; }

    /// <summary>Gets the same as exact fractions, where the method is exact.</summary>
    public IReadOnlyList<Rational[]>? Exact { get; init; }

    /// <summary>Gets for a tree that was solved through its reduced normal form the probabilities of reduced strategies.</summary>
    public IReadOnlyList<Rational[]>? Reduced { get; init; }

    /// <summary>Gets the same as decimals, where fractions were left out.</summary>
    public IReadOnlyList<double[]>? ReducedFloat { get; init; }

    /// <summary>Gets the expected payoffs, one per player.</summary>
    public required IReadOnlyList<double> Payoffs { get; init; }

    /// <summary>Gets the exact expected payoffs, where the method is exact.</summary>
    public IReadOnlyList<Rational>? ExactPayoffs { get; init; }

    /// <summary>Gets the most that a player could gain by deviating alone, in payoff units; exactly 0 for exact methods.</summary>
    public required double MaxRegret { get; init; }

    /// <summary>Gets whether play is an equilibrium in every subgame too; null where that was not examined.</summary>
    public bool? SubgamePerfect { get; init; }

    /// <summary>Gets how far the method had gone, such as the precision of a logit equilibrium; null where there is no such number.</summary>
    public double? Parameter { get; init; }

    /// <summary>Gets whether the equilibrium is trembling-hand perfect in the normal form; null where that was not examined.</summary>
    public bool? Perfect { get; init; }

    /// <summary>Gets whether the equilibrium is proper in the normal form; null where that was not examined or could not be decided.</summary>
    public bool? Proper { get; init; }
}
