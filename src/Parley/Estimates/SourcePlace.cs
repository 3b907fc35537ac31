using System.Globalization;

namespace Parley.Estimates;

/// <summary>A place in a file that a person wrote.</summary>
/// <param name="File">Path as the user gave it.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public readonly record struct SourcePlace(string File, int Line, int Column)
{
    /// <summary>Returns the place in the form that editors recognise.</summary>
    /// <returns><c>FILE:LINE:COLUMN</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
