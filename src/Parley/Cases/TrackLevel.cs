namespace Parley.Cases;

/// <summary>Who sits at the table of a track.</summary>
public enum TrackLevel
{
    /// <summary>Delegations of officials.</summary>
    Delegations,

    /// <summary>Ministers.</summary>
    Ministers,

    /// <summary>Leaders.</summary>
    Leaders,
}
