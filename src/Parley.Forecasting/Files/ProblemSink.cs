using Parley.Numerics.Errors;

namespace Parley.Forecasting.Files;

/// <summary>Collects all mistakes of one file before any is thrown.</summary>
internal sealed class ProblemSink(string file)
{
    private readonly List<SourceError> _errors = [];

    public string File => file;

    public List<string> Notes { get; } = [];

    public bool Any => _errors.Count > 0;

    public void Add(int line, int column, string message) => _errors.Add(new SourceError(file, line, column, message));

    public void Add(Cell cell, string message) => Add(cell.Line, cell.Column, message);

    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new SourceErrorsException([.. _errors.OrderBy(e => e.Line).ThenBy(e => e.Column).Take(100)]);
        }
    }
}
