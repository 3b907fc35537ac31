namespace Parley.Games.ActionGraphs;

/// <summary>How a function node of an action graph makes one number out of what the players chose; the values are those of .agg files.</summary>
public enum FunctionKind
{
    /// <summary>How many players chose an action above the node, counted once per path.</summary>
    Sum = 0,

    /// <summary>1 where any player chose an action above the node, else 0.</summary>
    Existence = 1,

    /// <summary>The highest number of a chosen action node above; the number of all nodes where there is none.</summary>
    Highest = 2,

    /// <summary>The lowest number of a chosen action node above; the number of all nodes where there is none.</summary>
    Lowest = 3,

    /// <summary>The sum of the chosen actions' weights, with the default added once per player.</summary>
    WeightedSum = 10,

    /// <summary>1 where any player chose an action above of weight other than 0, else the default.</summary>
    WeightedExistence = 11,

    /// <summary>The greatest weight of a chosen action above, else the default.</summary>
    WeightedHighest = 12,

    /// <summary>The least weight of a chosen action above, else the default.</summary>
    WeightedLowest = 13,
}
