namespace Parley.Bargaining.Composer;

/// <summary>One of several offers that are worth about the same to the party that makes them and differ for the party that chooses.</summary>
/// <param name="Score">The offer's score.</param>
/// <param name="MeanForProposer">Its mean utility for the proposer.</param>
/// <param name="MeanForChooser">Its mean utility for the chooser.</param>
/// <param name="DifferenceToNearest">How far it is from the most similar other offer in what the chooser gets on each issue (sum of absolute mean differences).</param>
/// <param name="Undominated">Whether a search proved that no admissible package dominates it on average.</param>
public sealed record EquivalentOffer(PackageScore Score, double MeanForProposer, double MeanForChooser, double DifferenceToNearest, bool Undominated);
