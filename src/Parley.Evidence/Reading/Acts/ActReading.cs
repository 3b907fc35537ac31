using Parley.Evidence.Reading.Names;

namespace Parley.Evidence.Reading.Acts;

/// <summary>An act found in a clause: tokens and entities rather than offsets and names.</summary>
internal sealed record ActReading
{
    public required string Act { get; init; }

    public required string Kind { get; init; }

    public string? Plover { get; init; }

    public string? Mode { get; init; }

    public string? Cameo { get; init; }

    public required string Rule { get; init; }

    public Entity? Actor { get; init; }

    /// <summary>All who act together, the actor first; empty when one acts alone.</summary>
    public IReadOnlyList<Entity> Joint { get; init; } = [];

    public Entity? Target { get; init; }

    public int First { get; init; }

    public int End { get; init; }

    public int VerbChunk { get; init; }

    public bool Negated { get; init; }

    public string Modality { get; init; } = "asserted";

    public string TimeStatus { get; init; } = "current";

    public int ConditionFirst { get; init; } = -1;

    public int ConditionEnd { get; init; } = -1;

    /// <summary>How much the act matters when one must be chosen for a whole sentence.</summary>
    public int Weight { get; init; }
}
