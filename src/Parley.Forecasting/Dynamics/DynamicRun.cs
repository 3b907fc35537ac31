using System.Globalization;

namespace Parley.Forecasting.Dynamics;

/// <summary>A whole run of a dynamic model with how it ended, honestly.</summary>
/// <param name="Reading">Name of the reading.</param>
/// <param name="Choices">The reading's choices in words.</param>
/// <param name="Initial">The start.</param>
/// <param name="Rounds">States after each round; empty where the model could not move anybody at all.</param>
/// <param name="Ending">How it ended.</param>
/// <param name="CycleLength">Length of the cycle in rounds, where one was found; else 0.</param>
/// <param name="CycleStart">The round whose state returned, where a cycle was found; else 0.</param>
public sealed record DynamicRun(string Reading, string Choices, DynamicRound Initial, IReadOnlyList<DynamicRound> Rounds, RunEnding Ending, int CycleLength, int CycleStart)
{
    /// <summary>Gets the last state.</summary>
    public DynamicRound Last => Rounds.Count > 0 ? Rounds[^1] : Initial;

    /// <summary>Gets a value indicating whether the result does not depend on the number of rounds: the run came to rest.</summary>
    public bool Complete => Ending == RunEnding.Rest;

    /// <summary>Gets how the run ended in a sentence.</summary>
    public string EndingText => Ending switch
    {
        RunEnding.Rest => string.Create(CultureInfo.InvariantCulture, $"at rest after round {Last.Number}: nobody moves any more"),
        RunEnding.Cycle => string.Create(CultureInfo.InvariantCulture, $"no rest: the state of round {CycleStart} returns every {CycleLength} rounds, so the last state shown is one of {CycleLength}"),
        RunEnding.StoppingRule => string.Create(CultureInfo.InvariantCulture, $"stopped after turn {Last.Number} by the model's rule (moves below 2 % of the first turn's), which is not rest"),
        _ => string.Create(CultureInfo.InvariantCulture, $"no rest within {Last.Number} rounds: the last state is an arbitrary one and the result depends on where one stops"),
    };
}
