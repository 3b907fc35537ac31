namespace Parley.Forecasting.Challenges;

/// <summary>Which of several offers an actor takes.</summary>
public enum OfferRule
{
    /// <summary>Conflict before compromise before capitulation; within a type the least move.</summary>
    TypeThenLeastMove,

    /// <summary>As before, but among compromises the lowest weighted-average position: the program behind the published table.</summary>
    TypeThenLowestAverage,

    /// <summary>The one whose sender expects most (to 12 digits), then the least move.</summary>
    LargestOtherUtility,
}
