using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Parley.Cli.Commands.Forecasts;
using Parley.Cli.Output;
using Parley.Forecasting.Files;
using Parley.Forecasting.Outcomes;
using Parley.Forecasting.Scoring;

namespace Parley.Cli.Commands;

/// <summary><c>parley score</c>: how forecasts did against outcomes, or how all plain forecasts did on a table of past decisions.</summary>
public sealed class ScoreCommand : ParleyCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "A table of past decisions (layout of DEU III), or a table of forecasts: id, value, low, high or probability." };
    private readonly Argument<string?> _outcomes = new("OUTCOMES") { Description = "With forecasts: a table id, outcome.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _protocol = new("--protocol") { Description = "Run the pre-registered strict test of the calibrated forecast too." };
    private readonly Option<bool> _readings = new("--readings") { Description = "Score the dynamic readings too (some seconds)." };

    /// <summary>Describes the command.</summary>
    public ScoreCommand()
        : base("score", "Score forecasts against outcomes.", "parley score deu3.tsv --json", "parley score forecasts.csv outcomes.csv")
    {
        Add(_file);
        Add(_outcomes);
        Add(_protocol);
        Add(_readings);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var (file, outcomes) = (run.Parsed.GetValue(_file)!, run.Parsed.GetValue(_outcomes));
        var text = Read(run, file);
        int count;
        IReadOnlyList<ModelAccuracy> models;
        var tests = new List<(string Name, CalibrationResult Result)>();
        if (outcomes is not null)
        {
            (count, models) = ForecastScoring.Score(text, file, Read(run, outcomes), outcomes);
        }
        else
        {
            var table = IssueTable.Read(text, file);
            count = table.Issues.Count(i => i.Outcome is not null);
            models = Past(run, table, tests);
            foreach (var note in table.Notes)
            {
                run.Error.WriteLine("note: " + note);
            }
        }

        if (run.Json)
        {
            run.PrintJson(json => Write(json, count, models, tests));
        }
        else
        {
            Print(run.Output, count, models, tests);
        }

        return ExitCode.Done;
    }

    private List<ModelAccuracy> Past(CommandRun run, IssueTable table, List<(string, CalibrationResult)> tests)
    {
        var models = AccuracyTable.Of(table).ToList();
        if (CalibrationTest.Everywhere(table) is { } everywhere)
        {
            // The compromise mean's own row gets the distribution scores of its past errors; the point forecast is the same.
            var i = models.FindIndex(m => m.Name.StartsWith("compromise", StringComparison.Ordinal));
            if (i >= 0 && models[i].Count == everywhere.WithPastErrors.Count)
            {
                models[i] = models[i] with { RankedProbabilityScore = everywhere.WithPastErrors.RankedProbabilityScore, Coverage80 = everywhere.WithPastErrors.Coverage80 };
            }

            models.Insert(0, everywhere.Model with { Name = "calibrated forecast (ten folds by act)" });
            tests.Add(("ten folds over all issues", everywhere));
        }

        if (run.Parsed.GetValue(_protocol) && CalibrationTest.Strict(table) is { } strict)
        {
            tests.Add(("strict test of the protocol", strict));
        }

        if (run.Parsed.GetValue(_readings))
        {
            models.AddRange(ReadingAccuracy.Of(table, run.Threads, run.Cancelled));
        }

        return [.. models.OrderBy(m => m.MeanAbsoluteError)];
    }

    private static string Read(CommandRun run, string file)
    {
        if (file == "-")
        {
            using var reader = new StreamReader(run.Streams.Input, leaveOpen: true);
            return reader.ReadToEnd();
        }

        return File.Exists(file) ? File.ReadAllText(file) : throw ForecastSource.Bad(file, "no such file (expected a table of past decisions, or of forecasts)");
    }

    private static void Write(Utf8JsonWriter json, int count, IReadOnlyList<ModelAccuracy> models, List<(string Name, CalibrationResult Result)> tests)
    {
        json.WriteStartObject();
        json.WriteNumber("n", count);
        json.WriteStartArray("models");
        foreach (var model in models)
        {
            Model(json, model);
        }

        json.WriteEndArray();
        if (tests.Count > 0)
        {
            json.WriteStartArray("tests");
            foreach (var (name, result) in tests)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteNumber("acts", result.Acts);
                json.WriteStartArray("models");
                Model(json, result.Model);
                Model(json, result.WithPastErrors);
                json.WriteEndArray();
                Difference(json, "maeDifference", result.ErrorDifference);
                Difference(json, "crpsDifference", result.ScoreDifference);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Difference(Utf8JsonWriter json, string name, (double Value, double Low, double High) difference)
    {
        json.WriteStartObject(name);
        json.WriteNumber("value", difference.Value);
        json.WriteNumber("low", difference.Low);
        json.WriteNumber("high", difference.High);
        json.WriteEndObject();
    }

    private static void Model(Utf8JsonWriter json, ModelAccuracy model)
    {
        json.WriteStartObject();
        json.WriteString("name", model.Name);
        json.WriteNumber("n", model.Count);
        json.WriteNumber("mae", model.MeanAbsoluteError);
        json.WriteNumber("medianAe", model.MedianAbsoluteError);
        json.WriteNumber("within10", model.Within10);
        foreach (var (name, value) in (ReadOnlySpan<(string, double?)>)[("crps", model.RankedProbabilityScore), ("coverage80", model.Coverage80), ("brier", model.Brier), ("log", model.LogScore)])
        {
            if (value is { } number)
            {
                json.WriteNumber(name, number);
            }
        }

        json.WriteEndObject();
    }

    private static void Print(TextWriter output, int count, IReadOnlyList<ModelAccuracy> models, List<(string Name, CalibrationResult Result)> tests)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} outcomes"));
        output.Write(PlainText.Table(
            ["forecast", "n", "MAE", "median AE", "within 10", "CRPS", "in 80 %", "Brier", "log"],
            [.. models.Select(m => (IReadOnlyList<string>)[m.Name, m.Count.ToString(CultureInfo.InvariantCulture), F(m.MeanAbsoluteError, "0.00"), F(m.MedianAbsoluteError, "0.00"), F(m.Within10, "0.000"), F(m.RankedProbabilityScore, "0.00"), F(m.Coverage80, "0.000"), F(m.Brier, "0.0000"), F(m.LogScore, "0.0000")])]));
        foreach (var (name, result) in tests)
        {
            output.WriteLine();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}, {result.Model.Count} issues of {result.Acts} acts: calibrated forecast MAE {result.Model.MeanAbsoluteError:0.00} against {result.Compromise.MeanAbsoluteError:0.00} of the compromise mean ({result.ErrorDifference.Value:+0.00;-0.00}, 90 % interval {result.ErrorDifference.Low:+0.00;-0.00} to {result.ErrorDifference.High:+0.00;-0.00});"));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  CRPS {result.Model.RankedProbabilityScore:0.00} against {result.WithPastErrors.RankedProbabilityScore:0.00} of its past errors ({result.ScoreDifference.Value:+0.00;-0.00}, {result.ScoreDifference.Low:+0.00;-0.00} to {result.ScoreDifference.High:+0.00;-0.00}); in the 80 % interval {result.Model.Coverage80:0.000}"));
        }
    }

    private static string F(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
