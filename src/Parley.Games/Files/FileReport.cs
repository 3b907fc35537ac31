using Parley.Numerics.Errors;

namespace Parley.Games.Files;

/// <summary>Collects the errors and warnings of one file.</summary>
internal sealed class FileReport(string file)
{
    private const int MaxErrors = 100;
    private int _firstLine = 1;
    private int _firstColumn = 1;

    public string File { get; } = file;

    public List<SourceError> Errors { get; } = [];

    public List<SourceError> Warnings { get; } = [];

    public bool Full => Errors.Count >= MaxErrors;

    /// <summary>Says where in the file the text that is read begins.</summary>
    public void Begin(int line, int column) => (_firstLine, _firstColumn) = (line, column);

    public void Error(GameTokens at, string message)
    {
        if (!Full)
        {
            Add(Errors, at.Place, message);
        }
    }

    public void ErrorAt(GameTokens at, int offset, string message)
    {
        if (!Full)
        {
            Add(Errors, at.PlaceAt(offset), message);
        }
    }

    /// <summary>An error at a place of the file itself.</summary>
    public void ErrorPlace(int line, int column, string message)
    {
        if (!Full)
        {
            Errors.Add(new SourceError(File, line, column, message));
        }
    }

    public void Warning(GameTokens at, string message)
    {
        if (Warnings.Count < MaxErrors)
        {
            Add(Warnings, at.Place, message);
        }
    }

    public void Warning(int line, int column, string message)
    {
        if (Warnings.Count < MaxErrors)
        {
            Add(Warnings, (line, column), message);
        }
    }

    private void Add(List<SourceError> list, (int Line, int Column) place, string message) =>
        list.Add(new SourceError(File, _firstLine + place.Line - 1, place.Line == 1 ? _firstColumn + place.Column - 1 : place.Column, message));
}
