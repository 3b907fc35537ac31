namespace Parley.Forecasting.Challenges;

/// <summary>What an actor's security sums up (equation 34).</summary>
public enum SecurityRule
{
    /// <summary>The others' expected utilities of challenging it.</summary>
    Adversaries,

    /// <summary>Its own expected utilities of challenging the others.</summary>
    Own,
}
