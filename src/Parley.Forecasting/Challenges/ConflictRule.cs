namespace Parley.Forecasting.Challenges;

/// <summary>What follows where both expect to gain.</summary>
public enum ConflictRule
{
    /// <summary>The side that expects less moves to the other.</summary>
    LoserMoves,

    /// <summary>Nothing: "uncertain" as of 1997.</summary>
    NobodyMoves,
}
