using Parley.Estimates;

namespace Parley.Cases;

/// <summary>A playbook that the case brings along, still as text.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Yaml">The YAML of its mapping; line 1 of it stands at <paramref name="Place"/>, columns as in the file.</param>
/// <param name="Place">Where it is written.</param>
public sealed record PlaybookText(string Id, string Yaml, SourcePlace Place);
