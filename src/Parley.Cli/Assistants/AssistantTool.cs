using System.Text.Json;

namespace Parley.Cli.Assistants;

/// <summary>A command of <c>parley</c> as an assistant sees it: a name, named parameters, and the words of the command line that they become.</summary>
/// <param name="Name">The tool's name.</param>
/// <param name="Description">What it answers, in a sentence.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Words">Makes the words after <c>parley</c>.</param>
internal sealed record AssistantTool(string Name, string Description, IReadOnlyList<AssistantParameter> Parameters, Func<AssistantCall, IEnumerable<string>> Words)
{
    /// <summary>The JSON Schema of the parameters; all are strings, as on the command line.</summary>
    public JsonElement Schema()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "object");
            writer.WriteStartObject("properties");
            foreach (var parameter in Parameters)
            {
                writer.WriteStartObject(parameter.Name);
                writer.WriteString("type", "string");
                writer.WriteString("description", parameter.Description);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteStartArray("required");
            foreach (var parameter in Parameters.Where(p => p.IsRequired))
            {
                writer.WriteStringValue(parameter.Name);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.Clone();
    }
}
