using System.Reflection;

namespace Parley.Evidence.Reading.Lexica;

/// <summary>Reads the lexicon's plain text files, which are embedded in the program.</summary>
internal static class WordList
{
    /// <summary>Gets the lines of a list without comments and blank lines.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        Assembly assembly = typeof(WordList).Assembly;
        using Stream stream = assembly.GetManifestResourceStream("Parley.Evidence.Reading.Lexica." + name)
            ?? throw new InvalidOperationException($"The word list {name} is missing from the program.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            string trimmed = line.Trim();
            if (trimmed.Length > 0 && trimmed[0] != '#')
            {
                yield return trimmed;
            }
        }
    }

    /// <summary>Gets section and word for each word of a list whose sections are named in brackets.</summary>
    public static IEnumerable<(string Section, string Word)> Sections(string name)
    {
        string section = string.Empty;
        foreach (string line in Lines(name))
        {
            foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word[0] == '[')
                {
                    section = word.Trim('[', ']');
                }
                else
                {
                    yield return (section, word);
                }
            }
        }
    }
}
