namespace Parley.Bargaining.Utilities;

/// <summary>A bound on one issue's value, both ends included.</summary>
/// <param name="Issue">The issue's position.</param>
/// <param name="Low">The least value (see <see cref="Outcomes.Issue.OptionValue"/>).</param>
/// <param name="High">The greatest value.</param>
public readonly record struct IssueInterval(int Issue, double Low, double High);
