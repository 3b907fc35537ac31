using Parley.Forecasting.Dynamics;
using Parley.Forecasting.Outcomes;
using Parley.Forecasting.Power;
using Parley.Forecasting.Sensitivities;
using Parley.Forecasting.Statics;

namespace Parley.Cli.Commands.Forecasts;

/// <summary>All that is said about one issue.</summary>
internal sealed record IssueAnswer(string Issue, double Value, double Low, double High, string Interval)
{
    public required Forecasting.Decisions.GroupDecision Decision { get; init; }

    public required int Number { get; init; }

    public required IReadOnlyList<NamedForecast> Baselines { get; init; }

    public required CalibratedForecast Calibrated { get; init; }

    public DynamicRun? Run { get; init; }

    public IReadOnlyList<MeanSensitivity> Exact { get; init; } = [];

    public IReadOnlyList<TornadoBar> Tornado { get; init; } = [];

    public IReadOnlyList<SobolIndex> Sobol { get; init; } = [];

    public IReadOnlyList<LeverEffect> Levers { get; init; } = [];

    public IReadOnlyList<(string Reading, double Value, string Ending)> Readings { get; init; } = [];

    public PowerIndices? Power { get; init; }

    public double[] SpatialPower { get; init; } = [];

    public string? SensitivityAssumption { get; init; }
}
