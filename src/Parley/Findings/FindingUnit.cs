namespace Parley.Findings;

/// <summary>Units of a finding's value, as they stand in JSON under <c>unit</c>.</summary>
public static class FindingUnit
{
    /// <summary>A probability, 0 to 1.</summary>
    public const string Probability = "probability";

    /// <summary>Utility points, 0 to 100 for packages; differences may be negative.</summary>
    public const string Points = "points";

    /// <summary>Position on an issue's ladder of options: 0 is the first option.</summary>
    public const string OptionIndex = "option";

    /// <summary>Days.</summary>
    public const string Days = "days";

    /// <summary>A share of sampled worlds, 0 to 1.</summary>
    public const string ShareOfWorlds = "share of worlds";
}
