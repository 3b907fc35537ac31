using System.Text.Json;
using Parley.Evidence.Ledger;

namespace Parley.Tests.Ledger;

public class LedgerSchemaTests
{
    [Fact]
    public void The_schema_is_JSON_and_every_reference_leads_somewhere()
    {
        using var schema = JsonDocument.Parse(LedgerSchema.Json);
        var definitions = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(d => d.Name).ToHashSet();
        foreach (System.Text.RegularExpressions.Match reference in System.Text.RegularExpressions.Regex.Matches(LedgerSchema.Json, "#/\\$defs/(\\w+)"))
        {
            Assert.Contains(reference.Groups[1].Value, definitions);
        }

        Assert.Equal(6, schema.RootElement.GetProperty("oneOf").GetArrayLength());
    }

    [Fact]
    public void Every_written_field_stands_in_the_schema_with_an_allowed_word() =>
        CsCheck.Check.Sample(RandomLedgers.Ledger, records =>
        {
            using var schema = JsonDocument.Parse(LedgerSchema.Json);
            foreach (var record in records)
            {
                using var line = JsonDocument.Parse(LedgerLine.Format(record));
                var type = line.RootElement.TryGetProperty("type", out var t) ? t.GetString() : null;
                var title = type switch { null => "entry", "confirm" or "reject" => "review", "redact" => "redaction", _ => type };
                var properties = schema.RootElement.GetProperty("oneOf").EnumerateArray().Single(o => o.GetProperty("title").GetString() == title).GetProperty("properties");
                foreach (var field in line.RootElement.EnumerateObject())
                {
                    Assert.True(properties.TryGetProperty(field.Name, out var property), field.Name);
                    if (property.TryGetProperty("$ref", out var reference)
                        && schema.RootElement.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]).TryGetProperty("enum", out var words))
                    {
                        Assert.Contains(field.Value.GetString(), words.EnumerateArray().Select(w => w.GetString()));
                    }
                }
            }
        }, iter: 200);
}
