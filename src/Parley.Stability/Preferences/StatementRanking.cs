using Parley.Stability.Conflicts;
using Parley.Stability.Statements;

namespace Parley.Stability.Preferences;

/// <summary>Ranks states by statements: in order of importance (option prioritisation), or by the sum of weights.</summary>
/// <remarks>
/// <para><b>Prioritisation.</b> Of two states the one is preferred that satisfies the first statement on which they differ. This equals weights of 2^(K-1-k) for
/// statement k of K, but no such number is formed: the partition of the states is refined statement by statement, for any number of statements.</para>
/// <para><b>Source.</b> Peng, Hipel, Kilgour and Fang (1997), after Fraser and Hipel (1988). <b>Cost.</b> O(states times statements / 64 + states).</para>
/// </remarks>
public static class StatementRanking
{
    /// <summary>Ranks by statements in order of importance.</summary>
    /// <param name="states">States of option form.</param>
    /// <param name="table">Their options as words.</param>
    /// <param name="statements">The statements, most important first.</param>
    public static Ranking Prioritised(StateSet states, StatementTable table, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(statements);
        var scores = new ulong[states.Count];
        var used = 0;
        foreach (var statement in statements)
        {
            if (used == 40)
            {
                // Room for more: replace the scores by their ranks, which need at most 22 bits.
                var ranks = Ranking.OfScores(scores).Ranks;
                for (var s = 0; s < scores.Length; s++)
                {
                    scores[s] = (ulong)ranks[s];
                }

                used = 0;
            }

            var holds = table.Evaluate(statement);
            for (var s = 0; s < scores.Length; s++)
            {
                scores[s] = (scores[s] << 1) | (holds[s >> 6] >> s & 1);
            }

            used++;
        }

        return Ranking.OfScores(scores);
    }

    /// <summary>Ranks by the sum of the weights of the statements that a state satisfies.</summary>
    /// <param name="states">States of option form.</param>
    /// <param name="table">Their options as words.</param>
    /// <param name="statements">The statements with their weights, which may be negative.</param>
    public static Ranking Weighted(StateSet states, StatementTable table, IReadOnlyList<(Statement Statement, double Weight)> statements)
    {
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(statements);
        var values = new double[states.Count];
        foreach (var (statement, weight) in statements)
        {
            var holds = table.Evaluate(statement);
            for (var s = 0; s < values.Length; s++)
            {
                values[s] += (holds[s >> 6] >> s & 1) != 0 ? weight : 0;
            }
        }

        return Ranking.OfValues(values);
    }
}
