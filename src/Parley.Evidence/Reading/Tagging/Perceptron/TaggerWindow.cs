namespace Parley.Evidence.Reading.Tagging.Perceptron;

/// <summary>The hashes of the words of one sentence and of their endings, from which the features of each word are made.</summary>
internal sealed class TaggerWindow
{
    private ulong[] _words = [];
    private ulong[] _endings = [];

    /// <summary>Makes a window over a sentence.</summary>
    public TaggerWindow(int count) => Reset(count);

    /// <summary>Prepares the window for another sentence.</summary>
    public void Reset(int count)
    {
        if (_words.Length < count + 4)
        {
            _words = new ulong[count + 4];
            _endings = new ulong[count + 4];
        }

        Array.Clear(_words, 0, count + 4);
        Array.Clear(_endings, 0, count + 4);
    }

    /// <summary>Sets a word.</summary>
    public void Set(int i, ReadOnlySpan<char> word)
    {
        _words[i + 2] = TaggerFeatures.Hash(word);
        _endings[i + 2] = TaggerFeatures.Suffix(word, 3);
    }

    /// <summary>Fills the features of a word.</summary>
    public void Features(int i, ReadOnlySpan<char> word, int previous, int before, Span<ulong> features) =>
        TaggerFeatures.Fill(word, i == 0, _words.AsSpan(i, 5), previous, before, _endings[i + 1], _endings[i + 3], features);
}
