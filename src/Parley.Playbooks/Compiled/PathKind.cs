namespace Parley.Playbooks.Compiled;

/// <summary>In which order a path of concessions gives issues, in the order of the words of the catalogue.</summary>
internal enum PathKind : byte
{
    Logroll,
    Salami,
    IssueByIssue,
    Position,
}
