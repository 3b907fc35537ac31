namespace Parley.Cases.Comparison;

/// <summary>What happened to a value between two cases.</summary>
public enum ChangeKind
{
    /// <summary>Both have it, with other content.</summary>
    Changed,

    /// <summary>Only the second case has it.</summary>
    Added,

    /// <summary>Only the first case has it.</summary>
    Removed,

    /// <summary>Both have the same members in another order, where order matters.</summary>
    Reordered,
}
