using Parley.Estimates;

namespace Parley.Cases;

/// <summary>A table at which some parties talk.</summary>
public sealed record Track
{
    /// <summary>Gets the position in <see cref="Case.Tracks"/>: the order in which tracks meet within a round.</summary>
    public required int Index { get; init; }

    /// <summary>Gets the short id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the positions of the parties that talk, in the order of moves.</summary>
    public required IReadOnlyList<int> MemberIndexes { get; init; }

    /// <summary>Gets the position of the party that mediates, or null.</summary>
    public int? MediatorIndex { get; init; }

    /// <summary>Gets who sits at the table.</summary>
    public TrackLevel Level { get; init; }

    /// <summary>Gets the positions of the issues that may be settled there.</summary>
    public required IReadOnlyList<int> MandateIndexes { get; init; }

    /// <summary>Gets the first day, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Gets the last day, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Gets where it is written.</summary>
    public SourcePlace Place { get; init; }
}
