namespace Parley.Editing;

/// <summary>A node of a YAML text with the characters that it covers.</summary>
internal sealed class TextNode
{
    public required int Start { get; init; }

    public int End { get; set; }

    public bool IsScalar { get; init; }

    public bool IsAlias { get; init; }

    public bool IsFlow { get; init; }

    public TextNode? Parent { get; init; }

    /// <summary>Key and value of a mapping in order; empty for others.</summary>
    public List<(TextNode Key, string Name, TextNode Value)> Entries { get; } = [];

    /// <summary>Members of a list.</summary>
    public List<TextNode> Items { get; } = [];

    public TextNode? Find(string key) => Entries.Find(e => e.Name == key).Value;

    public IEnumerable<TextNode> All()
    {
        yield return this;
        foreach (var child in Entries.Select(e => e.Value).Concat(Items))
        {
            foreach (var node in child.All())
            {
                yield return node;
            }
        }
    }
}
