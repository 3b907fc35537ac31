using Parley.Estimates;

namespace Parley.Cases.Reading;

/// <summary>Collects problems while a case is read.</summary>
internal sealed class ProblemList
{
    /// <summary>More errors than this of one case help nobody.</summary>
    private const int Most = 500;

    private readonly List<Problem> _problems = [];
    private readonly HashSet<Problem> _seen = [];

    private int _left;

    public bool HasErrors { get; private set; }

    /// <summary>Gets a value indicating whether further problems will only be counted.</summary>
    public bool IsFull => _problems.Count >= Most;

    public void Error(string code, SourcePlace place, string message) => Add(new Problem(Severity.Error, code, place, message));

    public void Warn(string code, SourcePlace place, string message) => Add(new Problem(Severity.Warning, code, place, message));

    public void Note(string code, SourcePlace place, string message) => Add(new Problem(Severity.Note, code, place, message));

    public void Add(Problem problem)
    {
        HasErrors |= problem.Severity == Severity.Error;
        if (_problems.Count < Most)
        {
            if (_seen.Add(problem))
            {
                _problems.Add(problem);
            }
        }
        else if (problem.Severity == Severity.Error && !_problems.Exists(static known => known.Severity == Severity.Error))
        {
            _problems.Add(problem);
        }
        else
        {
            _left++;
        }
    }

    public void AddRange(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Add(problem);
        }
    }

    public IReadOnlyList<Problem> Sorted() =>
    [
        .. _problems.Concat(_left > 0 ? [new Problem(Severity.Note, "more", _problems[^1].Place, $"{_left} more problems are not listed; mend these first")] : []).OrderBy(static problem => problem.Place.File, StringComparer.Ordinal).ThenBy(static problem => problem.Place.Line)
            .ThenBy(static problem => problem.Place.Column),
    ];
}
