namespace Parley.Bargaining.Scenarios;

/// <summary>How numbers in GENIUS XML files are read; other formats have one reading.</summary>
public enum ImportConvention
{
    /// <summary>As GENIUS does: evaluations are divided by the largest, integer evaluators count from the lower bound, sums are cut to 1,
    /// a missing reservation value is 0, discount and reservation value hold together.</summary>
    Genius,

    /// <summary>As NegMAS 0.15 does: raw evaluation times weight, integer evaluators on the value itself, no cut, a missing reservation value is none,
    /// and the reservation value is lost when the profile also has a discount element.</summary>
    NegMas,
}
