using Parley.Evidence.Ledger;
using Parley.Numerics;

namespace Parley.Estimates;

/// <summary>Any uncertain number of a case, with its distribution and with who said so, when, why and on which evidence.</summary>
/// <remarks>
/// It is addressed by its path (<c>preferences.RU.I2.weight</c>), which also names its random stream: what a world draws for a path never
/// depends on which other numbers a case holds.
/// </remarks>
public sealed record Estimate
{
    private readonly string _path = "";

    /// <summary>Gets the keys that lead to the number, joined by dots; list members by their id.</summary>
    public required string Path
    {
        get => _path;
        init
        {
            _path = value;
            Stream = RandomStreamOf(value);
        }
    }

    /// <summary>Gets the position in <see cref="Cases.Case.Estimates"/> (sorted by path) and in a world's values.</summary>
    public int Index { get; internal set; }

    /// <summary>Gets the random stream from which worlds draw this number: a stable hash of <see cref="Path"/>.</summary>
    public ulong Stream { get; private init; }

    /// <summary>Gets what kind of number this is, with unit and limits.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Gets the value with its uncertainty, as known on the as-of date.</summary>
    public required Distribution Distribution { get; init; }

    /// <summary>Gets the value as written in the file, or a description when it is not written there.</summary>
    public required string Text { get; init; }

    /// <summary>Gets who, when, why, evidence and confidence together.</summary>
    public Annotation Annotation { get; init; } = Annotation.None;

    /// <summary>Gets who said so, or null.</summary>
    public string? By => Annotation.By;

    /// <summary>Gets the day on which it was said, or null.</summary>
    public DateOnly? When => Annotation.When;

    /// <summary>Gets the reason in plain words, or null.</summary>
    public string? Why => Annotation.Why;

    /// <summary>Gets the ids of the ledger entries on which it rests.</summary>
    public IReadOnlyList<string> Evidence => Annotation.Evidence;

    /// <summary>Gets the mark of confidence.</summary>
    public ConfidenceMark Confidence => Annotation.Confidence;

    /// <summary>Gets the day from which this value is known, or null for always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Gets where it is written; for a default, where it could be written.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>Gets a value indicating whether nobody wrote this number: the format's default stands in.</summary>
    public bool Defaulted { get; init; }

    /// <summary>Gets a value indicating whether somebody wrote this number but no evidence, or only evidence from memory, stands behind it.</summary>
    public bool Unsupported { get; init; }

    /// <summary>Gets all dated versions, oldest first, those after the as-of date included; empty when the number is not dated.</summary>
    public IReadOnlyList<DatedEstimate> Alternatives { get; init; } = [];

    /// <summary>Returns the value at a probability, kept within the limits of the quantity.</summary>
    /// <param name="probability">Between 0 and 1, ends excluded.</param>
    /// <returns>The quantile.</returns>
    public double Quantile(double probability) => Quantity.Clamp(Distribution.Quantile(probability));

    /// <summary>Returns the random stream of a path: FNV-1a over its UTF-16 code units, with the finaliser of SplitMix64.</summary>
    /// <param name="path">Path of a number.</param>
    /// <returns>The stream; the same on every machine.</returns>
    public static ulong RandomStreamOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var hash = 14695981039346656037UL;
        foreach (var unit in path)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }

    /// <summary>Returns path and value for people.</summary>
    /// <returns>For example <c>noDeal.UA.value = 25 to 40</c>.</returns>
    public override string ToString() => $"{Path} = {Text}";
}
