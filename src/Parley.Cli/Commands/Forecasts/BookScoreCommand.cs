using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Parley.Cli.Output;
using Parley.Forecasting.Books;

namespace Parley.Cli.Commands.Forecasts;

/// <summary><c>parley book FILE score</c>: Brier, log and ranked probability scores beside baselines, and the calibration curve.</summary>
internal sealed class BookScoreCommand : ParleyCommand
{
    private readonly BookFile _book;
    private readonly Option<string?> _by = new("--by") { Description = "Only forecasts of this forecaster." };

    public BookScoreCommand(BookFile book)
        : base("score", "Score resolved forecasts beside baselines, with the calibration curve.", "parley book my.jsonl score")
    {
        _book = book;
        Add(_by);
    }

    protected override int Execute(CommandRun run)
    {
        var book = _book.Open(run, mustExist: true);
        foreach (var broken in book.Broken)
        {
            run.Error.WriteLine(broken.ToString());
        }

        var score = BookScore.Of(book, run.Parsed.GetValue(_by));
        if (run.Json)
        {
            run.PrintJson(json => Write(json, score, book));
        }
        else
        {
            Print(run.Output, score);
        }

        return book.Broken.Count == 0 ? ExitCode.Done : ExitCode.NegativeAnswer;
    }

    private static void Write(Utf8JsonWriter json, BookScore score, ForecastBook book)
    {
        json.WriteStartObject();
        json.WriteBoolean("intact", book.Broken.Count == 0);
        if (score.Events is { } events)
        {
            json.WriteStartObject("events");
            json.WriteNumber("n", events.Count);
            json.WriteNumber("brier", events.Brier);
            json.WriteNumber("log", events.Log);
            json.WriteNumber("brierOfCoin", events.BrierOfCoin);
            json.WriteNumber("brierOfBaseRate", events.BrierOfBaseRate);
            Optional(json, "brierOfBaselines", events.BrierOfBaselines);
            json.WriteEndObject();
        }

        if (score.Numbers is { } numbers)
        {
            json.WriteStartObject("numbers");
            json.WriteNumber("n", numbers.Count);
            json.WriteNumber("mae", numbers.MeanAbsoluteError);
            json.WriteNumber("crps", numbers.RankedProbabilityScore);
            json.WriteNumber("coverage80", numbers.Coverage80);
            Optional(json, "maeOfBaselines", numbers.ErrorOfBaselines);
            json.WriteEndObject();
        }

        json.WriteStartArray("calibration");
        foreach (var bin in score.Calibration)
        {
            json.WriteStartObject();
            json.WriteNumber("from", bin.From);
            json.WriteNumber("to", bin.To);
            json.WriteNumber("n", bin.Count);
            json.WriteNumber("said", bin.Said);
            json.WriteNumber("happened", bin.Happened);
            json.WriteNumber("low", bin.Interval.Lower);
            json.WriteNumber("high", bin.Interval.Upper);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("open");
        foreach (var question in score.Open)
        {
            json.WriteStringValue(question);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void Print(TextWriter output, BookScore score)
    {
        string F(double? v) => v?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "";
        if (score.Events is { } e)
        {
            output.WriteLine($"{e.Count} forecasts of yes or no: Brier {F(e.Brier)}, log {F(e.Log)}; always one half {F(e.BrierOfCoin)}, the base rate in hindsight {F(e.BrierOfBaseRate)}{(e.BrierOfBaselines is null ? "" : ", baselines written down " + F(e.BrierOfBaselines))}");
            output.Write(PlainText.Table(["said", "n", "mean said", "happened", "90 % interval"], [.. score.Calibration.Select(b => (IReadOnlyList<string>)[string.Create(CultureInfo.InvariantCulture, $"{100 * b.From:0}-{100 * b.To:0} %"), b.Count.ToString(CultureInfo.InvariantCulture), F(b.Said), F(b.Happened), $"{F(b.Interval.Lower)} to {F(b.Interval.Upper)}"])]));
        }

        if (score.Numbers is { } n)
        {
            output.WriteLine($"{n.Count} forecasts of numbers: MAE {F(n.MeanAbsoluteError)}, CRPS {F(n.RankedProbabilityScore)}, in the 80 % interval {F(n.Coverage80)}{(n.ErrorOfBaselines is null ? "" : ", MAE of baselines " + F(n.ErrorOfBaselines))}");
        }

        output.WriteLine(score.Open.Count == 0 ? "no open question" : "open: " + string.Join(", ", score.Open));
    }
}
