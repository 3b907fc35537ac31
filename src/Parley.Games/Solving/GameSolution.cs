using Parley.Games.Equilibria;
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
}
