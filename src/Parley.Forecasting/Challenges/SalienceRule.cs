namespace Parley.Forecasting.Challenges;

/// <summary>Whose salience stands in the other side's utility (equation 25b).</summary>
public enum SalienceRule
{
    /// <summary>The responder's, by the symmetry of equation 6.</summary>
    Responder,

    /// <summary>The same actor's as in equation 25a, as printed.</summary>
    AsPrinted,
}
