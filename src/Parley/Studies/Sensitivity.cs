namespace Parley.Studies;

/// <summary>How much a finding's number moves when one input goes from the low to the high end of its estimate, all others drawn as before.</summary>
/// <param name="Finding">The finding's id.</param>
/// <param name="Input">Path of the input.</param>
/// <param name="AtLow">The finding's number with the input at its 5th percentile.</param>
/// <param name="AtHigh">The finding's number with the input at its 95th percentile.</param>
/// <param name="Base">The finding's number as reported.</param>
/// <param name="Supported">Whether the input has evidence.</param>
public sealed record Sensitivity(string Finding, string Input, double AtLow, double AtHigh, double Base, bool Supported)
{
    /// <summary>Absolute swing, by which inputs are ranked.</summary>
    public double Swing => Math.Abs(AtHigh - AtLow);
}
