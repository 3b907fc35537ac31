using System.Text.Json;
using Parley.Forecasting.Dynamics;
using Parley.Forecasting.Outcomes;

namespace Parley.Cli.Commands.Forecasts;

/// <summary>The JSON document of <c>parley forecast</c>. The first issue stands at the top level as the contract says; several issues follow under <c>issues</c>.</summary>
internal static class ForecastJson
{
    public static void Write(Utf8JsonWriter json, ForecastSource source, ForecastModel model, IReadOnlyList<IssueAnswer> answers)
    {
        json.WriteStartObject();
        json.WriteString("title", source.Title);
        json.WriteString("model", model.Name);
        json.WriteString("valueIs", model.OutcomeText);
        Body(json, answers[0]);
        if (answers.Count > 1)
        {
            json.WriteStartArray("issues");
            foreach (var answer in answers)
            {
                json.WriteStartObject();
                Body(json, answer);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteString("trackRecord", ShippedOutcomeModel.TrackRecord);
        json.WriteStartArray("notes");
        foreach (var note in source.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Body(Utf8JsonWriter json, IssueAnswer answer)
    {
        json.WriteString("issue", answer.Issue);
        Number(json, "value", answer.Value);
        Number(json, "low", answer.Low);
        Number(json, "high", answer.High);
        json.WriteString("interval", answer.Interval);
        json.WriteStartObject("baselines");
        foreach (var baseline in answer.Baselines)
        {
            Number(json, baseline.Name, baseline.Value);
        }

        json.WriteEndObject();
        json.WriteStartArray("actors");
        foreach (var actor in answer.Decision.Actors)
        {
            json.WriteStringValue(actor.Name);
        }

        json.WriteEndArray();
        Calibrated(json, answer.Calibrated);
        json.WriteStartArray("rounds");
        foreach (var round in answer.Run?.Rounds ?? [])
        {
            Round(json, answer, round);
        }

        json.WriteEndArray();
        if (answer.Run is { } run)
        {
            json.WriteString("reading", run.Reading);
            json.WriteString("choices", run.Choices);
            json.WriteBoolean("complete", run.Complete);
            json.WriteString("ending", run.EndingText);
            json.WritePropertyName("initial");
            Round(json, answer, run.Initial);
        }

        Sensitivities(json, answer);
    }

    private static void Calibrated(Utf8JsonWriter json, CalibratedForecast forecast)
    {
        json.WriteStartObject("calibrated");
        Number(json, "median", forecast.Distribution.Median);
        Number(json, "mean", forecast.Distribution.Mean);
        Number(json, "low", forecast.Low);
        Number(json, "high", forecast.High);
        json.WriteStartArray("distribution");
        for (var i = 0; i < forecast.Distribution.Values.Count; i++)
        {
            json.WriteStartArray();
            json.WriteNumberValue(forecast.Distribution.Values[i]);
            json.WriteNumberValue(forecast.Distribution.Probabilities[i]);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Round(Utf8JsonWriter json, IssueAnswer answer, DynamicRound round)
    {
        var issues = round.Positions.Length;
        var here = issues > answer.Number ? answer.Number : 0;
        json.WriteStartObject();
        json.WriteNumber("round", round.Number);
        Number(json, "median", round.Medians[here]);
        Number(json, "mean", round.Means[here]);
        Array(json, "positions", round.Positions[here]);
        if (issues > 1)
        {
            json.WriteStartArray("positionsByActor");
            for (var i = 0; i < round.Positions[0].Length; i++)
            {
                json.WriteStartArray();
                foreach (var issue in round.Positions)
                {
                    json.WriteNumberValue(issue[i]);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        if (round.Probabilities.Length > 0)
        {
            Array(json, "probabilities", round.Probabilities);
            Array(json, "expected", round.Expected);
        }

        if (round.Security.Length > 0)
        {
            Array(json, "security", round.Security);
        }

        if (round.Risk.Length > 0)
        {
            Array(json, "risk", round.Risk);
        }

        if (round.ChangeRatio is { } ratio)
        {
            Number(json, "changeRatio", ratio);
        }

        json.WriteStartArray("moves");
        foreach (var move in round.Moves)
        {
            json.WriteStartObject();
            json.WriteString("actor", answer.Decision.Actors[move.Actor].Name);
            json.WriteString("kind", move.Kind.ToString().ToLowerInvariant());
            json.WriteString("toward", answer.Decision.Actors[move.Toward].Name);
            Number(json, "ownUtility", move.OwnUtility);
            Number(json, "otherUtility", move.OtherUtility);
            json.WriteString("why", MoveText.Explain(answer.Decision, move));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Sensitivities(Utf8JsonWriter json, IssueAnswer answer)
    {
        var total = answer.Decision.Weights(answer.Number).Sum();
        var mean = answer.Baselines[0].Value;
        json.WriteStartArray("sensitivity");
        for (var i = 0; i < answer.Exact.Count; i++)
        {
            var exact = answer.Exact[i];
            json.WriteStartObject();
            json.WriteString("actor", exact.Actor);
            Number(json, "position", exact.Position);
            Number(json, "weight", total > 0 ? (answer.Decision.Positions(answer.Number)[i] - mean) / total : 0);
            Number(json, "capability", exact.Capability);
            Number(json, "salience", exact.Salience);
            Number(json, "absence", exact.Absence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("tornado");
        foreach (var bar in answer.Tornado)
        {
            json.WriteStartObject();
            json.WriteString("number", bar.Number.Name);
            Number(json, "atLow", bar.AtLow);
            Number(json, "atHigh", bar.AtHigh);
            Number(json, "swing", bar.Swing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sobol");
        foreach (var index in answer.Sobol)
        {
            json.WriteStartObject();
            json.WriteString("number", index.Number.Name);
            Number(json, "first", index.First);
            Number(json, "total", index.Total);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("levers");
        foreach (var lever in answer.Levers)
        {
            json.WriteStartObject();
            json.WriteStartArray("actors");
            foreach (var actor in lever.Actors)
            {
                json.WriteStringValue(actor);
            }

            json.WriteEndArray();
            json.WriteString("lever", lever.Lever);
            Number(json, "outcome", lever.Outcome);
            Number(json, "shift", lever.Shift);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (answer.Readings.Count > 0)
        {
            json.WriteStartArray("readings");
            foreach (var (reading, value, ending) in answer.Readings)
            {
                json.WriteStartObject();
                json.WriteString("reading", reading);
                Number(json, "value", value);
                json.WriteString("ending", ending);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (answer.Power is { } power)
        {
            json.WriteStartObject("power");
            Array(json, "shapleyShubik", power.ShapleyShubik);
            Array(json, "banzhaf", power.NormalisedBanzhaf);
            Array(json, "spatial", answer.SpatialPower);
            json.WriteBoolean("exact", power.Exact);
            json.WriteEndObject();
        }

        if (answer.SensitivityAssumption is { } assumption)
        {
            json.WriteString("sensitivityAssumption", assumption);
        }
    }

    private static void Array(Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
