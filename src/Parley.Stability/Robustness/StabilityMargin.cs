using Parley.Stability.Concepts;

namespace Parley.Stability.Robustness;

/// <summary>How far a state is from being stable for a decision maker, all other preferences as they are.</summary>
/// <remarks>The right-hand side of the solver's inequality says what the decision maker can make sure of by moving; the state has to rise to that rank (a tie with it is enough). A move from which
/// the opponents can lead back to the state itself deters at any rank, so raising the state changes nothing else.</remarks>
public static class StabilityMargin
{
    /// <summary>By how many ranks each state would have to rise.</summary>
    /// <param name="analysis">An analysis; SIM has no margin.</param>
    /// <param name="decisionMaker">Index of the decision maker.</param>
    /// <param name="concept">A concept but SIM.</param>
    /// <returns>0 for a stable state, else the number of ranks.</returns>
    public static int[] Places(StabilityAnalysis analysis, int decisionMaker, StabilityConcept concept)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var margins = analysis.Guaranteed(decisionMaker, concept);
        var ranks = analysis.Conflict.Preferences[decisionMaker].Ranks;
        for (var s = 0; s < margins.Length; s++)
        {
            margins[s] = Math.Max(0, margins[s] - ranks[s]);
        }

        return margins;
    }
}
