using System.Text.Json;

namespace Parley.Cli.Assistants;

/// <summary>The arguments of one call of a tool.</summary>
internal sealed class AssistantCall(IDictionary<string, JsonElement>? arguments)
{
    /// <summary>An argument as text; null if it was not given.</summary>
    public string? this[string name] => arguments is not null && arguments.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null
        ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()
        : null;

    /// <summary>The option with its value, or nothing if the argument was not given.</summary>
    public IEnumerable<string> Option(string option, string name) => this[name] is { } value ? [option, value] : [];
}
