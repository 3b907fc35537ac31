using Parley.Estimates;
using Parley.Numerics.Errors;

namespace Parley.Cases;

/// <summary>One thing that is wrong, or looks wrong, in a case folder, with its place.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">Short stable name of the kind of problem (<c>unknown-key</c>), for filters and tests.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Message">What was found, what was expected and what to do.</param>
public sealed record Problem(Severity Severity, string Code, SourcePlace Place, string Message)
{
    /// <summary>Returns the problem as an error for <see cref="SourceErrorsException"/>.</summary>
    /// <returns>File, line, column and message.</returns>
    public SourceError ToSourceError() => new(Place.File, Place.Line, Place.Column, Message);

    /// <summary>Returns the problem in the form that editors and build tools recognise.</summary>
    /// <returns><c>FILE:LINE:COLUMN: SEVERITY: MESSAGE</c>.</returns>
    public override string ToString() => $"{Place}: {SeverityWord}: {Message}";

    /// <summary>Gets the severity as the word that is printed: <c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public string SeverityWord => Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
