using Parley.Bargaining.Problems;

namespace Parley.Bargaining.Scenarios;

/// <summary>How one party's profile differs between the two readings.</summary>
/// <param name="Party">The party.</param>
/// <param name="Genius">Its utility range as GENIUS reads the file.</param>
/// <param name="NegMas">Its utility range as NegMAS reads it.</param>
/// <param name="GeniusReservation">Its reservation value as GENIUS reads it.</param>
/// <param name="NegMasReservation">Its reservation value as NegMAS reads it; null for none.</param>
/// <param name="LargestDifference">The largest difference between utilities after both readings are stretched to [0, 1].</param>
public sealed record PartyDifference(
    string Party, UtilityRange Genius, UtilityRange NegMas, double? GeniusReservation, double? NegMasReservation, double LargestDifference)
{
    /// <summary>Gets whether one reading is a rescaling of the other.</summary>
    public bool SameUpToScale => LargestDifference <= 1e-9;
}
