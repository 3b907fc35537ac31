namespace Parley.Evidence.Reading.Quotations;

/// <summary>A pair of quotation marks and what stands between them, by tokens and by offsets.</summary>
/// <param name="Open">The token of the opening mark.</param>
/// <param name="Close">The token of the closing mark; the token after the last where it is missing.</param>
/// <param name="Start">The offset of the opening mark.</param>
/// <param name="End">The offset after the closing mark.</param>
/// <param name="Parent">The index of the enclosing quotation in the same list, or -1.</param>
/// <param name="Closed">Whether a closing mark was found.</param>
/// <param name="Single">Whether the marks are single.</param>
internal sealed record Quotation(int Open, int Close, int Start, int End, int Parent, bool Closed, bool Single)
{
    /// <summary>Gets the first token of the quoted words.</summary>
    public int FirstWord => Open + 1;

    /// <summary>Gets the token after the quotation.</summary>
    public int After => Closed ? Close + 1 : Close;
}
