namespace Parley.Games.ActionGraphs;

/// <summary>A function node of an action graph.</summary>
/// <param name="Kind">How it combines.</param>
/// <param name="Default">Value of the weighted kinds where nothing above is chosen.</param>
/// <param name="Weights">Weights by action node, of the weighted kinds; else empty.</param>
public sealed record FunctionNode(FunctionKind Kind, int Default, IReadOnlyList<int> Weights)
{
    /// <summary>No player contributes anything.</summary>
    internal const int None = int.MinValue;

    /// <summary>What a player who chose an action contributes, given in how many ways the action leads here.</summary>
    internal int Contribution(int action, int paths) => Kind switch
    {
        FunctionKind.Sum => paths,
        FunctionKind.Existence => paths > 0 ? 1 : 0,
        FunctionKind.WeightedSum => Default + (paths * Weights[action]),
        _ when paths == 0 => None,
        FunctionKind.Highest or FunctionKind.Lowest => action,
        FunctionKind.WeightedExistence => Weights[action] != 0 ? 1 : 0,
        _ => Weights[action],
    };

    /// <summary>Joins the contributions of two players.</summary>
    internal int Join(int x, int y) => x == None ? y : y == None ? x : Kind switch
    {
        FunctionKind.Sum or FunctionKind.WeightedSum => x + y,
        FunctionKind.Existence or FunctionKind.WeightedExistence => x | y,
        FunctionKind.Highest or FunctionKind.WeightedHighest => Math.Max(x, y),
        _ => Math.Min(x, y),
    };

    /// <summary>The node's value, once all players are joined.</summary>
    internal int Value(int joined, int allNodes) => joined != None ? joined : Kind is FunctionKind.Highest or FunctionKind.Lowest ? allNodes : Default;
}
