using System.Collections.Immutable;

namespace Parley.Playbooks.Negotiation.Strategies;

/// <summary>Parameters that several entries share.</summary>
internal static class Parameters
{
    private const double Inf = double.PositiveInfinity;

    public static StrategyParameter Max { get; } = new("max", 1, 0, 1, "the target at the start");

    public static StrategyParameter Min { get; } = new("min", 0, 0, 1, "the target at the end");

    public static StrategyParameter Low { get; } = Number("min", 0, 0, 1, "the least that is asked for");

    public static StrategyParameter Lag { get; } = Whole("lag", 1, 1, "how many offers ago");

    public static StrategyParameter Window { get; } = Whole("window", 1, 1, "number of changes");

    public static ImmutableArray<StrategyParameter> Tactic(double kappa) =>
        [Number("beta", 1, 1e-6, 1e6, "speed: below 1 Boulware, above 1 conceder"), Number("kappa", kappa, kappa > 0 ? 1e-9 : 0, 1, "concession at the start"), Max, Min];

    public static StrategyParameter Exponent(double value) => new("e", value, 1e-6, Inf, "exponent of the curve");

    public static StrategyParameter Number(string name, double value, double least, double most, string meaning) => new(name, value, least, most, meaning);

    public static StrategyParameter Whole(string name, double value, double least, string meaning) => new(name, value, least, 1_000_000, meaning) { Whole = true };
}
