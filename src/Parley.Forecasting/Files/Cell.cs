namespace Parley.Forecasting.Files;

/// <summary>One field of a delimited text with its place.</summary>
/// <param name="Text">The text, without quotes and outer blanks.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal readonly record struct Cell(string Text, int Line, int Column)
{
    public bool IsEmpty => Text.Length == 0;
}
