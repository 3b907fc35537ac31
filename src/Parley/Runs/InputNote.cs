namespace Parley.Runs;

/// <summary>One number of the case as an analysis used it: the link between a finding and its evidence.</summary>
/// <param name="Path">Path of the number.</param>
/// <param name="Text">The estimate in words, such as <c>normal, 5 % at 30, 95 % at 50</c>.</param>
/// <param name="Median">Median.</param>
/// <param name="Low">5th percentile.</param>
/// <param name="High">95th percentile.</param>
/// <param name="By">Who said so, or null.</param>
/// <param name="When">When, or null.</param>
/// <param name="Why">Why, or null.</param>
/// <param name="Evidence">Ledger ids; empty means unsupported.</param>
/// <param name="Confidence">Mark of confidence, or null.</param>
/// <param name="Place">File and line.</param>
public sealed record InputNote(
    string Path,
    string Text,
    double Median,
    double Low,
    double High,
    string? By,
    string? When,
    string? Why,
    IReadOnlyList<string> Evidence,
    string? Confidence,
    string Place);
