using Parley.Cases.Comparison;

namespace Parley.Web.Edits;

/// <summary>One edit of a case's text, kept so that it can be undone.</summary>
/// <param name="Number">Counts the edits of the case since the server started.</param>
/// <param name="Before">The text before.</param>
/// <param name="After">The text after.</param>
/// <param name="Changes">What the text says otherwise.</param>
/// <param name="Merged">Whether the file had changed elsewhere since the form was loaded.</param>
internal sealed record TextRevision(int Number, string Before, string After, IReadOnlyList<CaseChange> Changes, bool Merged);
