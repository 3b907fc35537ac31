namespace Parley.Bargaining.Solutions;

/// <summary>A rule that picks one point when parties may also agree on lotteries between outcomes, so that the frontier has no gaps.</summary>
public enum LotteryConcept
{
    /// <summary>Largest (weighted) product of gains. Any number of parties.</summary>
    Nash,

    /// <summary>Equal ratios of gain to the ideal gain (Kalai and Smorodinsky 1975; for more parties the largest smallest ratio, Imai 1983). Any number of parties.</summary>
    KalaiSmorodinsky,

    /// <summary>Equal gains (Kalai 1977), the largest smallest gain. Any number of parties.</summary>
    Egalitarian,

    /// <summary>Gains proportional to the weights (Kalai 1977). Any number of parties.</summary>
    Proportional,

    /// <summary>Repeated midpoints: each step goes to the average of the points at which one party gets all that the step's starting point leaves (Raiffa 1953). Two parties.</summary>
    Raiffa,

    /// <summary>The point that cuts the frontier into two parts of equal length when a step costs the root of the product of what one gives and the other
    /// gets (Maschler and Perles 1981). Two parties.</summary>
    MaschlerPerles,

    /// <summary>The point whose line to d halves the area of the possible gains (Anbarci and Bigelow 1994). Two parties.</summary>
    EqualArea,
}
