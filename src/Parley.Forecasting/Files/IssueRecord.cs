namespace Parley.Forecasting.Files;

/// <summary>One past decision on one issue: positions and saliences of those who had them, and what was decided.</summary>
/// <param name="Line">Line in the file.</param>
/// <param name="Act">The act or proposal that the issue belongs to: issues of one act are not independent.</param>
/// <param name="Id">Name of the issue.</param>
public sealed record IssueRecord(int Line, string Act, string Id)
{
    /// <summary>Gets numbers of the actors (columns of the table) with a position and a salience.</summary>
    public required int[] Actors { get; init; }

    /// <summary>Gets their positions, 0 to 100.</summary>
    public required double[] Positions { get; init; }

    /// <summary>Gets their saliences, 0 to 100.</summary>
    public required double[] Saliences { get; init; }

    /// <summary>Gets their capabilities.</summary>
    public required double[] Capabilities { get; init; }

    /// <summary>Gets all positions by actor, those without a salience too; not a number where missing.</summary>
    public required double[] AllPositions { get; init; }

    /// <summary>Gets what holds without a decision; null where unknown.</summary>
    public double? ReferencePoint { get; init; }

    /// <summary>Gets what was decided; null where unknown.</summary>
    public double? Outcome { get; init; }

    /// <summary>Gets the descriptive columns by name.</summary>
    public required IReadOnlyDictionary<string, string> Attributes { get; init; }
}
