namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>A strategy for repeated 2 x 2 games: what it is called, what it does, where it comes from, and how to make a player of it.</summary>
/// <param name="Id">Short name in lower case, unique in the catalogue, such as <c>tft</c>.</param>
/// <param name="Name">Full name.</param>
/// <param name="Rule">What it does, in one sentence.</param>
/// <param name="Source">Author and year of the definition.</param>
/// <param name="Memory">How many turns back it looks; null for all of them, or for a state that may depend on all of them.</param>
/// <param name="Stochastic">Whether it draws random numbers.</param>
/// <param name="Create">Makes a player for one match.</param>
public sealed record RepeatedStrategy(
    string Id, string Name, string Rule, string Source, int? Memory, bool Stochastic, Func<RepeatedPlayer> Create)
{
    /// <summary>Gets what the strategy uses besides the moves.</summary>
    public StrategyNeeds Needs { get; init; }

    /// <summary>Gets other names that are understood.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Gets the strategy as a memory-one strategy where it is one; null otherwise. Such pairs are solved as Markov chains.</summary>
    public Markov.MemoryOneStrategy? MemoryOne { get; init; }
}
