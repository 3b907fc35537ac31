using System.Globalization;
using Parley.Forecasting.Challenges;
using Parley.Forecasting.Decisions;
using Parley.Forecasting.Dynamics;
using Parley.Forecasting.Ensembles;
using Parley.Forecasting.Outcomes;
using Parley.Forecasting.Power;
using Parley.Forecasting.Sensitivities;
using Parley.Forecasting.Spatial;
using Parley.Forecasting.Statics;
using Parley.Numerics;
using Parley.Numerics.Parallelism;

namespace Parley.Cli.Commands.Forecasts;

/// <summary>Computes the answer for each issue.</summary>
internal sealed class ForecastDesk(CommandRun run, ForecastModel model, int samples, bool sobol, bool levers, bool readings, string? power, string? setter)
{
    /// <summary>Rough seconds that the draws of a dynamic model may take, unless a share of the variance is asked for.</summary>
    private const double Patience = 0.5;

    private const double PatienceWhenAsked = 10;

    private const int FewestDraws = 20;

    public List<IssueAnswer> Answer(EstimatedDecision decision)
    {
        var central = decision.AtCentralValues();
        var shared = model.Name is "smp" or "exchange" ? model.Run(central, 0, run.Cancelled) : null;
        return [.. Enumerable.Range(0, decision.Issues.Count).Select(k => Answer(decision, central, k, shared))];
    }

    private IssueAnswer Answer(EstimatedDecision decision, GroupDecision central, int issue, DynamicRun? shared)
    {
        var calibrated = CalibratedForecast.Of(decision, issue, Math.Min(samples, 200), run.Seed);
        var history = shared ?? (model.Reading is not null ? model.Run(central, issue, run.Cancelled) : null);
        var value = history is not null ? model.Outcome(history, issue) : model.Value(central, issue);
        var ranged = decision.HasRanges ? decision : DefaultRanges.Around(decision);
        var draws = Draws(central, Patience);
        var (low, high, interval) = !model.IsDynamic || run.Cancelled.IsCancellationRequested ? (calibrated.Low, calibrated.High, "80 % interval calibrated on past decisions")
            : draws < FewestDraws ? (calibrated.Low, calibrated.High, "80 % interval calibrated on past decisions; draws of this reading would take too long at this size")
            : Spread(ranged, issue, draws, decision.HasRanges);
        double Forecast(GroupDecision d) => model.Value(d, issue);
        var cheap = Seconds(central) * 2 * NumberRef.Uncertain(ranged).Count < Patience;
        return new IssueAnswer(decision.Issues[issue], value, Math.Min(low, value), Math.Max(high, value), interval)
        {
            Decision = central,
            Number = issue,
            Baselines = [.. Baselines.Of(central, issue), .. Procedural(central, issue)],
            Calibrated = calibrated,
            Run = history,
            Exact = MeanSensitivity.Of(central, issue),
            Tornado = decision.HasRanges || model.IsDynamic ? cheap ? TornadoBar.Of(ranged, Forecast) : [] : [],
            Sobol = sobol ? SobolIndex.Of(ranged, Forecast, Math.Max(16, Math.Min(samples, Draws(central, PatienceWhenAsked) / (NumberRef.Uncertain(ranged).Count + 2))), run.Seed, run.Threads, run.Cancelled) : [],
            Levers = levers ? [.. LeverEffect.Of(central, issue).Take(12)] : [],
            Readings = readings ? Readings(central, issue) : [],
            Power = power is null ? null : PowerIndices.Of(Rule(central), run.Seed),
            SpatialPower = power is null ? [] : SpatialPower.OwenShapley([.. central.Issues.Select((_, k) => central.Positions(k))], Rule(central), run.Seed),
            SensitivityAssumption = decision.HasRanges ? null : DefaultRanges.Assumption,
        };
    }

    /// <summary>Measured on one core: see the bench page.</summary>
    private double Seconds(GroupDecision decision) => Math.Pow(decision.Count, 3) switch
    {
        var cube when model.Name == "smp" => 4e-3 + (3e-7 * cube),
        var cube when model.Reading is { } reading => 1e-5 + (3e-9 * cube * reading.Options.Rounds),
        var cube when model.Name == "exchange" => 1e-5 + (1e-7 * cube * decision.Issues.Count * decision.Issues.Count),
        _ => 2e-5,
    };

    private int Draws(GroupDecision decision, double patience) => (int)Math.Min(patience / Seconds(decision), samples * (patience > Patience ? 1000.0 : 1));

    private (double Low, double High, string Text) Spread(EstimatedDecision ranged, int issue, int draws, bool stated)
    {
        double[] values;
        if (model.Reading is { } reading)
        {
            values = ChallengeEnsemble.Run(ranged, reading, draws, run.Seed, issue, run.Threads, run.Cancelled).Medians;
        }
        else
        {
            values = new double[draws];
            WorldPartition.For(draws, run.Threads, (from, to) =>
            {
                for (var n = from; n < to; n++)
                {
                    values[n] = model.Value(ranged.Draw(run.Seed, (ulong)n), issue);
                }
            }, run.Cancelled);
        }

        Array.Sort(values);
        var text = string.Create(CultureInfo.InvariantCulture, $"5th to 95th percentile of the reading over {draws} draws of its inputs{(stated ? "" : " (" + DefaultRanges.Assumption + ")")}; not calibrated");
        return (SampleQuantile.OfSorted(values, 0.05), SampleQuantile.OfSorted(values, 0.95), text);
    }

    private static IReadOnlyList<(string, double, string)> Readings(GroupDecision decision, int issue)
    {
        var list = ChallengeReading.All.Select(r => ChallengeModel.Run(decision, r, issue)).Select(r => (r.Reading, r.Last.Medians[0], r.EndingText)).ToList();
        var spatial = SpatialModel.Run(decision);
        list.Add(("smp", spatial.Last.Expected[issue], spatial.EndingText));
        return list;
    }

    private IEnumerable<NamedForecast> Procedural(GroupDecision decision, int issue)
    {
        if (setter is null)
        {
            return [];
        }

        var at = decision.Actors.ToList().FindIndex(a => string.Equals(a.Name, setter, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            throw ForecastSource.Bad("command line", $"--setter {setter} (expected one of {string.Join(", ", decision.Actors.Select(a => a.Name))})");
        }

        return decision.ReferencePoints[issue] is { } reversion
            ? [new NamedForecast($"procedural ({decision.Actors[at].Name} proposes)", ProceduralModel.Solve(decision.Positions(issue), Rule(decision), decision.Positions(issue)[at], reversion))]
            : throw ForecastSource.Bad("command line", "--setter needs a reference point: what holds without a decision (expected a column or key referencePoint in the file)");
    }

    private VotingRule Rule(GroupDecision decision)
    {
        var parts = (power ?? "simple").Split(':', ',');
        double? share = parts.Length > 1 && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var s) && s is > 0 and <= 1 ? s : null;
        return parts[0].ToLowerInvariant() switch
        {
            "simple" => VotingRule.SimpleMajority(decision.Capabilities),
            "qualified" => VotingRule.QualifiedMajority(decision.Capabilities, share ?? 0.7),
            "dual" => VotingRule.DualMajority(decision.Capabilities),
            "unanimity" => VotingRule.Unanimity(decision.Count),
            _ => throw ForecastSource.Bad("command line", $"--power {power} (expected simple, qualified:SHARE, dual or unanimity)"),
        };
    }
}
