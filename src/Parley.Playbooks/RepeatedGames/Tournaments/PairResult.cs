using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;

namespace Parley.Playbooks.RepeatedGames.Tournaments;

/// <summary>What a player did against another in all repetitions.</summary>
/// <param name="Score">Mean total of a repetition; in self-play the mean of the two copies.</param>
/// <param name="ScoreDeviation">Standard deviation of the total between repetitions (divided by n - 1); 0 with one repetition.</param>
/// <param name="Wins">Repetitions in which the total was strictly higher than the other's; 0 in self-play.</param>
/// <param name="GoodPartner">Repetitions in which the player cooperated at least as often as the other; all in self-play.</param>
/// <param name="FirstCooperations">Repetitions that the player began with a cooperation; in self-play the first copy's.</param>
/// <param name="Counts">How often each pair of moves was played, over all repetitions, from the player's view; in self-play the first copy's.</param>
/// <param name="Actions">The player's replies to the outcomes of the turn before, over all repetitions.</param>
public sealed record PairResult(double Score, double ScoreDeviation, long Wins, long GoodPartner, long FirstCooperations, OutcomeCounts Counts, StateActionCounts Actions)
{
    /// <summary>Gets the player's rate of cooperation; in self-play that of both copies.</summary>
    public double CooperationRate { get; init; } = (double)Counts.OwnCooperations / Counts.Turns;

    /// <summary>Gets the mean payoff per turn.</summary>
    public double PerTurn { get; init; }
}
