namespace Parley.Playbooks.RepeatedGames.Tournaments;

/// <summary>One player's line in the table of a tournament; self-play does not count in it except where said.</summary>
/// <param name="Place">Place in the line-up, from 0.</param>
/// <param name="Name">The name in the line-up.</param>
/// <param name="Rank">From 1; by the median of the normalised score over repetitions, ties in the order of the line-up.</param>
/// <param name="Score">Mean total of a repetition over all opponents.</param>
/// <param name="NormalisedScore">Median over repetitions of the payoff per opponent and turn.</param>
/// <param name="ScoreQuantiles">Least, lower quartile, median, upper quartile and greatest of the normalised score over repetitions.</param>
/// <param name="Cooperation">Share of all turns in which the player cooperated.</param>
/// <param name="Wins">Matches won per repetition.</param>
/// <param name="InitialCooperation">Share of matches begun with a cooperation.</param>
/// <param name="GoodPartnerRating">Share of matches in which the player cooperated at least as often as the other.</param>
/// <param name="Eigenjesus">Entry in the principal eigenvector of the rates of cooperation (self-play included).</param>
/// <param name="Eigenmoses">Entry in the principal eigenvector of the rates of cooperation on the scale from -1 to 1 (self-play included).</param>
/// <param name="StateDistribution">Shares of CC, CD, DC, DD turns, from the player's view.</param>
/// <param name="CooperationAfter">Rates of cooperation after CC, CD, DC, DD; null where that never happened.</param>
public sealed record PlayerSummary(
    int Place,
    string Name,
    int Rank,
    double Score,
    double NormalisedScore,
    IReadOnlyList<double> ScoreQuantiles,
    double Cooperation,
    double Wins,
    double InitialCooperation,
    double GoodPartnerRating,
    double Eigenjesus,
    double Eigenmoses,
    IReadOnlyList<double> StateDistribution,
    IReadOnlyList<double?> CooperationAfter);
