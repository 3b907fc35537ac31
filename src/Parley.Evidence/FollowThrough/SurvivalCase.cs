namespace Parley.Evidence.FollowThrough;

/// <summary>One spell of waiting: how long, and whether it ended by the event that is asked about.</summary>
/// <param name="Days">Length in days, at least 0.</param>
/// <param name="Happened">True when the event ended it; false when the view ended first, or something else made the question moot (censored).</param>
public readonly record struct SurvivalCase(int Days, bool Happened);
