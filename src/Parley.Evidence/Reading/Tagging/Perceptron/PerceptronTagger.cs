using System.Buffers.Binary;
using Parley.Numerics.Errors;

namespace Parley.Evidence.Reading.Tagging.Perceptron;

/// <summary>An averaged-perceptron part-of-speech tagger whose weights come from a file.</summary>
/// <remarks>
/// <para>One pass from left to right; each word gets the tag with the highest sum of weights over its features. Ties go to the first tag in the order of <see cref="UniversalTag"/>.</para>
/// <para><b>Source.</b> Collins (2002), Discriminative training methods for hidden Markov models; averaging after Freund and Schapire (1999).</para>
/// <para><b>Cost.</b> Linear: some 17 look-ups a word. A tagger may be used from several threads.</para>
/// </remarks>
public sealed class PerceptronTagger
{
    internal const int Tags = 17;
    private const uint Magic = 0x47544C50; // "PLTG"
    private const int Version = 1;
    private readonly Dictionary<ulong, int> _rows;
    private readonly float[] _weights;

    internal PerceptronTagger(Dictionary<ulong, int> rows, float[] weights)
    {
        _rows = rows;
        _weights = weights;
    }

    /// <summary>Gets the number of features that carry a weight.</summary>
    public int FeatureCount => _rows.Count;

    /// <summary>Tags the words of one sentence.</summary>
    /// <param name="words">The words; none may be empty.</param>
    /// <param name="tags">Receives one tag for each word.</param>
    /// <exception cref="ArgumentException">Fewer places than words, or an empty word.</exception>
    public void Tag(IReadOnlyList<string> words, Span<UniversalTag> tags)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (tags.Length < words.Count)
        {
            throw new ArgumentException("There must be a place for each tag.", nameof(tags));
        }

        TaggerWindow window = new(words.Count);
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Length == 0)
            {
                throw new ArgumentException("A word must not be empty.", nameof(words));
            }

            window.Set(i, words[i]);
        }

        Span<ulong> features = stackalloc ulong[TaggerFeatures.Count];
        for (int i = 0; i < words.Count; i++)
        {
            window.Features(i, words[i], i > 0 ? (int)tags[i - 1] : -1, i > 1 ? (int)tags[i - 2] : -1, features);
            tags[i] = Best(features, out _);
        }
    }

    /// <summary>Gets the tag of the features with its lead over the second.</summary>
    internal UniversalTag Best(ReadOnlySpan<ulong> features, out float lead)
    {
        Span<float> scores = stackalloc float[Tags];
        scores.Clear();
        foreach (ulong feature in features)
        {
            if (_rows.TryGetValue(feature, out int row))
            {
                ReadOnlySpan<float> weights = _weights.AsSpan(row * Tags, Tags);
                for (int t = 0; t < Tags; t++)
                {
                    scores[t] += weights[t];
                }
            }
        }

        int best = 0;
        for (int t = 1; t < Tags; t++)
        {
            best = scores[t] > scores[best] ? t : best;
        }

        float second = float.NegativeInfinity;
        for (int t = 0; t < Tags; t++)
        {
            second = t != best && scores[t] > second ? scores[t] : second;
        }

        lead = scores[best] - second;
        return (UniversalTag)best;
    }

    /// <summary>Writes the weights: a magic number, the version, the number of features, then each feature with its weights in ascending order of features.</summary>
    /// <param name="stream">The file.</param>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> head = stackalloc byte[12];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], _rows.Count);
        stream.Write(head);
        byte[] row = new byte[8 + (2 * Tags)];
        foreach ((ulong feature, int at) in _rows.OrderBy(r => r.Key))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(row, feature);
            for (int t = 0; t < Tags; t++)
            {
                BinaryPrimitives.WriteHalfLittleEndian(row.AsSpan(8 + (2 * t)), (Half)_weights[(at * Tags) + t]);
            }

            stream.Write(row);
        }
    }

    /// <summary>Reads weights that <see cref="Write"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The tagger.</returns>
    /// <exception cref="SourceErrorsException">There is no such file, or it holds no weights of this version.</exception>
    public static PerceptronTagger Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Bad(path, $"cannot be read ({(File.Exists(path) ? e.Message : "there is no such file")}; expected weights made by parley tagger)");
        }

        const int Size = 8 + (2 * Tags);
        int count = bytes.Length >= 12 ? BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8)) : -1;
        if (bytes.Length < 12 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic || BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)) != Version || count < 0
            || (long)count * Size != bytes.Length - 12)
        {
            throw Bad(path, "no tagger weights of this version, or cut off (expected a file made by parley tagger)");
        }

        Dictionary<ulong, int> rows = new(count);
        float[] weights = new float[count * Tags];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> row = bytes.AsSpan(12 + (i * Size), Size);
            rows[BinaryPrimitives.ReadUInt64LittleEndian(row)] = i;
            for (int t = 0; t < Tags; t++)
            {
                float weight = (float)BinaryPrimitives.ReadHalfLittleEndian(row[(8 + (2 * t))..]);
                weights[(i * Tags) + t] = float.IsFinite(weight) ? weight : 0;
            }
        }

        return new PerceptronTagger(rows, weights);
    }

    private static SourceErrorsException Bad(string path, string message) => new([new SourceError(path, 1, 1, message)]);
}
