using System.Globalization;
using System.Text.Json;
using Parley.Findings;
using Parley.Parliament;

namespace Parley.Runs;

/// <summary>Writes an analysis as the contract's JSON document: case, seed, samples, findings, parliament, and the studies behind them.</summary>
public static class AnalysisJson
{
    /// <summary>Writes the document.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="analysis">The analysis.</param>
    public static void Write(Utf8JsonWriter writer, Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(analysis);
        writer.WriteStartObject();
        writer.WriteString("parley", analysis.ParleyVersion);
        writer.WriteStartObject("case");
        writer.WriteString("id", analysis.CaseId);
        writer.WriteString("title", analysis.CaseTitle);
        writer.WriteString("asOf", Day(analysis.AsOf));
        writer.WriteString("hash", analysis.CaseHash);
        OptionalText(writer, "scenario", analysis.Scenario);
        writer.WriteEndObject();
        writer.WriteNumber("seed", analysis.Seed);
        writer.WriteNumber("samples", analysis.Samples);
        writer.WriteStartArray("findings");
        foreach (var finding in analysis.Findings)
        {
            Write(writer, finding);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("parliament");
        foreach (var question in analysis.Parliament)
        {
            Write(writer, question);
        }

        writer.WriteEndArray();
        Sensitivities(writer, analysis);
        DealByDates(writer, analysis);
        Credibility(writer, analysis);
        Texts(writer, "caveats", analysis.Caveats);
        writer.WriteEndObject();
    }

    /// <summary>Writes one finding.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="finding">The finding.</param>
    public static void Write(Utf8JsonWriter writer, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(finding);
        writer.WriteStartObject();
        writer.WriteString("id", finding.Id);
        writer.WriteString("question", finding.Question.ToString());
        writer.WriteString("lens", finding.Lens);
        OptionalText(writer, "party", finding.Party);
        OptionalText(writer, "counterpart", finding.Counterpart);
        writer.WriteString("text", finding.Text);
        OptionalText(writer, "choice", finding.Choice);
        OptionalNumber(writer, "value", finding.Value);
        OptionalNumber(writer, "low", finding.Low);
        OptionalNumber(writer, "high", finding.High);
        OptionalText(writer, "interval", finding.Interval);
        OptionalText(writer, "unit", finding.Unit);
        if (finding.Headline is { } headline)
        {
            writer.WriteNumber("headline", headline);
        }

        Texts(writer, "inputs", finding.Inputs);
        Texts(writer, "evidence", finding.Evidence);
        writer.WriteStartArray("flips");
        foreach (var flip in finding.Flips)
        {
            Write(writer, flip);
        }

        writer.WriteEndArray();
        OptionalText(writer, "flipSearch", finding.FlipSearch);
        OptionalText(writer, "certificate", finding.Certificate);
        Texts(writer, "assumptions", finding.Assumptions);
        writer.WriteNumber("unsupportedInputs", finding.UnsupportedInputs);
        writer.WriteEndObject();
    }

    /// <summary>Writes one flip.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="flip">The flip.</param>
    public static void Write(Utf8JsonWriter writer, Flip flip)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(flip);
        writer.WriteStartObject();
        writer.WriteString("input", flip.Input);
        OptionalNumber(writer, "from", flip.From);
        OptionalNumber(writer, "to", flip.To);
        OptionalNumber(writer, "quantile", flip.Quantile);
        writer.WriteString("result", flip.Result);
        if (flip.Together is { } second)
        {
            writer.WritePropertyName("together");
            Write(writer, second);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ParliamentQuestion question)
    {
        writer.WriteStartObject();
        writer.WriteString("question", question.Key);
        writer.WriteString("text", question.Text);
        writer.WriteString("unit", question.Unit);
        writer.WriteNumber("disagreement", question.Disagreement);
        writer.WriteStartArray("answers");
        foreach (var answer in question.Answers)
        {
            writer.WriteStartObject();
            writer.WriteString("lens", answer.Lens);
            OptionalNumber(writer, "value", answer.Value);
            OptionalNumber(writer, "low", answer.Low);
            OptionalNumber(writer, "high", answer.High);
            writer.WriteBoolean("baseline", answer.Baseline);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Sensitivities(Utf8JsonWriter writer, Analysis analysis)
    {
        writer.WriteStartArray("sensitivities");
        foreach (var row in analysis.Sensitivities)
        {
            writer.WriteStartObject();
            writer.WriteString("finding", row.Finding);
            writer.WriteString("input", row.Input);
            OptionalNumber(writer, "base", row.Base);
            OptionalNumber(writer, "atLow", row.AtLow);
            OptionalNumber(writer, "atHigh", row.AtHigh);
            writer.WriteBoolean("supported", row.Supported);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void DealByDates(Utf8JsonWriter writer, Analysis analysis)
    {
        writer.WriteStartArray("dealByDate");
        foreach (var point in analysis.DealByDate)
        {
            writer.WriteStartObject();
            writer.WriteString("date", Day(point.Date));
            OptionalNumber(writer, "probability", point.Probability);
            OptionalNumber(writer, "low", point.Low);
            OptionalNumber(writer, "high", point.High);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Credibility(Utf8JsonWriter writer, Analysis analysis)
    {
        writer.WriteStartArray("credibility");
        foreach (var row in analysis.Credibility)
        {
            writer.WriteStartObject();
            writer.WriteString("actor", row.Actor);
            writer.WriteString("target", row.Target);
            writer.WriteString("kind", row.Kind);
            writer.WriteNumber("n", row.Count);
            writer.WriteNumber("executed", row.Executed);
            writer.WriteNumber("not", row.Not);
            writer.WriteNumber("superseded", row.Superseded);
            writer.WriteNumber("open", row.Open);
            OptionalNumber(writer, "rate", row.Rate);
            OptionalNumber(writer, "low", row.Low);
            OptionalNumber(writer, "high", row.High);
            OptionalNumber(writer, "posteriorMean", row.PosteriorMean);
            OptionalNumber(writer, "posteriorLow", row.PosteriorLow);
            OptionalNumber(writer, "posteriorHigh", row.PosteriorHigh);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void OptionalText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void OptionalNumber(Utf8JsonWriter writer, string name, double? number)
    {
        if (number is { } value && double.IsFinite(value))
        {
            writer.WriteNumber(name, value);
        }
    }

    private static void Texts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
