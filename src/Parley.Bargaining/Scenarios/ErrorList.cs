using System.Collections.Immutable;
using System.Globalization;
using Parley.Numerics.Errors;

namespace Parley.Bargaining.Scenarios;

/// <summary>Collects everything that is wrong with a scenario's files, so that all of it can be reported at once.</summary>
internal sealed class ErrorList
{
    private readonly List<SourceError> _errors = [];
    private readonly List<string> _warnings = [];

    public bool Any => _errors.Count > 0;

    public ImmutableArray<string> Warnings => [.. _warnings];

    public void Add(string file, int line, int column, string message) => _errors.Add(new SourceError(file, line, column, message));

    public void Warn(string file, int line, int column, string message) =>
        _warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}:{column}: warning: {message}"));

    public void ThrowIfAny()
    {
        if (Any)
        {
            throw new SourceErrorsException(_errors);
        }
    }
}
