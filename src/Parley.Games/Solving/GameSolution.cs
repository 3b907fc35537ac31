using Parley.Games.Equilibria;
using Parley.Games.Explanations;
using Parley.Games.ExtensiveForms;
using Parley.Games.NormalForms;

namespace Parley.Games.Solving;

/// <summary>A game and what a method found in it.</summary>
/// <param name="Normal">The game, where it is in normal form.</param>
/// <param name="Extensive">The game, where it is in extensive form.</param>
/// <param name="Result">What was found.</param>
public sealed record GameSolution(NormalFormGame? Normal, ExtensiveGame? Extensive, SolveResult Result)
{
    /// <summary>Gets the game's title.</summary>
    public string Title => Normal?.Title ?? Extensive!.Title;

    /// <summary>Gets the names of the players.</summary>
    public IReadOnlyList<string> Players => Normal?.Players ?? Extensive!.Players;

    /// <summary>Gets <c>normal</c> or <c>extensive</c>.</summary>
    public string Form => Normal is not null ? "normal" : "extensive";

    /// <summary>Gets why the equilibria are equilibria, in their order; empty until <see cref="Explain"/>.</summary>
    public IReadOnlyList<EquilibriumExplanation> Explanations { get; init; } = [];

    /// <summary>Explains the equilibria. Cost: a few exact operations per node or profile and equilibrium.</summary>
    /// <param name="sequential">Whether to examine the information sets of trees that are not reached, too.</param>
    /// <returns>The same with explanations.</returns>
    public GameSolution Explain(bool sequential = false) => this with
    {
        Explanations = [.. Result.Equilibria.Select(e => Normal is { } table ? Explainer.Explain(table, e) : TreeExplainer.Explain(Extensive!, e, sequential))],
    };

    /// <summary>Returns the same with decimals alone.</summary>
    public GameSolution WithoutFractions() => this with
    {
        Result = Result with { Equilibria = [.. Result.Equilibria.Select(e => e with { Exact = null, ExactPayoffs = null, Reduced = null, ReducedFloat = e.Reduced is null ? null : [.. e.Reduced.Select(p => Array.ConvertAll(p, v => v.ToDouble()))] })] },
    };
}
