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
internal sealed class ForecastDesk(CommandRun run, ForecastModel model, int samples, bool sobol, bool levers, bool readings, string? power)
{
    /// <summary>Rough number of steps that the draws of a dynamic model may cost.</summary>
    private const double StepBudget = 4e8;

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
        var (low, high, interval) = model.IsDynamic && !run.Cancelled.IsCancellationRequested ? Spread(ranged, issue, value, decision.HasRanges) : (calibrated.Low, calibrated.High, "80 % interval calibrated on past decisions");
        double Forecast(GroupDecision d) => model.Value(d, issue);
        var cheap = Cost(central) < StepBudget / 2000;
        return new IssueAnswer(decision.Issues[issue], value, Math.Min(low, value), Math.Max(high, value), interval)
        {
            Decision = central,
            Number = issue,
            Baselines = Baselines.Of(central, issue),
            Calibrated = calibrated,
            Run = history,
            Exact = MeanSensitivity.Of(central, issue),
            Tornado = decision.HasRanges || model.IsDynamic ? cheap ? TornadoBar.Of(ranged, Forecast) : [] : [],
            Sobol = sobol ? SobolIndex.Of(ranged, Forecast, Draws(central, samples) / (NumberRef.Uncertain(ranged).Count + 2) is var n && n < 16 ? 16 : n, run.Seed, run.Threads, run.Cancelled) : [],
            Levers = levers ? [.. LeverEffect.Of(central, issue).Take(12)] : [],
            Readings = readings ? Readings(central, issue) : [],
            Power = power is null ? null : PowerIndices.Of(Rule(central), run.Seed),
            SpatialPower = power is null ? [] : SpatialPower.OwenShapley([.. central.Issues.Select((_, k) => central.Positions(k))], Rule(central), run.Seed),
            SensitivityAssumption = decision.HasRanges ? null : DefaultRanges.Assumption,
        };
    }

    private double Cost(GroupDecision decision) => model.IsDynamic
        ? Math.Pow(decision.Count, 3) * (model.Name == "smp" ? 40 : model.Reading?.Options.Rounds ?? decision.Issues.Count * decision.Issues.Count) * 4
        : decision.Count * 20;

    private int Draws(GroupDecision decision, int wanted) => (int)Math.Clamp(StepBudget / Cost(decision), 20, wanted);

    private (double Low, double High, string Text) Spread(EstimatedDecision ranged, int issue, double value, bool stated)
    {
        var draws = Draws(ranged.AtCentralValues(), samples);
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

    private VotingRule Rule(GroupDecision decision)
    {
        var parts = power!.Split(':', ',');
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
