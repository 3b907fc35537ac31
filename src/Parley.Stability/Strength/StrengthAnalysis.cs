using Parley.Stability.Concepts;

namespace Parley.Stability.Strength;

/// <summary>Strong and weak stability under degrees of preference: how much worse than the state the sanctions are that keep a decision maker there.</summary>
/// <remarks>
/// <para>Breaks cut a ranking into blocks; a state is greatly preferred to all states of lower blocks, and d degrees better across d breaks. A stable state is <i>strongly</i> stable when each
/// improvement meets a sanction across at least one break (SMR, SSEQ: and whatever the decision maker can then reach lies across it too), else weakly. A state without improvements is strongly
/// stable.</para>
/// <para><b>Source.</b> Hamouda, Kilgour and Hipel (2004, 2006); several degrees: Xu, Hipel and Kilgour (2009). Results here are derived from the definitions, not compared with published ones.</para>
/// </remarks>
public sealed class StrengthAnalysis
{
    private readonly StabilityAnalysis _analysis;
    private readonly IReadOnlyList<IReadOnlyList<int>> _breaks;

    /// <summary>Prepares the analysis.</summary>
    /// <param name="analysis">An analysis of the conflict.</param>
    /// <param name="breaks">Per decision maker the lowest ranks of its upper blocks, rising: rank b and above is greatly preferred to ranks below b.</param>
    public StrengthAnalysis(StabilityAnalysis analysis, IReadOnlyList<IReadOnlyList<int>> breaks)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(breaks);
        if (breaks.Count != analysis.Conflict.DecisionMakers.Count)
        {
            throw new ArgumentException("Each decision maker needs its list of breaks.", nameof(breaks));
        }

        (_analysis, _breaks) = (analysis, breaks);
    }

    /// <summary>The degree to which each state is stable.</summary>
    /// <param name="decisionMaker">Index of the decision maker.</param>
    /// <param name="concept">GMR, SMR, SEQ or SSEQ.</param>
    /// <returns>-1: unstable; 0: weakly stable; d: strongly stable in degree d (every improvement meets a sanction at least d degrees worse than the state); <see cref="int.MaxValue"/>: no improvement at all.</returns>
    public int[] Degrees(int decisionMaker, StabilityConcept concept)
    {
        var conflict = _analysis.Conflict;
        var ranks = conflict.Preferences[decisionMaker];
        var least = _analysis.LeastKeys(decisionMaker, concept);
        var degrees = new int[conflict.States.Count];
        var targets = new List<int>();
        for (var s = 0; s < degrees.Length; s++)
        {
            targets.Clear();
            conflict.Moves[decisionMaker].AddTargets(s, targets);
            degrees[s] = int.MaxValue;
            foreach (var t in targets.Where(t => ranks[t] > ranks[s]))
            {
                degrees[s] = Math.Min(degrees[s], least[t] > ranks[s] ? -1 : Block(decisionMaker, ranks[s]) - Block(decisionMaker, least[t]));
            }
        }

        return degrees;
    }

    private int Block(int decisionMaker, int rank) => _breaks[decisionMaker].Count(b => b <= rank);
}
