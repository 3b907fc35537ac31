using System.Text;
using System.Text.Json;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Scenarios;

/// <summary>Writes a scenario folder in JSON, with the keys of NegMAS's YAML layout.</summary>
internal static class JsonScenarioWriter
{
    public static IEnumerable<SourceText> Write(BargainingProblem problem)
    {
        OutcomeSpace space = problem.Space;
        yield return new SourceText("domain.json", Json(json =>
        {
            json.WriteString("name", space.Name);
            json.WriteString("type", "DiscreteCartesianOutcomeSpace");
            json.WriteStartArray("issues");
            foreach (Issue issue in space.Issues)
            {
                json.WriteStartObject();
                json.WriteString("name", issue.Name);
                json.WriteString("type", issue switch { IntegerIssue => "ContiguousIssue", OrderedIssue => "OrdinalIssue", _ => "CategoricalIssue" });
                json.WriteStartArray("values");
                if (issue is IntegerIssue integer)
                {
                    json.WriteNumberValue(integer.Low);
                    json.WriteNumberValue(integer.High);
                }
                else
                {
                    for (int option = 0; option < issue.OptionCount; option++)
                    {
                        json.WriteStringValue(issue.OptionText(option));
                    }
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }));
        foreach (BargainingParty party in problem.Parties)
        {
            AdditiveUtility utility = ScenarioWriter.Additive(party);
            yield return new SourceText($"{party.Name}.json", Json(json =>
            {
                json.WriteString("name", party.Name);
                if (party.Discounting.Kind == DiscountingKind.None)
                {
                    WriteUtility(json, party, utility);
                    return;
                }

                bool linear = party.Discounting.Kind == DiscountingKind.Linear;
                json.WriteString("type", linear ? "LinDiscountedUFun" : "ExpDiscountedUFun");
                json.WriteNumber(linear ? "cost" : "discount", party.Discounting.Rate);
                json.WriteBoolean("dynamic_reservation", party.Discounting.DiscountsReservation);
                WriteReservation(json, party);
                json.WriteStartObject("ufun");
                WriteUtility(json, party, utility);
                json.WriteEndObject();
            }));
        }
    }

    private static void WriteUtility(Utf8JsonWriter json, BargainingParty party, AdditiveUtility utility)
    {
        json.WriteString("type", "LinearAdditiveUtilityFunction");
        WriteReservation(json, party);
        json.WriteNumber("bias", utility.Constant);
        json.WriteStartArray("weights");
        for (int i = 0; i < utility.Space.IssueCount; i++)
        {
            json.WriteNumberValue(1);
        }

        json.WriteEndArray();
        json.WriteStartArray("values");
        for (int i = 0; i < utility.Space.IssueCount; i++)
        {
            json.WriteStartObject();
            json.WriteString("type", "TableFun");
            json.WriteStartObject("mapping");
            for (int option = 0; option < utility.Terms(i).Length; option++)
            {
                json.WriteNumber(utility.Space.Issues[i].OptionText(option), utility.Terms(i)[option]);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReservation(Utf8JsonWriter json, BargainingParty party)
    {
        if (party.ReservationValue is { } r)
        {
            json.WriteNumber("reserved_value", r);
        }
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
