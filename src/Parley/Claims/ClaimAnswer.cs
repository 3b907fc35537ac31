namespace Parley.Claims;

/// <summary>What a trial, or the whole court, says of a thesis.</summary>
public enum ClaimAnswer
{
    /// <summary>No difference worth speaking of.</summary>
    Undecided,

    /// <summary>The thesis holds.</summary>
    Supported,

    /// <summary>It does not.</summary>
    NotSupported,

    /// <summary>It holds here and fails there.</summary>
    Depends,
}
