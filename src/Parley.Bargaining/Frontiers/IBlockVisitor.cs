namespace Parley.Bargaining.Frontiers;

/// <summary>Receives the outcomes of a space block by block from <see cref="OutcomeBlocks"/>.</summary>
internal interface IBlockVisitor
{
    /// <summary>Says whether all outcomes with utilities at most these may be skipped.</summary>
    public bool Skip(ReadOnlySpan<double> upper);

    /// <summary>Receives a block.</summary>
    /// <param name="block">The utilities, each party's together.</param>
    /// <param name="blocks">Tells which outcome stands at a position.</param>
    /// <returns>False to stop the enumeration.</returns>
    public bool Visit(Span<double> block, OutcomeBlocks blocks);
}
