using Parley.Cases.Comparison;

namespace Parley.Editing;

/// <summary>The outcome of an edit: the new text, and the differences in what it says.</summary>
/// <param name="Text">The new text of case.yaml.</param>
/// <param name="Changes">What changed, by path; nothing but the edited number.</param>
public sealed record CaseTextEdit(string Text, IReadOnlyList<CaseChange> Changes);
