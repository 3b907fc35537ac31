namespace Parley.Evidence.Actors;

/// <summary>A person, state, organisation or group that acts or speaks, as the user describes it. A leader and the state are two actors.</summary>
public sealed record Actor
{
    /// <summary>Gets the id, the same as the party's id in the case where the actor is a party.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the full name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets a value indicating whether it is a person: then the last word of the name alone also names it.</summary>
    public bool IsPerson { get; init; }

    /// <summary>Gets other names, each with the time for which it holds.</summary>
    public IReadOnlyList<DatedName> Aliases { get; init; } = [];

    /// <summary>Gets the roles with their times.</summary>
    public IReadOnlyList<ActorRole> Roles { get; init; } = [];

    /// <summary>Gets the ids of the actors for which it speaks, each with its time.</summary>
    public IReadOnlyList<DatedName> SpeaksFor { get; init; } = [];

    /// <summary>Finds for whom it speaks on a day.</summary>
    /// <param name="day">The day, or null when unknown.</param>
    /// <returns>The ids; none for somebody who speaks for itself only.</returns>
    public IReadOnlyList<string> PrincipalsOn(DateOnly? day) => [.. SpeaksFor.Where(s => s.HoldsOn(day)).Select(s => s.Name)];
}
