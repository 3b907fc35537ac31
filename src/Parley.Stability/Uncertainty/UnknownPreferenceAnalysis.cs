using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;

namespace Parley.Stability.Uncertainty;

/// <summary>Stability where some preferences are unknown: sixteen stabilities, four concepts (Nash, GMR, SMR, SEQ) in four extensions.</summary>
/// <remarks>
/// <para>Opponents who sanction under SEQ make moves that are improvements or unknown to them, in all four extensions. Nobody moves twice in succession; where a preference is unknown such
/// moves are not transitive, so that the search runs over states and last movers.</para>
/// <para><b>Source.</b> Li, Hipel, Kilgour and Fang (2004), "Preference uncertainty in the graph model for conflict resolution". Results here are derived from the definitions, not compared with
/// published ones. <b>Cost.</b> States squared / 64 words per decision maker; up to 2^14 states.</para>
/// </remarks>
public sealed class UnknownPreferenceAnalysis
{
    /// <summary>Most states.</summary>
    public const int MostStates = 1 << 14;

    private readonly Conflict _conflict;
    private readonly Dictionary<int, HashSet<int>>[] _unknown;
    private readonly StateBits[,,] _stable;

    private UnknownPreferenceAnalysis(Conflict conflict, IReadOnlyList<IReadOnlyList<(int First, int Second)>> unknown)
    {
        _conflict = conflict;
        _unknown = [.. unknown.Select(pairs =>
        {
            var table = new Dictionary<int, HashSet<int>>();
            foreach (var (a, b) in pairs.Where(p => p.First != p.Second))
            {
                Row(a).Add(b);
                Row(b).Add(a);
            }

            return table;

            HashSet<int> Row(int s) => table.TryGetValue(s, out var row) ? row : table[s] = [];
        })];
        _stable = new StateBits[conflict.DecisionMakers.Count, Concepts.Count, Enum.GetValues<UnknownExtension>().Length];
    }

    /// <summary>The concepts that the extensions are defined for.</summary>
    public static IReadOnlyList<StabilityConcept> Concepts { get; } = [StabilityConcept.Nash, StabilityConcept.Gmr, StabilityConcept.Smr, StabilityConcept.Seq];

    /// <summary>Analyses a conflict.</summary>
    /// <param name="conflict">The conflict; its rankings hold between states that are not in an unknown pair.</param>
    /// <param name="unknown">Per decision maker the pairs of states between which its preference is unknown.</param>
    /// <param name="cancelled">Stops the search.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="MostStates"/> states.</exception>
    public static UnknownPreferenceAnalysis Of(Conflict conflict, IReadOnlyList<IReadOnlyList<(int First, int Second)>> unknown, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        ArgumentNullException.ThrowIfNull(unknown);
        if (conflict.States.Count > MostStates || unknown.Count != conflict.DecisionMakers.Count)
        {
            throw new ArgumentException($"At most {MostStates} states, and pairs for each decision maker.", nameof(conflict));
        }

        var analysis = new UnknownPreferenceAnalysis(conflict, unknown);
        for (var i = 0; i < conflict.DecisionMakers.Count; i++)
        {
            analysis.Solve(i, cancelled);
        }

        return analysis;
    }

    /// <summary>Whether a state is stable for a decision maker.</summary>
    /// <param name="decisionMaker">Index of the decision maker.</param>
    /// <param name="state">Index of the state.</param>
    /// <param name="concept">One of <see cref="Concepts"/>.</param>
    /// <param name="extension">The extension.</param>
    public bool IsStable(int decisionMaker, int state, StabilityConcept concept, UnknownExtension extension) => _stable[decisionMaker, Place(concept), (int)extension][state];

    /// <summary>The states that are stable for everybody.</summary>
    /// <param name="concept">One of <see cref="Concepts"/>.</param>
    /// <param name="extension">The extension.</param>
    public IReadOnlyList<int> Equilibria(StabilityConcept concept, UnknownExtension extension) =>
        [.. Enumerable.Range(0, _conflict.States.Count).Where(s => Enumerable.Range(0, _conflict.DecisionMakers.Count).All(i => IsStable(i, s, concept, extension)))];

    private static int Place(StabilityConcept concept)
    {
        for (var c = 0; c < Concepts.Count; c++)
        {
            if (Concepts[c] == concept)
            {
                return c;
            }
        }

        throw new ArgumentException($"{concept} has no extensions for unknown preference here.", nameof(concept));
    }

    private bool IsUnknown(int party, int a, int b) => _unknown[party].TryGetValue(a, out var row) && row.Contains(b);

