using Parley.Forecasting.Challenges;
using Parley.Forecasting.Decisions;
using Parley.Forecasting.Dynamics;
using Parley.Forecasting.Exchanges;
using Parley.Forecasting.Outcomes;
using Parley.Forecasting.Spatial;
using Parley.Forecasting.Statics;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands.Forecasts;

/// <summary>A model as named after <c>--model</c>.</summary>
internal sealed record ForecastModel(string Name, ChallengeReading? Reading, SpatialOptions Spatial)
{
    private static readonly Dictionary<string, string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        ["compromise"] = Baselines.Compromise,
        ["mean"] = "mean",
        ["median"] = "median",
        ["weighted-median"] = Baselines.WeightedMedian,
        ["salience-mean"] = "salience mean",
        ["salience-median"] = "salience median",
        ["condorcet"] = "Condorcet winner",
        ["mode"] = "mode",
        ["midrange"] = "midrange",
        ["nash"] = "Nash bargaining",
        ["reference"] = "reference point",
    };

    public static string Expected => string.Join(", ", Plain.Keys) + ", calibrated, challenge:READING, smp, exchange";

    public bool IsDynamic => Reading is not null || Name is "smp" or "exchange";

    public static ForecastModel Parse(string text, int? rounds, SpatialOptions spatial, string[] settings)
    {
        if (text.StartsWith("challenge", StringComparison.OrdinalIgnoreCase))
        {
            var choices = text.Length > 10 ? text[10..] : "scholz-code";
            if (!ChallengeReading.TryParse(choices + (rounds is { } n ? $",rounds={n}" : ""), out var reading, out var error))
            {
                throw ForecastSource.Bad("command line", $"--model {text}: {error}");
            }

            // A changed number of rounds is no other reading.
            var named = ChallengeReading.All.FirstOrDefault(r => (r.Options with { Rounds = 1 }) == (reading!.Options with { Rounds = 1 }));
            return new ForecastModel("challenge:" + (named?.Name ?? reading!.Name), named is null ? reading : reading! with { Name = named.Name }, spatial);
        }

        if (string.Equals(text, "smp", StringComparison.OrdinalIgnoreCase))
        {
            var options = settings.Aggregate(spatial, SpatialSettings.Set);
            return new ForecastModel("smp", null, rounds is { } turns ? options with { MaxTurns = turns } : options);
        }

        var name = text.ToLowerInvariant();
        if (name is not ("exchange" or "calibrated") && !Plain.ContainsKey(name))
        {
            var near = NearestName.Find(name, Plain.Keys.Concat(["calibrated", "smp", "exchange", "challenge"]));
            throw ForecastSource.Bad("command line", $"--model {text} is unknown (expected {Expected}{(near is null ? "" : $"; did you mean '{near}'?")})");
        }

        return new ForecastModel(name, null, spatial);
    }

    /// <summary>The forecast of plain numbers.</summary>
    public double Value(GroupDecision decision, int issue) => IsDynamic ? Outcome(Run(decision, issue, default), issue)
        : Name == "calibrated" ? ShippedOutcomeModel.Instance.Forecast(OutcomeInput.Of(decision, null, issue)).On(decision.Scale(issue)).Median
        : Static(decision, issue);

    public DynamicRun Run(GroupDecision decision, int issue, CancellationToken cancelled) => Reading is not null
        ? ChallengeModel.Run(decision, Reading, issue, cancelled)
        : Name == "smp" ? SpatialModel.Run(decision, Spatial, cancelled) : ExchangeModel.Run(decision, cancelled);

    /// <summary>What a run is read as: the final weighted median of a challenge reading, the expected outcome of the spatial model, the mean after exchanges.</summary>
    public double Outcome(DynamicRun run, int issue) => Reading is not null ? run.Last.Medians[0] : Name == "smp" ? run.Last.Expected[issue] : run.Last.Means[issue];

    public string OutcomeText => Reading is not null ? "weighted median after the last round" : Name == "smp" ? "expected outcome of an election among the last positions" : Name == "exchange" ? "compromise mean after the exchanges" : Name == "calibrated" ? "median of the calibrated distribution" : Plain[Name];

    private double Static(GroupDecision decision, int issue)
    {
        var all = Baselines.Of(decision, issue);
        var found = all.Where(b => b.Name == Plain[Name]).ToList();
        return found.Count > 0 ? found[0].Value : throw ForecastSource.Bad("command line", $"--model {Name} needs a reference point (expected a column or key referencePoint in the file)");
    }
}
