using System.Text.Json;
using System.Text.RegularExpressions;
using Parley.Cases.Reading;

namespace Parley.Tests.Schema;

/// <summary>Checks a YAML tree against the part of JSON Schema that the case schema uses; an unknown keyword fails the test.</summary>
internal sealed class SchemaChecker(JsonElement root)
{
    private static readonly HashSet<string> Annotations = ["$schema", "$defs", "title", "description"];

    public List<string> Check(CaseNode node) => Check(node, root, "");

    private List<string> Check(CaseNode node, JsonElement schema, string path)
    {
        var faults = new List<string>();
        foreach (var keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$ref":
                    faults.AddRange(Check(node, root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), path));
                    break;
                case "anyOf":
                    var each = keyword.Value.EnumerateArray().Select(option => Check(node, option, path)).ToList();
                    if (each.TrueForAll(static list => list.Count > 0))
                    {
                        faults.AddRange(each.MinBy(static list => list.Count)!);
                    }

                    break;
                case "type":
                    var types = keyword.Value.ValueKind == JsonValueKind.Array ? keyword.Value.EnumerateArray().Select(static type => type.GetString()!).ToArray() : [keyword.Value.GetString()!];
                    if (!types.Any(type => Is(node, type)))
                    {
                        faults.Add($"{path} is not {string.Join(" or ", types)}");
                    }

                    break;
                case "enum":
                    if (node is not ScalarNode word || !keyword.Value.EnumerateArray().Any(value => value.GetString() == word.Text))
                    {
                        faults.Add($"{path} is not in the list");
                    }

                    break;
                case "const":
                    if (node is not ScalarNode constant || constant.Text != keyword.Value.ToString())
                    {
                        faults.Add($"{path} is not {keyword.Value}");
                    }

                    break;
                case "pattern":
                    if (node is ScalarNode text && !Regex.IsMatch(text.Text, keyword.Value.GetString()!))
                    {
                        faults.Add($"{path} does not match");
                    }

                    break;
                case "properties":
                    if (node is MappingNode mapping)
                    {
                        foreach (var entry in mapping.Entries)
                        {
                            if (keyword.Value.TryGetProperty(entry.Key.Text, out var inner))
                            {
                                faults.AddRange(Check(entry.Value, inner, $"{path}.{entry.Key.Text}"));
                            }
                        }
                    }

                    break;
                case "additionalProperties":
                    if (node is MappingNode open)
                    {
                        foreach (var entry in open.Entries.Where(entry => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(entry.Key.Text, out _)))
                        {
                            faults.AddRange(keyword.Value.ValueKind switch
                            {
                                JsonValueKind.True => [],
                                JsonValueKind.False => [$"{path}.{entry.Key.Text} is unknown"],
                                _ => Check(entry.Value, keyword.Value, $"{path}.{entry.Key.Text}"),
                            });
                        }
                    }

                    break;
                case "required":
                    faults.AddRange(keyword.Value.EnumerateArray().Where(name => node is MappingNode keys && keys.Find(name.GetString()!) is null).Select(name => $"{path}.{name} is missing"));
                    break;
                case "items":
                    if (node is SequenceNode list)
                    {
                        faults.AddRange(list.Items.SelectMany((item, index) => Check(item, keyword.Value, $"{path}[{index}]")));
                    }

                    break;
                case "minItems":
                    if (node is SequenceNode few && few.Items.Count < keyword.Value.GetInt32())
                    {
                        faults.Add($"{path} has too few items");
                    }

                    break;
                case "minProperties" or "maxProperties":
                    if (node is MappingNode counted && (keyword.Name == "minProperties" ? counted.Entries.Count < keyword.Value.GetInt32() : counted.Entries.Count > keyword.Value.GetInt32()))
                    {
                        faults.Add($"{path} has the wrong number of keys");
                    }

                    break;
                case "minimum" or "maximum" or "exclusiveMinimum":
                    if (node is ScalarNode number && double.TryParse(number.Text, System.Globalization.CultureInfo.InvariantCulture, out var value)
                        && (keyword.Name == "minimum" ? value < keyword.Value.GetDouble() : keyword.Name == "maximum" ? value > keyword.Value.GetDouble() : value <= keyword.Value.GetDouble()))
                    {
                        faults.Add($"{path} is beyond the {keyword.Name}");
                    }

                    break;
                case "minLength":
                    if (node is ScalarNode shortText && shortText.Text.Length < keyword.Value.GetInt32())
                    {
                        faults.Add($"{path} is too short");
                    }

                    break;
                default:
                    Assert.Contains(keyword.Name, Annotations);
                    break;
            }
        }

        return faults;
    }

    private static bool Is(CaseNode node, string type) => type switch
    {
        "object" => node is MappingNode,
        "array" => node is SequenceNode,
        "null" => node.IsNull,
        "string" => node is ScalarNode { IsNull: false },
        "number" => node is ScalarNode scalar && double.TryParse(scalar.Text, System.Globalization.CultureInfo.InvariantCulture, out _),
        "integer" => node is ScalarNode scalar && int.TryParse(scalar.Text, System.Globalization.CultureInfo.InvariantCulture, out _),
        "boolean" => node is ScalarNode { Text: "true" or "false" },
        _ => throw new NotSupportedException(type),
    };
}
