namespace Parley.Evidence.Actors;

/// <summary>By what a mention was resolved, the surest first.</summary>
public enum ActorMatchKind
{
    /// <summary>A user's correction.</summary>
    Correction,

    /// <summary>The id or the full name.</summary>
    Name,

    /// <summary>An alias that holds on the day.</summary>
    Alias,

    /// <summary>A role with the name behind it ("Minister Brandt").</summary>
    RoleAndName,

    /// <summary>The last word of a person's name.</summary>
    Surname,

    /// <summary>A role that one actor alone holds on the day.</summary>
    Role,
}
