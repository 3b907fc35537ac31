namespace Parley.Bargaining.Solutions;

/// <summary>A rule that picks points of a frontier. d is the disagreement point, M the ideal point, g = u - d the gains.</summary>
public enum SolutionConcept
{
    /// <summary>Largest product of gains, among points with no negative gain (Nash 1950; with weights Harsanyi and Selten 1972).</summary>
    Nash,

    /// <summary>Largest smallest ratio g/(M-d) (Kalai and Smorodinsky 1975), the discrete "max-min ratio".</summary>
    KalaiSmorodinsky,

    /// <summary>Smallest difference between the largest and the smallest ratio g/(M-d): what NegMAS calls Kalai-Smorodinsky.</summary>
    SmallestSpread,

    /// <summary>Smallest sum of differences |u_i - u_j| over pairs: what GENIUS calls Kalai-Smorodinsky.</summary>
    SmallestDifference,

    /// <summary>Largest smallest gain (Kalai 1977), also called maximin or Kalai.</summary>
    Egalitarian,

    /// <summary>Largest smallest gain per weight (Kalai 1977, proportional).</summary>
    Proportional,

    /// <summary>Largest sum of utilities, reservation values disregarded.</summary>
    Utilitarian,

    /// <summary>Largest sum of utilities among points with no negative gain.</summary>
    RationalUtilitarian,

    /// <summary>Largest sum of ratios g/(M-d).</summary>
    RelativeUtilitarian,

    /// <summary>Largest smallest rank when each party ranks the points with no negative gain: for two parties the median of the frontier
    /// (fallback bargaining, Brams and Kilgour 2001).</summary>
    Median,
}
