namespace Parley.Evidence.Actors;

/// <summary>A user's word about a mention, remembered and applied to the next article.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Actor">The id of the actor it names; null says that it is no actor.</param>
/// <param name="From">First day for which it holds, or null.</param>
/// <param name="To">Last day for which it holds, or null.</param>
/// <param name="By">Who says so, or null.</param>
public sealed record ActorCorrection(string Mention, string? Actor, DateOnly? From = null, DateOnly? To = null, string? By = null)
{
    internal bool HoldsOn(DateOnly? day) => day is null || ((From is null || day >= From) && (To is null || day <= To));
}
