namespace Parley.Bargaining.Frontiers;

/// <summary>How a <see cref="ParetoFrontier"/> was found.</summary>
public enum FrontierMethod
{
    /// <summary>Enumeration if the space is small enough or a utility is not additive, otherwise merging.</summary>
    Automatic,

    /// <summary>Every outcome was evaluated or lay in a block whose best corner is dominated.</summary>
    Enumeration,

    /// <summary>The frontiers of single issues were added and pruned; needs additive utilities.</summary>
    Merging,
}
