namespace Parley.Cases.Comparison;

/// <summary>One difference between two cases.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Path">Where: keys joined by dots, list members by their id; ledger entries below <c>evidence</c>, sources below <c>sources</c>.</param>
/// <param name="Before">Content in the first case, or null.</param>
/// <param name="After">Content in the second case, or null.</param>
public sealed record CaseChange(ChangeKind Kind, string Path, string? Before, string? After);
