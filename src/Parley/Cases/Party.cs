using Parley.Estimates;

namespace Parley.Cases;

/// <summary>A state, organisation, firm or person that takes part in the talks or watches them.</summary>
public sealed record Party
{
    /// <summary>Gets the position in <see cref="Case.Parties"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Gets the short id that other entries use.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Gets other names under which texts speak of it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Gets who speaks for it on the as-of date, or null when not stated.</summary>
    public Leader? Leader { get; init; }

    /// <summary>Gets its part in the talks.</summary>
    public PartyRole Role { get; init; }

    /// <summary>Gets its means to press its view, 0 to 100, or null when not stated.</summary>
    public Estimate? Capability { get; init; }

    /// <summary>Gets how much it values later rounds; without a statement a discount factor of 1.</summary>
    public required Patience Patience { get; init; }

    /// <summary>Gets the playbook that it is assumed to play when it is not the one that is varied; <c>observed</c> unless stated.</summary>
    public string Playbook { get; init; } = "observed";

    /// <summary>Gets where <see cref="Playbook"/> is written, or the party's place.</summary>
    public SourcePlace PlaybookPlace { get; init; }

    /// <summary>Gets where the party is written.</summary>
    public SourcePlace Place { get; init; }
}
