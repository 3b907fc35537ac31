namespace Parley.Evidence.Commitments;

/// <summary>A position that an actor takes on an issue from a day on.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Day">The day.</param>
/// <param name="Position">The option or value.</param>
/// <param name="Previous">The position before, or null for the first one.</param>
/// <param name="Entry">The id of the entry that shows it.</param>
public sealed record PositionStep(string Actor, string Issue, DateOnly Day, string Position, string? Previous, string Entry)
{
    /// <summary>Gets a value indicating whether the actor moved from another position.</summary>
    public bool IsChange => Previous is not null && Previous != Position;
}
