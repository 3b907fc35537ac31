using System.Runtime.InteropServices;
using Parley.Numerics;

namespace Parley.Evidence.Reading.Tagging.Perceptron;

/// <summary>Trains the tagger: each wrongly tagged word moves weight from the wrong tag to the right one; the weights are averaged over all steps.</summary>
/// <remarks>
/// The same sentences and seed give the same weights, bit for bit. Features that were seen only once and carry little weight are left out.
/// <para><b>Cost.</b> Some 17 look-ups a word and pass.</para>
/// </remarks>
public static class PerceptronTrainer
{
    private const int Tags = PerceptronTagger.Tags;

    /// <summary>Trains on sentences.</summary>
    /// <param name="sentences">Words with their tags.</param>
    /// <param name="passes">How often all sentences are seen, at least 1.</param>
    /// <param name="seed">The seed of the order in which they are seen.</param>
    /// <param name="cancellation">Stops the training.</param>
    /// <returns>The tagger.</returns>
    /// <exception cref="ArgumentException">No sentence.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one pass.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PerceptronTagger Train(IReadOnlyList<IReadOnlyList<(string Word, UniversalTag Tag)>> sentences, int passes = 5, ulong seed = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentOutOfRangeException.ThrowIfLessThan(passes, 1);
        if (sentences.Count == 0)
        {
            throw new ArgumentException("There is no sentence to train on.", nameof(sentences));
        }

        Dictionary<ulong, int> rows = [];
        List<float> weights = [];
        List<double> totals = [];
        List<int> stamps = [];
        int step = 0;
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        TaggerWindow window = new(64);
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Count];
        for (int pass = 0; pass < passes; pass++)
        {
            Shuffle(order, new RandomStream(seed, (ulong)pass, 0));
            foreach (int index in order)
            {
                cancellation.ThrowIfCancellationRequested();
                IReadOnlyList<(string Word, UniversalTag Tag)> sentence = sentences[index];
                window.Reset(sentence.Count);
                for (int i = 0; i < sentence.Count; i++)
                {
                    window.Set(i, sentence[i].Word);
                }

                int previous = -1;
                int before = -1;
                for (int i = 0; i < sentence.Count; i++)
                {
                    step++;
                    window.Features(i, sentence[i].Word, previous, before, features);
                    int guess = Best(features, rows, CollectionsMarshal.AsSpan(weights));
                    int right = (int)sentence[i].Tag;
                    if (guess != right)
                    {
                        foreach (ulong feature in features)
                        {
                            int row = Row(feature, rows, weights, totals, stamps);
                            Move((row * Tags) + right, 1, step, weights, totals, stamps);
                            Move((row * Tags) + guess, -1, step, weights, totals, stamps);
                        }
                    }

                    before = previous;
                    previous = guess;
                }
            }
        }

        return Average(rows, weights, totals, stamps, step);
    }

    private static int Best(ReadOnlySpan<ulong> features, Dictionary<ulong, int> rows, ReadOnlySpan<float> weights)
    {
        Span<float> scores = stackalloc float[Tags];
        scores.Clear();
        foreach (ulong feature in features)
        {
            if (rows.TryGetValue(feature, out int row))
            {
                for (int t = 0; t < Tags; t++)
                {
                    scores[t] += weights[(row * Tags) + t];
                }
            }
        }

        int best = 0;
        for (int t = 1; t < Tags; t++)
        {
            best = scores[t] > scores[best] ? t : best;
        }

        return best;
    }

    private static int Row(ulong feature, Dictionary<ulong, int> rows, List<float> weights, List<double> totals, List<int> stamps)
    {
        ref int row = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, feature, out bool known);
        if (!known)
        {
            row = rows.Count - 1;
            CollectionsMarshal.SetCount(weights, (row + 1) * Tags);
            CollectionsMarshal.SetCount(totals, (row + 1) * Tags);
            CollectionsMarshal.SetCount(stamps, (row + 1) * Tags);
            CollectionsMarshal.AsSpan(weights)[(row * Tags)..].Clear();
            CollectionsMarshal.AsSpan(totals)[(row * Tags)..].Clear();
            CollectionsMarshal.AsSpan(stamps)[(row * Tags)..].Clear();
        }

        return row;
    }

    private static void Move(int at, float by, int step, List<float> weights, List<double> totals, List<int> stamps)
    {
        totals[at] += (double)(step - stamps[at]) * weights[at];
        stamps[at] = step;
        weights[at] += by;
    }

    private static PerceptronTagger Average(Dictionary<ulong, int> rows, List<float> weights, List<double> totals, List<int> stamps, int step)
    {
        Dictionary<ulong, int> kept = [];
        List<float> averaged = [];
        foreach ((ulong feature, int row) in rows.OrderBy(r => r.Key))
        {
            float[] mean = new float[Tags];
            bool carries = false;
            for (int t = 0; t < Tags; t++)
            {
                int at = (row * Tags) + t;
                mean[t] = (float)((totals[at] + ((double)(step - stamps[at]) * weights[at])) / step);
                carries |= Math.Abs(mean[t]) >= 0.1f;
            }

            if (carries)
            {
                kept[feature] = kept.Count;
                averaged.AddRange(mean);
            }
        }

        return new PerceptronTagger(kept, [.. averaged]);
    }

    private static void Shuffle(int[] order, RandomStream random)
    {
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = random.NextInt32(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
