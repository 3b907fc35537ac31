namespace Parley.Playbooks.Process;

/// <summary>What came of one run of the process in one world.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Round">Round of the agreement, breakdown or walk-out; the horizon if neither came.</param>
/// <param name="Package">The agreed option per issue, or null without agreement.</param>
/// <param name="Value">Per party: everything discounted to round 0 (what came on the way plus the end).</param>
/// <param name="Flow">Per party: the part of <paramref name="Value"/> that came from flows on the way (negative: paid).</param>
/// <param name="Levers">Per party: the part that came from levers on the way.</param>
/// <param name="Ending">Per party: the part that came from the agreement or from the value without one.</param>
/// <param name="PartyRounds">Party-rounds simulated (parties times rounds played).</param>
public sealed record RunResult(
    CrisisOutcome Outcome,
    int Round,
    IReadOnlyList<int>? Package,
    IReadOnlyList<double> Value,
    IReadOnlyList<double> Flow,
    IReadOnlyList<double> Levers,
    IReadOnlyList<double> Ending,
    long PartyRounds);
