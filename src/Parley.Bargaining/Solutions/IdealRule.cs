namespace Parley.Bargaining.Solutions;

/// <summary>Over which outcomes a party's maximum M is taken: the ideal point of the Kalai-Smorodinsky solution.</summary>
public enum IdealRule
{
    /// <summary>Over all outcomes, as the tools do. The default.</summary>
    AllOutcomes,

    /// <summary>Over outcomes that give every party at least its disagreement value, as in the literature.</summary>
    RationalOutcomes,
}
