namespace Parley.Stability.Statements;

/// <summary>Something odd about one of a decision maker's preference statements.</summary>
/// <param name="Statement">Index of the statement.</param>
/// <param name="Kind"><c>never-true</c>, <c>always-true</c>, <c>duplicate</c>, <c>contradicts</c> or <c>redundant</c>.</param>
/// <param name="Message">In words.</param>
public sealed record StatementRemark(int Statement, string Kind, string Message);
