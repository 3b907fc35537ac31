using Parley.Numerics.Errors;

namespace Parley.Cases;

/// <summary>What reading a case folder yields: the case, unless it has errors, and everything that is wrong or looks wrong.</summary>
/// <param name="Case">The case, or null when there is at least one error.</param>
/// <param name="Problems">All problems, sorted by file, line and column.</param>
public sealed record CaseReport(Case? Case, IReadOnlyList<Problem> Problems)
{
    /// <summary>Gets the problems that keep the case from being used.</summary>
    public IEnumerable<Problem> Errors => Problems.Where(static problem => problem.Severity == Severity.Error);

    /// <summary>Returns the case.</summary>
    /// <returns>The case.</returns>
    /// <exception cref="SourceErrorsException">The case has errors; the exception carries all of them.</exception>
    public Case Require() => Case ?? throw new SourceErrorsException([.. Errors.Select(static problem => problem.ToSourceError())]);
}
