namespace Parley.Evidence.Actors;

/// <summary>A name, role or party that holds for some time only.</summary>
/// <param name="Name">The words.</param>
/// <param name="From">First day, or null for always.</param>
/// <param name="To">Last day, or null for still.</param>
public sealed record DatedName(string Name, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Says whether it holds on a day; without a day it does.</summary>
    /// <param name="day">The day, or null when unknown.</param>
    /// <returns>True when the day lies within.</returns>
    public bool HoldsOn(DateOnly? day) => day is null || ((From is null || day >= From) && (To is null || day <= To));
}
