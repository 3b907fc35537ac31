namespace Parley.Evidence.FollowThrough;

/// <summary>One step of a survival curve: what holds from this day on until the next step.</summary>
/// <param name="Days">Days since the start.</param>
/// <param name="AtRisk">Spells still running just before this day.</param>
/// <param name="Events">Spells ended on this day by the event.</param>
/// <param name="Survival">Estimated probability that a spell lasts beyond this day.</param>
/// <param name="Low">Lower end of the pointwise interval.</param>
/// <param name="High">Upper end of the pointwise interval.</param>
public readonly record struct SurvivalStep(int Days, int AtRisk, int Events, double Survival, double Low, double High);
