using Parley.Numerics.Errors;

namespace Parley.Games.Files;

/// <summary>Collects the errors and warnings of one file.</summary>
internal sealed class FileReport(string file)
{
    private const int MaxErrors = 100;

    public string File { get; } = file;

    public List<SourceError> Errors { get; } = [];

    public List<SourceError> Warnings { get; } = [];

    public bool Full => Errors.Count >= MaxErrors;

    public void Error(GameTokens at, string message)
    {
        if (!Full)
        {
            var (line, column) = at.Place;
            Errors.Add(new SourceError(File, line, column, message));
        }
    }

    public void ErrorAt(GameTokens at, int offset, string message)
    {
        if (!Full)
        {
            var (line, column) = at.PlaceAt(offset);
            Errors.Add(new SourceError(File, line, column, message));
        }
    }

    public void Warning(GameTokens at, string message)
    {
        if (Warnings.Count < MaxErrors)
        {
            var (line, column) = at.Place;
            Warnings.Add(new SourceError(File, line, column, message));
        }
    }

    public void Warning(int line, int column, string message) => Warnings.Add(new SourceError(File, line, column, message));
}
