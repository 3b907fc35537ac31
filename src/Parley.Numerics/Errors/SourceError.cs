using System.Globalization;

namespace Parley.Numerics.Errors;

/// <summary>One mistake in a file that a person wrote, with its place.</summary>
/// <param name="File">Path as the user gave it.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">What was found, what was expected and what to do, in plain words.</param>
public sealed record SourceError(string File, int Line, int Column, string Message)
{
    /// <summary>Returns the error in the form that editors and build tools recognise.</summary>
    /// <returns><c>FILE:LINE:COLUMN: error: MESSAGE</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: error: {Message}");
}
