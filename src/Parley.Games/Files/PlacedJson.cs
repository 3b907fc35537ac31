using System.Text.Json;

namespace Parley.Games.Files;

/// <summary>A JSON value that remembers where it stands.</summary>
internal sealed class PlacedJson
{
    private PlacedJson(JsonTokenType kind, long offset, string text) => (Kind, Offset, Text) = (kind, offset, text);

    public JsonTokenType Kind { get; }

    /// <summary>Byte at which the value begins.</summary>
    public long Offset { get; }

    /// <summary>The content of a string, the digits of a number, else a word for messages.</summary>
    public string Text { get; }

    public List<PlacedJson> Items { get; } = [];

    public List<(string Name, long Offset, PlacedJson Value)> Members { get; } = [];

    public bool IsObject => Kind == JsonTokenType.StartObject;

    public bool IsArray => Kind == JsonTokenType.StartArray;

    public bool IsString => Kind == JsonTokenType.String;

    public string Describe() => Kind switch
    {
        JsonTokenType.StartObject => "found an object",
        JsonTokenType.StartArray => $"found a list of {Items.Count}",
        JsonTokenType.String => $"found the text \"{Text}\"",
        _ => $"found {Text}",
    };

    public PlacedJson? Member(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>Reads a document; comments and commas before a closing bracket are allowed.</summary>
    /// <exception cref="JsonException">It is no JSON; line and byte of the fault are in the exception.</exception>
    public static PlacedJson Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 4_000 });
        var stack = new Stack<PlacedJson>();
        PlacedJson? root = null;
        var (name, nameOffset) = ("", 0L);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    (name, nameOffset) = (reader.GetString()!, reader.TokenStartIndex);
                    continue;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    stack.Pop();
                    continue;
            }

            var text = reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString()!,
                JsonTokenType.Number => System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
                JsonTokenType.True => "true",
                JsonTokenType.False => "false",
                JsonTokenType.Null => "null",
                _ => "",
            };
            var value = new PlacedJson(reader.TokenType, reader.TokenStartIndex, text);
            if (stack.TryPeek(out var parent))
            {
                if (parent.IsArray)
                {
                    parent.Items.Add(value);
                }
                else
                {
                    parent.Members.Add((name, nameOffset, value));
                }
            }
            else
            {
                root = value;
            }

            if (value.IsArray || value.IsObject)
            {
                stack.Push(value);
            }
        }

        return root!;
    }
}
