using Parley.Estimates;

namespace Parley.Cases.Reading;

/// <summary>A part of a YAML text with its place: scalar, sequence or mapping. Aliases share one node, so the tree may be a graph without cycles.</summary>
internal abstract class CaseNode(SourcePlace place)
{
    /// <summary>Gets where it starts.</summary>
    public SourcePlace Place { get; } = place;

    /// <summary>Gets the number of nodes at and below this one, aliases written out.</summary>
    public abstract long Size { get; }

    /// <summary>Gets what it is, for messages.</summary>
    public abstract string Kind { get; }

    /// <summary>Gets a value indicating whether it is an empty value: nothing, <c>~</c> or <c>null</c>.</summary>
    public virtual bool IsNull => false;
}

/// <summary>A word, number or text.</summary>
internal sealed class ScalarNode(SourcePlace place, string text, bool isPlain) : CaseNode(place)
{
    public string Text { get; } = text;

    public bool IsPlain { get; } = isPlain;

    /// <summary>Gets 1 and more for long texts: an alias to a page of text counts as many values.</summary>
    public override long Size => 1 + (Text.Length / 64);

    public override string Kind => IsNull ? "nothing" : $"'{Shorten(Text)}'";

    public override bool IsNull => IsPlain && (Text is "" or "~" or "null" or "Null" or "NULL");

    internal static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..57] + "...";
    }
}

/// <summary>A list.</summary>
internal sealed class SequenceNode(SourcePlace place, IReadOnlyList<CaseNode> items) : CaseNode(place)
{
    public IReadOnlyList<CaseNode> Items { get; } = items;

    public override long Size { get; } = 1 + items.Sum(static item => item.Size);

    public override string Kind => "a list";
}

/// <summary>One key of a mapping with its value.</summary>
internal readonly record struct MappingEntry(ScalarNode Key, CaseNode Value);

/// <summary>Keys with values; keys are unique.</summary>
internal sealed class MappingNode(SourcePlace place, IReadOnlyList<MappingEntry> entries, SourceSlice? slice = null) : CaseNode(place)
{
    public IReadOnlyList<MappingEntry> Entries { get; } = entries;

    /// <summary>Gets the text as written, first line padded to its column, or null when the mapping was put together from several places.</summary>
    public string? Raw => slice?.Padded(Place.Column);

    public override long Size { get; } = 1 + entries.Sum(static entry => 1 + entry.Value.Size);

    public override string Kind => "keys with values";

    public CaseNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key.Text, key, StringComparison.Ordinal))
            {
                return entry.Value;
            }
        }

        return null;
    }
}
