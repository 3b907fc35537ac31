using Parley.Studies;

namespace Parley.Claims;

/// <summary>A thesis tried in one place: a party of a case against one playbook of its counterpart, over all sampled worlds with the same luck on both sides.</summary>
/// <param name="Case">The case.</param>
/// <param name="For">The party that chooses.</param>
/// <param name="Against">Its counterpart.</param>
/// <param name="Theirs">The counterpart's playbook.</param>
/// <param name="IsObserved">Whether that is what the counterpart is assumed to play.</param>
/// <param name="Difference">Better side minus worse side: mean, 5th and 95th percentile over worlds, in the units of the yardstick.</param>
/// <param name="StandardError">Standard error of the mean.</param>
/// <param name="Worlds">Worlds that the yardstick could be taken in.</param>
/// <param name="ShareBetter">Share of those worlds in which the better side did better; ties count half.</param>
/// <param name="Answer">Supported or not if the mean differs from zero by more than 1.96 standard errors and by half a point, else undecided.</param>
public sealed record ClaimTrial(
    string Case, string For, string Against, string Theirs, bool IsObserved, Spread Difference, double StandardError, int Worlds, double ShareBetter, ClaimAnswer Answer);
