using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;
using Parley.Stability.Statements;

namespace Parley.Stability.Files;

/// <summary>A conflict as read from a file, with what the file says beyond the plain model.</summary>
/// <param name="Conflict">The conflict.</param>
/// <param name="Format">Which format was read: <c>parley</c>, <c>states</c> (conflicts listed state by state) or <c>gmcr</c>.</param>
public sealed record ConflictDocument(Conflict Conflict, string Format)
{
    /// <summary>Index of the state in which matters stand, where the file names one.</summary>
    public int? StatusQuo { get; init; }

    /// <summary>Remarks on the file: odd statements, parts of a format that mean nothing here.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The preference statements of each decision maker, most important first; empty where it ranks states otherwise.</summary>
    public IReadOnlyList<IReadOnlyList<Statement>> Statements { get; init; } = [];

    /// <summary>For each decision maker the pairs of states between which its preference is not known.</summary>
    public IReadOnlyList<IReadOnlyList<(int First, int Second)>> Unknown { get; init; } = [];

    /// <summary>For each decision maker the worst index in each degree of strength: states are greatly preferred across a break. Empty where strength is not used.</summary>
    public IReadOnlyList<IReadOnlyList<int>> StrengthBreaks { get; init; } = [];

    /// <summary>For each decision maker how it sees the others' rankings, where it misperceives them; null where it sees them as they are.</summary>
    public IReadOnlyList<IReadOnlyList<Ranking>?> Views { get; init; } = [];
}
