using Parley.Numerics.Errors;

namespace Parley.Playbooks.Negotiation.Strategies;

/// <summary>Reads <c>NAME[:parameter=value…]</c>.</summary>
public static class EntrySyntax
{
    /// <summary>Reads an entry of a catalogue with its parameters.</summary>
    /// <typeparam name="T">What the catalogue makes.</typeparam>
    /// <param name="text">The text; parameters are separated by a colon or a comma.</param>
    /// <param name="kind">What the catalogue holds, for messages.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <returns>The entry and the values.</returns>
    /// <exception cref="FormatException">There is no such entry or parameter, or a value is out of range; the message says what is expected.</exception>
    public static (CatalogueEntry<T> Entry, ParameterValues Values) Parse<T>(string text, string kind, IReadOnlyList<CatalogueEntry<T>> catalogue)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(catalogue);
        string[] words = text.Split([':', ','], StringSplitOptions.TrimEntries);
        string name = words[0].Replace('_', '-').ToLowerInvariant();
        if (catalogue.FirstOrDefault(e => e.Name == name) is not { } entry)
        {
            string? near = NearestName.Find(name, catalogue.Select(e => e.Name));
            throw new FormatException($"unknown {kind} '{words[0]}' ({(near is null ? "expected one of " + string.Join(", ", catalogue.Select(e => e.Name)) : $"did you mean {near}?")})");
        }

        var values = new ParameterValues(entry.Parameters);
        foreach (string word in words.Skip(1))
        {
            string[] sides = word.Split('=', 2, StringSplitOptions.TrimEntries);
            string? wrong = sides.Length == 2 ? values.Set(entry.Name, sides[0], sides[1]) : $"'{word}' of '{text}' is no parameter (expected name=value)";
            if (wrong is not null)
            {
                throw new FormatException(wrong);
            }
        }

        return (entry, values);
    }
}
