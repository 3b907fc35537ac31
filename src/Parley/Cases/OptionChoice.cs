namespace Parley.Cases;

/// <summary>One option of one issue.</summary>
/// <param name="IssueIndex">Position of the issue in <see cref="Case.Issues"/>.</param>
/// <param name="OptionIndex">Position of the option in <see cref="Issue.Options"/>.</param>
public readonly record struct OptionChoice(int IssueIndex, int OptionIndex);