    private void Solve(int party, CancellationToken cancelled)
    {
        var states = _conflict.States.Count;
        var byMoves = Reach(party, improvements: false, cancelled);
        var byImprovements = Reach(party, improvements: true, cancelled);
        for (var c = 0; c < Concepts.Count; c++)
        {
            foreach (var extension in Enum.GetValues<UnknownExtension>())
            {
                _stable[party, c, (int)extension] = new StateBits(states);
            }
        }

        var ranks = _conflict.Preferences[party];
        var order = Enumerable.Range(0, states).OrderBy(s => ranks[s]).ToArray();
        var notBetter = new ulong[(states + 63) / 64];
        var targets = new List<int>();
        for (int k = 0, filled = 0; k < states; k++)
        {
            cancelled.ThrowIfCancellationRequested();
            var s = order[k];
            for (; filled < states && ranks[order[filled]] <= ranks[s]; filled++)
            {
                notBetter[order[filled] >> 6] |= 1UL << order[filled];
            }

            targets.Clear();
            _conflict.Moves[party].AddTargets(s, targets);
            foreach (var extension in Enum.GetValues<UnknownExtension>())
            {
                var leaves = targets.Where(t => IsUnknown(party, s, t) ? extension is UnknownExtension.A or UnknownExtension.C : ranks[t] > ranks[s]).ToList();
                var deters = Deterring(party, s, notBetter, extension is UnknownExtension.C or UnknownExtension.D);
                var symmetric = leaves.Count == 0 ? deters : Symmetric(party, deters);
                Mark(StabilityConcept.Nash, leaves.Count == 0);
                Mark(StabilityConcept.Gmr, leaves.TrueForAll(t => Meet(byMoves[t], deters)));
                Mark(StabilityConcept.Smr, leaves.TrueForAll(t => Meet(byMoves[t], symmetric)));
                Mark(StabilityConcept.Seq, leaves.TrueForAll(t => Meet(byImprovements[t], deters)));

                void Mark(StabilityConcept concept, bool stable)
                {
                    if (stable)
                    {
                        _stable[party, Place(concept), (int)extension].Add(s);
                    }
                }
            }
        }
    }

    private ulong[] Deterring(int party, int state, ulong[] notBetter, bool unknownDeters)
    {
        var row = (ulong[])notBetter.Clone();
        if (_unknown[party].TryGetValue(state, out var unknown))
        {
            foreach (var u in unknown)
            {
                row[u >> 6] = unknownDeters ? row[u >> 6] | (1UL << u) : row[u >> 6] & ~(1UL << u);
            }
        }

        return row;
    }

    /// <summary>The deterring states from which the decision maker can reach only deterring states.</summary>
    private ulong[] Symmetric(int party, ulong[] deters)
    {
        var result = (ulong[])deters.Clone();
        var sources = new List<int>();
        var swept = _conflict.Moves[party] is OptionMoves { IsReversible: true } groups ? new bool[groups.GroupCount] : null;
        for (var u = 0; u < _conflict.States.Count; u++)
        {
            if ((deters[u >> 6] >> u & 1) != 0)
            {
                continue;
            }

            // All that can move to a state which does not deter drop out; a reversible group does so once and for all.
            if (swept is not null)
            {
                ref var done = ref swept[((OptionMoves)_conflict.Moves[party]).GroupOf[u]];
                if (done)
                {
                    continue;
                }

                done = true;
            }

            sources.Clear();
            _conflict.Moves[party].AddSources(u, sources);
            foreach (var v in sources)
            {
                result[v >> 6] &= ~(1UL << v);
            }
        }

        return result;
    }

    private ulong[][] Reach(int party, bool improvements, CancellationToken cancelled)
    {
        var states = _conflict.States.Count;
        var parties = _conflict.Moves.Count;
        // Last movers make no difference where moves are transitive, but for coming back to the start, which can deter only where the decision maker's own preference is unknown.
        var simple = _conflict.IsTransitive && _unknown[party].Count == 0 && (!improvements || Enumerable.Range(0, parties).All(j => j == party || _unknown[j].Count == 0));
        var targets = new List<int>();
        // Layer 0: no opponent has moved yet; layer j + 1: j moved last.
        return ReachableRows.Of(simple ? states : states * (parties + 1), states, (node, next) =>
        {
            var (state, last) = (node % states, (node / states) - 1);
            for (var j = 0; j < parties; j++)
            {
                if (j == party || j == last)
                {
                    continue;
                }

                targets.Clear();
                _conflict.Moves[j].AddTargets(state, targets);
                foreach (var t in targets)
                {
                    if (!improvements || IsUnknown(j, state, t) || _conflict.Preferences[j][t] > _conflict.Preferences[j][state])
                    {
                        next.Add(simple ? t : t + (states * (j + 1)));
                    }
                }
            }
        }, cancelled);
    }

    private static bool Meet(ulong[] a, ulong[] b)
    {
        for (var w = 0; w < a.Length; w++)
        {
            if ((a[w] & b[w]) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
