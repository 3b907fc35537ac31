namespace Parley.Stability.Conflicts;

/// <summary>Which way an option may be changed.</summary>
public enum OptionDirection
{
    /// <summary>May be taken up and dropped.</summary>
    Both,

    /// <summary>May be taken up, never dropped: only from N to Y.</summary>
    Forward,

    /// <summary>May be dropped, never taken up again: only from Y to N.</summary>
    Back,
}
