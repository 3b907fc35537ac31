using Parley.Estimates;

namespace Parley.Cases;

/// <summary>A means by which one party presses or attracts others: sanctions, aid, a strike, a tariff.</summary>
public sealed record Lever
{
    /// <summary>Gets the position in <see cref="Case.Levers"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Gets the short id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the position of the party that holds it.</summary>
    public required int HolderIndex { get; init; }

    /// <summary>Gets the positions of the parties at which it is aimed.</summary>
    public required IReadOnlyList<int> TargetIndexes { get; init; }

    /// <summary>Gets whether it presses or attracts.</summary>
    public LeverSign Sign { get; init; }

    /// <summary>Gets the number of steps of its ladder, at least 1.</summary>
    public int Levels { get; init; } = 1;

    /// <summary>Gets where it stands on the as-of date, 0 (off) to <see cref="Levels"/>.</summary>
    public int Level { get; init; }

    /// <summary>Gets a value indicating whether it can be lowered again.</summary>
    public bool Reversible { get; init; } = true;

    /// <summary>Gets the rounds between decision and effect.</summary>
    public int LegalDelay { get; init; }

    /// <summary>Gets the points per level that parties receive once, when it is raised.</summary>
    public IReadOnlyList<PartyEffect> OneOff { get; init; } = [];

    /// <summary>Gets the points per level and round that parties receive while it is on.</summary>
    public IReadOnlyList<PartyEffect> PerRound { get; init; } = [];

    /// <summary>Gets the chance per level and round, while it is on, that the whole process breaks down.</summary>
    public required Estimate BreakdownRisk { get; init; }

    /// <summary>Gets where it is written.</summary>
    public SourcePlace Place { get; init; }
}
