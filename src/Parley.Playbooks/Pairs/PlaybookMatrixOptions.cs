using Parley.Playbooks.Definitions;

namespace Parley.Playbooks.Pairs;

/// <summary>What <see cref="PlaybookMatrix"/> is to play.</summary>
public sealed record PlaybookMatrixOptions
{
    /// <summary>Gets the index of the party that asks.</summary>
    public required int For { get; init; }

    /// <summary>Gets the index of the counterpart.</summary>
    public required int Against { get; init; }

    /// <summary>Gets the playbooks of the asking party.</summary>
    public required IReadOnlyList<Playbook> Mine { get; init; }

    /// <summary>Gets the playbooks of the counterpart.</summary>
    public required IReadOnlyList<Playbook> Theirs { get; init; }

    /// <summary>Gets the playbook per party for those that are not varied (entries of the two parties are ignored).</summary>
    public required IReadOnlyList<Playbook> Assigned { get; init; }

    /// <summary>Gets the most threads at a time; 0 for one per processor. Results are the same for any number.</summary>
    public int Threads { get; init; }
}
