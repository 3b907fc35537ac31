using Parley.Estimates;

namespace Parley.Cases;

/// <summary>What a party asks for on an issue, from a day on.</summary>
/// <param name="PartyIndex">Position of the party in <see cref="Case.Parties"/>.</param>
/// <param name="IssueIndex">Position of the issue in <see cref="Case.Issues"/>.</param>
/// <param name="OptionIndex">Position of the option in <see cref="Issue.Options"/>.</param>
/// <param name="From">The day from which it is asked; null means always.</param>
/// <param name="Annotation">Who, when, why, evidence, confidence.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Position(int PartyIndex, int IssueIndex, int OptionIndex, DateOnly? From, Annotation Annotation, SourcePlace Place);
