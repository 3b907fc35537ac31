using Parley.Estimates;

namespace Parley.Cases;

/// <summary>The options of an issue that a party says, or is judged, to accept; all others it refuses.</summary>
/// <param name="PartyIndex">Position of the party in <see cref="Case.Parties"/>.</param>
/// <param name="IssueIndex">Position of the issue in <see cref="Case.Issues"/>.</param>
/// <param name="Accepts">One entry per option of the issue: whether it is acceptable.</param>
/// <param name="From">The day from which the line is known; null means always.</param>
/// <param name="Annotation">Who, when, why, evidence, confidence.</param>
/// <param name="Place">Where it is written.</param>
public sealed record RedLine(int PartyIndex, int IssueIndex, IReadOnlyList<bool> Accepts, DateOnly? From, Annotation Annotation, SourcePlace Place);
