namespace Parley.Games.Regret;

/// <summary>Kinds of counterfactual regret minimisation.</summary>
public enum RegretVariant
{
    /// <summary>CFR (Zinkevich et al. 2007).</summary>
    Plain,

    /// <summary>CFR+ (Tammelin 2014): no negative sums of regret, average weighted linearly.</summary>
    Plus,

    /// <summary>Discounted CFR (Brown, Sandholm 2019) with exponents 3/2, 0, 2.</summary>
    Discounted,

    /// <summary>Linear CFR (Brown, Sandholm 2019).</summary>
    Linear,

    /// <summary>Predictive CFR+ (Farina, Kroer, Sandholm 2021), average weighted quadratically.</summary>
    PredictivePlus,

    /// <summary>Monte Carlo CFR with external sampling (Lanctot et al. 2009).</summary>
    ExternalSampling,

    /// <summary>Monte Carlo CFR with outcome sampling (Lanctot et al. 2009), exploration 0.6.</summary>
    OutcomeSampling,
}
