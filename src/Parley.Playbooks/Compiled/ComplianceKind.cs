namespace Parley.Playbooks.Compiled;

/// <summary>When a demand is met, in the order of the words of the catalogue.</summary>
internal enum ComplianceKind : byte
{
    Never,
    Worthwhile,
    Credible,
}
