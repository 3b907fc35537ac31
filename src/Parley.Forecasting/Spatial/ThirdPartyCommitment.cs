namespace Parley.Forecasting.Spatial;

/// <summary>What a third party stakes when it joins a side. The first is KTAB's default.</summary>
public enum ThirdPartyCommitment
{
    /// <summary>It shares a victory but a defeat only as far as it fought.</summary>
    SemiCommit,

    /// <summary>It stakes nothing; third parties then never matter.</summary>
    NoCommit,

    /// <summary>It stakes all; third parties then never matter.</summary>
    FullCommit,
}
