namespace Parley.Evidence.Ledger;

/// <summary>A piece of a source text: UTF-16 offsets into the unmodified text as read.</summary>
/// <param name="Start">First character, from 0.</param>
/// <param name="End">One past the last character; never below <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Gets the number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Cuts the span out of its text.</summary>
    /// <param name="text">The unmodified source text.</param>
    /// <returns>The characters of the span.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within the text.</exception>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, End - Start);
    }
}
