namespace Parley.Forecasting.Challenges;

/// <summary>Which votes stand below the fraction in the probability that a position prevails.</summary>
public enum VoteRule
{
    /// <summary>The votes between the two positions compared, as printed: P(ij) + P(ji) = 1.</summary>
    Pairwise,

    /// <summary>The sizes of all votes over all ordered pairs of actors, as in the program behind the published table: P is tiny.</summary>
    AllPairs,
}
