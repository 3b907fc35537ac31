namespace Parley.Stability.Preferences;

/// <summary>One decision maker's complete preference over the states, ties allowed, as rank values: higher is better.</summary>
public sealed class Ranking
{
    private readonly int[] _ranks;

    private Ranking(int[] ranks, int levels)
    {
        _ranks = ranks;
        Levels = levels;
    }

    /// <summary>Number of states.</summary>
    public int Count => _ranks.Length;

    /// <summary>Number of different ranks; they run from 0 (worst) to this minus 1 (best).</summary>
    public int Levels { get; }

    /// <summary>The rank of each state.</summary>
    public ReadOnlySpan<int> Ranks => _ranks;

    /// <summary>The rank of a state.</summary>
    /// <param name="state">Index from 0.</param>
    public int this[int state] => _ranks[state];

    /// <summary>A decision maker who is indifferent among all states.</summary>
    /// <param name="count">Number of states.</param>
    public static Ranking Indifferent(int count) => new(new int[count], 1);

    /// <summary>Ranks states by cardinal values: equal values tie.</summary>
    /// <param name="values">One finite value per state; higher is better.</param>
    /// <exception cref="ArgumentException">A value is not a number.</exception>
    public static Ranking OfValues(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Any(double.IsNaN))
        {
            throw new ArgumentException("A value is not a number.", nameof(values));
        }

        var order = Enumerable.Range(0, values.Count).ToArray();
        var keys = values.ToArray();
        Array.Sort(keys, order);
        var ranks = new int[values.Count];
        var level = -1;
        for (var k = 0; k < order.Length; k++)
        {
            level += k == 0 || keys[k] != keys[k - 1] ? 1 : 0;
            ranks[order[k]] = level;
        }

        return new Ranking(ranks, level + 1);
    }

    /// <summary>Takes rank values as they are and closes gaps between them.</summary>
    /// <param name="scores">One score per state; higher is better.</param>
    public static Ranking OfScores(ReadOnlySpan<ulong> scores) => OfScores(scores, RankOrder.Ascending(scores));

    /// <summary>Takes an order from the best to the worst.</summary>
    /// <param name="classes">Classes of tied states, best first; every state exactly once.</param>
    /// <param name="count">Number of states.</param>
    /// <exception cref="ArgumentException">A state is missing or stands twice.</exception>
    public static Ranking OfClasses(IReadOnlyList<IReadOnlyList<int>> classes, int count)
    {
        ArgumentNullException.ThrowIfNull(classes);
        var ranks = new int[count];
        Array.Fill(ranks, -1);
        var full = classes.Where(c => c.Count > 0).ToList();
        for (var k = 0; k < full.Count; k++)
        {
            foreach (var state in full[k])
            {
                if (state < 0 || state >= count || ranks[state] >= 0)
                {
                    throw new ArgumentException($"State {state} stands twice or does not exist.", nameof(classes));
                }

                ranks[state] = full.Count - 1 - k;
            }
        }

        return Array.IndexOf(ranks, -1) is var missing and >= 0
            ? throw new ArgumentException($"State {missing} is not ranked.", nameof(classes))
            : new Ranking(ranks, full.Count);
    }

    /// <summary>The classes of tied states, best first.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Classes()
    {
        var classes = new List<int>[Levels];
        for (var k = 0; k < Levels; k++)
        {
            classes[k] = [];
        }

        for (var s = 0; s < Count; s++)
        {
            classes[Levels - 1 - _ranks[s]].Add(s);
        }

        return classes;
    }

    internal static Ranking OfScores(ReadOnlySpan<ulong> scores, int[] ascending)
    {
        var ranks = new int[scores.Length];
        var level = -1;
        for (var k = 0; k < ascending.Length; k++)
        {
            level += k == 0 || scores[ascending[k]] != scores[ascending[k - 1]] ? 1 : 0;
            ranks[ascending[k]] = level;
        }

        return new Ranking(ranks, level + 1);
    }
}
