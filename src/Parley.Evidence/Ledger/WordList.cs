using System.Text;

namespace Parley.Evidence.Ledger;

/// <summary>The words of a file for the values of an enumeration, read and written without reflection.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class WordList<T>
    where T : struct, Enum
{
    private readonly (T Value, string Word, byte[] Utf8)[] _words;
    private readonly (T Value, byte[] Utf8)[] _aliases;

    public WordList((T Value, string Word)[] words, (T Value, string Word)[]? aliases = null)
    {
        _words = [.. words.Select(w => (w.Value, w.Word, Encoding.UTF8.GetBytes(w.Word)))];
        _aliases = [.. (aliases ?? []).Select(w => (w.Value, Encoding.UTF8.GetBytes(w.Word)))];
    }

    public string Allowed => string.Join(", ", _words.Select(w => w.Word));

    public IEnumerable<string> Words => _words.Select(w => w.Word);

    public string Word(T value)
    {
        foreach (var (v, word, _) in _words)
        {
            if (EqualityComparer<T>.Default.Equals(v, value))
            {
                return word;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "No word in the file format.");
    }

    public bool TryParse(ReadOnlySpan<byte> utf8, out T value)
    {
        foreach (var (v, _, bytes) in _words)
        {
            if (utf8.SequenceEqual(bytes))
            {
                value = v;
                return true;
            }
        }

        foreach (var (v, bytes) in _aliases)
        {
            if (utf8.SequenceEqual(bytes))
            {
                value = v;
                return true;
            }
        }

        value = default;
        return false;
    }

    public bool TryParse(string text, out T value) => TryParse(Encoding.UTF8.GetBytes(text), out value);
}
