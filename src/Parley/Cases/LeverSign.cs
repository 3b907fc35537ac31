namespace Parley.Cases;

/// <summary>Whether a lever presses or attracts.</summary>
public enum LeverSign
{
    /// <summary>Pressure: it hurts the target.</summary>
    Negative,

    /// <summary>A carrot: it pleases the target.</summary>
    Positive,
}
