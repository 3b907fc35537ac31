namespace Parley.Bargaining.Solutions;

/// <summary>One concept under one convention.</summary>
/// <param name="Convention">The convention's name.</param>
/// <param name="Description">What it means, in words.</param>
/// <param name="Solution">The solution.</param>
public sealed record SolutionPanelRow(string Convention, string Description, Solution Solution);
