namespace Parley.Forecasting.Spatial;

/// <summary>How strongly an actor backs the option that it prefers. The first is KTAB's default.</summary>
public enum VotingResponse
{
    /// <summary>Weight times difference of utility.</summary>
    Proportional,

    /// <summary>All its weight for any difference.</summary>
    Binary,

    /// <summary>Eight tenths proportional, two tenths binary.</summary>
    PropBin,

    /// <summary>Half proportional, half cubic.</summary>
    PropCbc,

    /// <summary>The cube of the difference.</summary>
    Cubic,

    /// <summary>Losses in full, gains by two thirds (after prospect theory).</summary>
    ASymProsp,
}
