using Parley.Stability.Conflicts;

namespace Parley.Stability.Foresight;

/// <summary>Limited-move stability L_h and non-myopic stability for two decision makers who move in turn and look h moves ahead.</summary>
/// <remarks>
/// <para><b>Definition</b> (Kilgour 1984, 1985; Fang, Hipel and Kilgour 1993). G_0(i, s) = s. Let M_h(i, s) be the t in R_i(s) with the best P_i(G_{h-1}(j, t)). G_h(i, s) is s where R_i(s) is
/// empty or P_i(s) is at least P_i(G_{h-1}(j, M_h(i, s))), else G_{h-1}(j, M_h(i, s)). s is L_h-stable for i when G_h(i, s) = s; L_1 is Nash stability. s is non-myopically stable when there is an h0 such that it
/// is L_h-stable for all h from h0 on.</para>
/// <para>The definition supposes strict preferences. With ties the first of several best moves (the lowest state) is taken and <see cref="Strict"/> is false. For three or more decision makers the
/// literature has no agreed definition, and none is offered. The pair of tables G_h repeats itself after finitely many steps, so "from some h0 on" is decided exactly.</para>
/// </remarks>
public sealed class LimitedMoveStability
{
    private readonly List<int[][]> _anticipated;
    private readonly int _cycleStart;

    private LimitedMoveStability(List<int[][]> anticipated, int cycleStart, bool strict) => (_anticipated, _cycleStart, Strict) = (anticipated, cycleStart, strict);

    /// <summary>Most moves ahead that are looked at before the search for a repetition is given up.</summary>
    public const int MostMoves = 10_000;

    /// <summary>Whether no decision maker is indifferent between two states, as the definition supposes.</summary>
    public bool Strict { get; }

    /// <summary>Whether the tables were seen to repeat themselves, so that non-myopic stability is decided.</summary>
    public bool Complete => _cycleStart >= 0;

    /// <summary>Computes all tables.</summary>
    /// <param name="conflict">A conflict of two decision makers.</param>
    /// <param name="cancelled">Stops the search.</param>
    /// <exception cref="ArgumentException">There are not two decision makers.</exception>
    public static LimitedMoveStability Of(Conflict conflict, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        if (conflict.DecisionMakers.Count != 2)
        {
            throw new ArgumentException($"Limited-move stability is defined for two decision makers, and this conflict has {conflict.DecisionMakers.Count}.", nameof(conflict));
        }

        var states = conflict.States.Count;
        int[] own = [.. Enumerable.Range(0, states)];
        var tables = new List<int[][]> { new[] { own, own } };
        var seen = new Dictionary<string, int> { [Key(tables[0])] = 0 };
        var start = -1;
        while (start < 0 && tables.Count <= MostMoves)
        {
            cancelled.ThrowIfCancellationRequested();
            var last = tables[^1];
            int[][] next = [Step(conflict, 0, last[1]), Step(conflict, 1, last[0])];
            if (seen.TryGetValue(Key(next), out var earlier))
            {
                start = earlier;
            }
            else
            {
                seen.Add(Key(next), tables.Count);
                tables.Add(next);
            }
        }

        return new LimitedMoveStability(tables, start, conflict.Preferences.All(p => p.Levels == states));
    }

    /// <summary>Whether a state is stable for a decision maker who looks some moves ahead.</summary>
    /// <param name="decisionMaker">0 or 1.</param>
    /// <param name="state">Index of the state.</param>
    /// <param name="moves">How many moves, at least 1.</param>
    public bool IsStable(int decisionMaker, int state, int moves) => Anticipated(decisionMaker, state, moves) == state;

    /// <summary>The state in which a decision maker expects matters to end.</summary>
    /// <param name="decisionMaker">0 or 1.</param>
    /// <param name="state">Index of the state.</param>
    /// <param name="moves">How many moves it looks ahead, at least 0.</param>
    public int Anticipated(int decisionMaker, int state, int moves)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(moves);
        var at = moves < _anticipated.Count ? moves
            : Complete ? _cycleStart + ((moves - _cycleStart) % (_anticipated.Count - _cycleStart))
            : throw new ArgumentOutOfRangeException(nameof(moves), moves, "Not computed so far ahead.");
        return _anticipated[at][decisionMaker][state];
    }

    /// <summary>Whether a state is non-myopically stable for a decision maker; null where the tables were not seen to repeat.</summary>
    /// <param name="decisionMaker">0 or 1.</param>
    /// <param name="state">Index of the state.</param>
    public bool? IsNonMyopicallyStable(int decisionMaker, int state) =>
        Complete ? Enumerable.Range(_cycleStart, _anticipated.Count - _cycleStart).All(h => _anticipated[h][decisionMaker][state] == state) : null;

    private static int[] Step(Conflict conflict, int mover, int[] after)
    {
        var ranks = conflict.Preferences[mover];
        var result = new int[after.Length];
        var targets = new List<int>();
        for (var s = 0; s < result.Length; s++)
        {
            targets.Clear();
            conflict.Moves[mover].AddTargets(s, targets);
            var best = -1;
            foreach (var t in targets)
            {
                best = best < 0 || ranks[after[t]] > ranks[best] ? after[t] : best;
            }

            result[s] = best < 0 || ranks[s] >= ranks[best] ? s : best;
        }

        return result;
    }

    private static string Key(int[][] tables) => string.Join(',', tables[0]) + "|" + string.Join(',', tables[1]);
}
