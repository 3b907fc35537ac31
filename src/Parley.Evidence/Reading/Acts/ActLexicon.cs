using System.Collections.Frozen;
using Parley.Evidence.Reading.Lexica;

namespace Parley.Evidence.Reading.Acts;

/// <summary>Which verb with which object makes which act; the object decides ("offered a truce", not "offered condolences").</summary>
internal static class ActLexicon
{
    private static readonly FrozenDictionary<string, ActFrame[]> Frames = LoadFrames();
    private static readonly FrozenDictionary<string, string[]> Classes = LoadClasses();

    /// <summary>Gets the frames of a verb, in the order in which they are tried.</summary>
    public static ActFrame[] Of(string verb) => Frames.GetValueOrDefault(verb, []);

    /// <summary>Whether a noun belongs to a class; a plural counts as its singular.</summary>
    public static string[] ClassesOf(string noun)
    {
        if (Classes.TryGetValue(noun, out string[]? found))
        {
            return found;
        }

        if (noun.Length > 3 && noun.EndsWith('s'))
        {
            string singular = noun.EndsWith("ies", StringComparison.Ordinal) ? noun[..^3] + "y" : noun[..^1];
            if (Classes.TryGetValue(singular, out found))
            {
                return found;
            }
        }

        return [];
    }

    private static FrozenDictionary<string, ActFrame[]> LoadFrames()
    {
        List<ActFrame> frames = [];
        foreach (string line in WordList.Lines("acts.txt"))
        {
            string[] c = line.Split('|', StringSplitOptions.TrimEntries);
            frames.Add(new ActFrame(c[0], c[1].Split(' '), c[2], c[3], c[4], c[5], c[6]));
        }

        return frames.GroupBy(f => f.Verb, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string[]> LoadClasses() =>
        WordList.Sections("object-classes.txt").GroupBy(p => p.Word, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Section).ToArray(), StringComparer.OrdinalIgnoreCase);
}
