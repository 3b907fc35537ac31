namespace Parley.Playbooks.Pairs;

/// <summary>How often an option was agreed on an issue.</summary>
/// <param name="Issue">Index of the issue.</param>
/// <param name="Option">Index of the option.</param>
/// <param name="Share">Share of the agreements that hold it, 0..1.</param>
public readonly record struct IssueShare(int Issue, int Option, double Share);
