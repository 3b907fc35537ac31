namespace Parley.Evidence.Actors;

/// <summary>A role that an actor holds for some time: president of a state, head of a delegation.</summary>
/// <param name="Role">The role in words ("president", "chief negotiator").</param>
/// <param name="Of">The id of the actor of which it is a role, or null.</param>
/// <param name="From">First day, or null for always.</param>
/// <param name="To">Last day, or null for still.</param>
public sealed record ActorRole(string Role, string? Of = null, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Says whether it is held on a day; without a day it is.</summary>
    /// <param name="day">The day, or null when unknown.</param>
    /// <returns>True when the day lies within.</returns>
    public bool HoldsOn(DateOnly? day) => day is null || ((From is null || day >= From) && (To is null || day <= To));
}
