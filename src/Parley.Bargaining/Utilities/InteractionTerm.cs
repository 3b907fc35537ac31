namespace Parley.Bargaining.Utilities;

/// <summary>An amount that depends on the options of two issues together, added to an <see cref="AdditiveUtility"/>.</summary>
/// <param name="FirstIssue">The position of the earlier issue.</param>
/// <param name="SecondIssue">The position of the later issue.</param>
/// <param name="Values">The amounts, row by option of the first issue, column by option of the second.</param>
public sealed record InteractionTerm(int FirstIssue, int SecondIssue, double[,] Values);
