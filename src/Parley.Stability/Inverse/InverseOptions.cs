using Parley.Stability.Concepts;

namespace Parley.Stability.Inverse;

/// <summary>How far the search for a least change may go. The default value: legal sanctions, 20 000 nodes.</summary>
public readonly record struct InverseOptions
{
    /// <summary>What opponents may do to sanction a move.</summary>
    public SanctionSemantics Sanctions { get; init; }

    /// <summary>Most nodes of the search; 0 for 20 000.</summary>
    public int Nodes { get; init; }

    /// <summary>Most decision makers' rankings that are kept as they are, by index; null for none.</summary>
    public IReadOnlyList<int>? Fixed { get; init; }
}
