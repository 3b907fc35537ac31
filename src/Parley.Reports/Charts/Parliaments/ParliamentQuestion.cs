namespace Parley.Reports.Charts.Parliaments;

/// <summary>One question with every lens's answer.</summary>
/// <param name="Question">The question in words.</param>
/// <param name="Unit">The unit of the answers; empty for probabilities.</param>
/// <param name="IsShare">Whether the answers are probabilities, 0..1.</param>
/// <param name="Answers">The answers.</param>
public sealed record ParliamentQuestion(string Question, string Unit, bool IsShare, IReadOnlyList<ParliamentAnswer> Answers);
