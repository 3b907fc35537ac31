using System.Collections.Frozen;
using Parley.Evidence.Reading.Lexica;

namespace Parley.Evidence.Reading.Acts;

/// <summary>Which verb with which object makes which act; the object decides ("offered a truce", not "offered condolences").</summary>
/// <remarks>Object classes are bits of one number, so that choosing a frame allocates nothing.</remarks>
internal static class ActLexicon
{
    private static readonly Dictionary<string, ulong> Bits = new(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, ActFrame[]> Frames = LoadFrames();
    private static readonly FrozenDictionary<(string Verb, string Particle), ActFrame[]> Phrasal = Frames.Where(f => f.Key.Contains('+', StringComparison.Ordinal))
        .ToFrozenDictionary(f => (f.Key[..f.Key.IndexOf('+', StringComparison.Ordinal)], f.Key[(f.Key.IndexOf('+', StringComparison.Ordinal) + 1)..]), f => f.Value);

    private static readonly FrozenDictionary<string, ulong> Classes = LoadClasses();
    private static readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> ClassLookup = Classes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gets the frames of a verb, in the order in which they are tried.</summary>
    public static ActFrame[] Of(string verb) => Frames.GetValueOrDefault(verb, []);

    /// <summary>Gets the frames of a verb with a particle.</summary>
    public static ActFrame[] Of(string verb, string particle) => Phrasal.GetValueOrDefault((verb, particle), []);

    /// <summary>Gets the bit of a class.</summary>
    public static ulong Bit(string name) => Bits.GetValueOrDefault(name);

    /// <summary>Gets the classes of a noun as bits; a plural counts as its singular.</summary>
    public static ulong ClassesOf(ReadOnlySpan<char> noun)
    {
        if (ClassLookup.TryGetValue(noun, out ulong found))
        {
            return found;
        }

        if (noun.Length > 3 && noun[^1] == 's')
        {
            if (noun.EndsWith("ies") && noun.Length < 40)
            {
                Span<char> singular = stackalloc char[40];
                noun[..^3].CopyTo(singular);
                singular[noun.Length - 3] = 'y';
                return ClassLookup.TryGetValue(singular[..(noun.Length - 2)], out found) ? found : 0;
            }

            return ClassLookup.TryGetValue(noun[..^1], out found) ? found : 0;
        }

        return 0;
    }

    private static ulong Intern(string name)
    {
        if (!Bits.TryGetValue(name, out ulong bit))
        {
            Bits[name] = bit = 1UL << Bits.Count;
        }

        return bit;
    }

    private static FrozenDictionary<string, ActFrame[]> LoadFrames()
    {
        List<ActFrame> frames = [];
        foreach (string line in WordList.Lines("acts.txt"))
        {
            string[] c = line.Split('|', StringSplitOptions.TrimEntries);
            string[] objects = c[1].Split(' ');
            frames.Add(new ActFrame(c[0], objects, c[2], c[3], c[4], c[5], c[6]) { Mask = objects.Aggregate(0UL, (mask, o) => mask | Intern(o)), Any = objects.Contains("*") });
        }

        return frames.GroupBy(f => f.Verb, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, ulong> LoadClasses() =>
        WordList.Sections("object-classes.txt").GroupBy(p => p.Word, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.Aggregate(0UL, (mask, p) => mask | Intern(p.Section)), StringComparer.OrdinalIgnoreCase);
}
