namespace Parley.Editing;

/// <summary>What shall stand for one number of a case; what is null stays as it is.</summary>
/// <param name="Path">Path of the number.</param>
public sealed record EstimateChange(string Path)
{
    /// <summary>Gets the value as it is written: a point, <c>30 to 50</c>, or a distribution.</summary>
    public string? Value { get; init; }

    /// <summary>Gets who says so; empty removes it.</summary>
    public string? By { get; init; }

    /// <summary>Gets the day on which it is said, as year-month-day; empty removes it.</summary>
    public string? When { get; init; }

    /// <summary>Gets the reason in plain words; empty removes it.</summary>
    public string? Why { get; init; }

    /// <summary>Gets the ids of ledger entries; an empty list removes them.</summary>
    public IReadOnlyList<string>? Evidence { get; init; }

    /// <summary>Gets the mark of confidence; empty removes it.</summary>
    public string? Confidence { get; init; }

    /// <summary>Gets the keys to set with their YAML, the value first; null removes the key.</summary>
    internal IEnumerable<(string Key, string? Yaml)> Keys()
    {
        if (Value is not null)
        {
            yield return ("value", YamlWord.Of(Value.Trim()));
        }

        foreach (var (key, text) in new[] { ("by", By), ("when", When), ("why", Why) })
        {
            if (text is not null)
            {
                yield return (key, text.Trim().Length == 0 ? null : YamlWord.Of(text.Trim()));
            }
        }

        if (Evidence is not null)
        {
            yield return ("evidence", Evidence.Count == 0 ? null : $"[{string.Join(", ", Evidence.Select(YamlWord.Of))}]");
        }

        if (Confidence is not null)
        {
            yield return ("conf", Confidence.Trim().Length == 0 ? null : YamlWord.Of(Confidence.Trim()));
        }
    }
}
