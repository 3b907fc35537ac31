using System.Text.Json;

namespace Parley.Bargaining.Models;

/// <summary>Writes models, results and sweeps as JSON in the shape of the command-line contract.</summary>
public static class ModelJson
{
    /// <summary>Writes a result: <c>{"model","source","provenance","inputs","results","answer",…}</c>.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="result">The result.</param>
    /// <param name="statics">Signs of the results in the inputs, to be added as <c>statics</c>; null for none.</param>
    /// <param name="flips">Values at which yes-or-no results flip, to be added as <c>flips</c>; null for none.</param>
    public static void Write(
        Utf8JsonWriter json, ModelResult result, IReadOnlyList<ComparativeStatic>? statics = null, IReadOnlyList<InputFlip>? flips = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(result);
        json.WriteStartObject();
        WriteHead(json, result.Model);
        WriteValues(json, "inputs", result.Inputs);
        WriteStrings(json, "defaulted", result.Defaulted);
        WriteValues(json, "results", result.Results);
        json.WriteStartArray("breakEven");
        foreach (BreakEven value in result.BreakEvens)
        {
            json.WriteStartObject();
            json.WriteString("name", value.Name);
            if (value.Parameter is not null)
            {
                json.WriteString("input", value.Parameter);
            }

            json.WriteNumber("value", value.Value);
            json.WriteString("meaning", value.Meaning);
            json.WriteBoolean("reachable", value.Reachable);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("answer");
        json.WriteString("standFirm", result.Answer.StandFirm.Sentence);
        json.WriteString("stall", result.Answer.Stall.Sentence);
        json.WriteString("giveIn", result.Answer.GiveIn.Sentence);
        json.WriteEndObject();
        json.WriteStartObject("answerValues");
        WriteAdvice(json, "standFirm", result.Answer.StandFirm);
        WriteAdvice(json, "stall", result.Answer.Stall);
        WriteAdvice(json, "giveIn", result.Answer.GiveIn);
        json.WriteEndObject();
        WriteStrings(json, "notes", result.Notes);
        if (result.Certificate is { } certificate)
        {
            WriteCertificate(json, certificate);
        }

        if (statics is not null)
        {
            WriteStatics(json, statics);
        }

        if (flips is not null)
        {
            WriteFlips(json, flips);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the list of models: <c>{"models":[{"model","title",…,"parameters":[…]}]}</c>.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="models">The models.</param>
    public static void WriteList(Utf8JsonWriter json, IEnumerable<CanonicalModel> models)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(models);
        json.WriteStartObject();
        json.WriteStartArray("models");
        foreach (CanonicalModel model in models)
        {
            json.WriteStartObject();
            WriteHead(json, model.Card);
            json.WriteString("question", model.Card.Question);
            WriteStrings(json, "assumptions", model.Card.Assumptions);
            json.WriteStartArray("parameters");
            foreach (ModelParameter parameter in model.Card.Parameters)
            {
                WriteParameter(json, parameter);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a sweep: <c>{"model",…,"sweep":{"parameter","columns","rows":[{"value","results"|"error"}]}}</c>.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="sweep">The sweep.</param>
    public static void Write(Utf8JsonWriter json, SweepTable sweep)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(sweep);
        json.WriteStartObject();
        WriteHead(json, sweep.Model);
        json.WriteStartObject("sweep");
        json.WriteString("parameter", sweep.Parameter);
        WriteStrings(json, "columns", sweep.Columns);
        json.WriteStartArray("rows");
        foreach (SweepRow row in sweep.Rows)
        {
            json.WriteStartObject();
            json.WriteNumber("value", row.Value);
            if (row.Numbers is null)
            {
                json.WriteString("error", row.Refusal);
            }
            else
            {
                json.WriteStartObject("results");
                for (int i = 0; i < sweep.Columns.Count; i++)
                {
                    WriteNumber(json, sweep.Columns[i], row.Numbers[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, ModelCard card)
    {
        json.WriteString("model", card.Id);
        json.WriteString("title", card.Title);
        json.WriteString("source", card.Citation);
        json.WriteString("provenance", card.Provenance.Claim());
        if (card.Doubt is not null)
        {
            json.WriteString("doubt", card.Doubt);
        }
    }

    private static void WriteParameter(Utf8JsonWriter json, ModelParameter parameter)
    {
        json.WriteStartObject();
        json.WriteString("name", parameter.Name);
        json.WriteString("meaning", parameter.Meaning);
        json.WriteString("range", parameter.DescribeRange());
        if (parameter.IsChoice || parameter.SameAs is not null)
        {
            json.WriteString("default", parameter.DescribeDefault());
        }
        else
        {
            json.WriteNumber("default", parameter.Default);
        }

        json.WriteEndObject();
    }

    private static void WriteCertificate(Utf8JsonWriter json, ModelCertificate certificate)
    {
        json.WriteStartObject("certificate");
        json.WriteBoolean("verified", certificate.Holds);
        json.WriteString("method", certificate.Method);
        WriteComparisons(json, "quantities", certificate.Quantities);
        WriteComparisons(json, "properties", certificate.Properties);
        json.WriteEndObject();
    }

    private static void WriteStatics(Utf8JsonWriter json, IReadOnlyList<ComparativeStatic> statics)
    {
        json.WriteStartArray("statics");
        foreach (ComparativeStatic entry in statics)
        {
            json.WriteStartObject();
            json.WriteString("input", entry.Input);
            json.WriteString("result", entry.Result);
            json.WriteString("sign", entry.Sign switch { Sign.Rises => "rises", Sign.Falls => "falls", Sign.Kink => "kink", _ => "none" });
            WriteNumber(json, "slope", entry.Slope);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFlips(Utf8JsonWriter json, IReadOnlyList<InputFlip> flips)
    {
        json.WriteStartArray("flips");
        foreach (InputFlip flip in flips)
        {
            json.WriteStartObject();
            json.WriteString("input", flip.Input);
            json.WriteString("result", flip.Result);
            WriteNumber(json, "value", flip.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteComparisons(Utf8JsonWriter json, string name, IReadOnlyList<CertifiedQuantity> comparisons)
    {
        json.WriteStartArray(name);
        foreach (CertifiedQuantity comparison in comparisons)
        {
            json.WriteStartObject();
            json.WriteString("name", comparison.Name);
            WriteNumber(json, "expected", comparison.ClosedForm);
            WriteNumber(json, "found", comparison.Numeric);
            WriteNumber(json, "tolerance", comparison.Tolerance);
            json.WriteBoolean("holds", comparison.Holds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAdvice(Utf8JsonWriter json, string name, ModelAdvice advice)
    {
        json.WriteStartObject(name);
        WriteOptional(json, "pAgreement", advice.AgreementProbability);
        WriteOptional(json, "timeToAgreement", advice.TimeToAgreement);
        WriteOptional(json, "expectedPayoff", advice.ExpectedPayoff);
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            WriteNumber(json, name, number);
        }
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter json, string name, IReadOnlyList<NamedValue> values)
    {
        json.WriteStartObject(name);
        foreach (NamedValue value in values)
        {
            json.WritePropertyName(value.Name);
            WriteValue(json, value.Value);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, ModelValue value)
    {
        switch (value)
        {
            case NumberValue(double number):
                json.WriteNumberValue(number);
                break;
            case TruthValue(bool truth):
                json.WriteBooleanValue(truth);
                break;
            case WordValue(string word):
                json.WriteStringValue(word);
                break;
            case TableValue table:
                WriteTable(json, table);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static void WriteTable(Utf8JsonWriter json, TableValue table)
    {
        json.WriteStartArray();
        foreach (IReadOnlyList<double> row in table.Rows)
        {
            json.WriteStartObject();
            for (int i = 0; i < table.Columns.Count; i++)
            {
                WriteNumber(json, table.Columns[i], row[i]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
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
