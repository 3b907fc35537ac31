namespace Parley.Cases;

/// <summary>How much a problem of a case matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing need be done.</summary>
    Note,

    /// <summary>Probably not meant; the case can be used.</summary>
    Warning,

    /// <summary>The case cannot be used.</summary>
    Error,
}
