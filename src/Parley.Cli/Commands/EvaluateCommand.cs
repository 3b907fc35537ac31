using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Parley.Evidence.Reading.Evaluation;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands;

/// <summary><c>parley evaluate GOLD PREDICTED</c>: precision and recall of a reading against a gold file, and of each rule.</summary>
public sealed class EvaluateCommand : ParleyCommand
{
    private readonly Argument<string> _gold = new("GOLD") { Description = "A JSON file with an 'entries' array: start, end, and what should be compared." };
    private readonly Argument<string> _predicted = new("PREDICTED") { Description = "The output of parley read --json, or '-'." };

    /// <summary>Describes the command.</summary>
    public EvaluateCommand()
        : base("evaluate", "Precision and recall of a reading against a gold file.", "parley evaluate gold.json reading.json")
    {
        Add(_gold);
        Add(_predicted);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        using var gold = Parse(run, run.Parsed.GetValue(_gold)!);
        using var predicted = Parse(run, run.Parsed.GetValue(_predicted)!);
        var result = ReadingEvaluation.Compare(gold.RootElement, predicted.RootElement);
        if (run.Json)
        {
            run.PrintJson(json => Write(json, result));
        }
        else
        {
            Print(run.Output, result);
        }

        return ExitCode.Done;
    }

    private static JsonDocument Parse(CommandRun run, string file)
    {
        var bytes = ReadCommand.Bytes(run, file);
        try
        {
            var document = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("entries", out var entries) && entries.ValueKind == JsonValueKind.Array)
            {
                return document;
            }

            document.Dispose();
            throw new SourceErrorsException([new SourceError(file, 1, 1, "no 'entries' array was found (expected the shape of parley read --json)")]);
        }
        catch (JsonException e)
        {
            throw new SourceErrorsException([new SourceError(file, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, "not JSON (expected the shape of parley read --json)")]);
        }
    }

    private static void Write(Utf8JsonWriter json, EvaluationResult result)
    {
        json.WriteStartObject();
        Array(json, "measures", result.Measures);
        Array(json, "rules", result.Rules);
        json.WriteStartArray("missed");
        foreach (var entry in result.Missed)
        {
            json.WriteStartObject();
            json.WriteNumber("start", entry.Span.Start);
            json.WriteNumber("end", entry.Span.End);
            json.WriteString("act", entry.Act);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("repeated", result.Repeated);
        json.WriteEndObject();
    }

    private static void Array(Utf8JsonWriter json, string name, IReadOnlyList<EvaluationMeasure> measures)
    {
        json.WriteStartArray(name);
        foreach (var measure in measures)
        {
            json.WriteStartObject();
            json.WriteString("name", measure.Name);
            json.WriteNumber("right", measure.Right);
            json.WriteNumber("predicted", measure.Predicted);
            json.WriteNumber("gold", measure.Gold);
            Number(json, "precision", measure.Precision);
            Number(json, "recall", measure.Recall);
            Number(json, "f", measure.F);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Print(TextWriter output, EvaluationResult result)
    {
        foreach (var m in result.Measures)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{m.Name,-24} right {m.Right,4} of {m.Predicted,4} proposed, {m.Gold,4} gold: P {m.Precision:0.000} R {m.Recall:0.000} F {m.F:0.000}"));
        }

        foreach (var m in result.Rules)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  rule {m.Name,-18} {m.Right,4} of {m.Predicted,4}  P {m.Precision:0.000}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"missed {result.Missed.Count}, repeated {result.Repeated}"));
    }
}
