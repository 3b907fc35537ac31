namespace Parley.Cases.Reading;

/// <summary>A part of the text of a file.</summary>
internal sealed record SourceSlice(string Text, int From, int To)
{
    /// <summary>Returns the part, with blanks before its first line so that all columns are as in the file.</summary>
    public string Padded(int column) => new string(' ', Math.Max(0, column - 1)) + Text[From..To].TrimEnd();
}
