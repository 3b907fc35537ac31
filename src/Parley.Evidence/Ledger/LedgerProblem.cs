namespace Parley.Evidence.Ledger;

/// <summary>Something wrong with a line of a ledger, with its place. The line itself stays in the file.</summary>
/// <param name="Kind">What sort of problem.</param>
/// <param name="File">The file as given by the caller.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in characters, from 1.</param>
/// <param name="Message">What was found, what was expected.</param>
/// <param name="Text">The first characters of the line where it could not be read, else null.</param>
public sealed record LedgerProblem(LedgerProblemKind Kind, string File, int Line, int Column, string Message, string? Text = null)
{
    /// <summary>Gets a value indicating whether the line was lost to views (broken, torn) rather than only doubtful.</summary>
    public bool IsError => Kind is LedgerProblemKind.TornLastLine or LedgerProblemKind.BrokenLine;

    /// <summary>Formats as <c>FILE:LINE:COLUMN: error: MESSAGE</c>.</summary>
    /// <returns>One line for a person.</returns>
    public override string ToString() => $"{File}:{Line}:{Column}: {(IsError ? "error" : "warning")}: {Message}";
}
