namespace Parley.Evidence.Ledger;

/// <summary>What is wrong with a line of a ledger.</summary>
public enum LedgerProblemKind
{
    /// <summary>The last line was cut off (a crash during writing); its text is kept in the problem.</summary>
    TornLastLine,

    /// <summary>The line cannot be read; it is skipped, never deleted.</summary>
    BrokenLine,

    /// <summary>A second entry with an id that was seen before; the first one counts.</summary>
    DuplicateId,

    /// <summary>A rating, link, review, edit or redaction of an id that no entry has.</summary>
    UnknownReference,

    /// <summary>A field that the format does not know, or a value outside its list; the rest of the line is read.</summary>
    Warning,
}
