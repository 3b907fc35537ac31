using Parley.Stability.Concepts;

namespace Parley.Stability.Inverse;

/// <summary>The least change of preferences that makes a state an equilibrium.</summary>
/// <param name="State">Index of the state.</param>
/// <param name="Concept">The concept.</param>
/// <param name="Complete">Whether <paramref name="Levers"/> are proven to be a least change (or none can exist).</param>
/// <param name="Reason">Why the answer is not complete, or why there is none; null otherwise.</param>
/// <param name="LowerBound">No change of a smaller distance makes the state an equilibrium.</param>
/// <param name="Levers">What each decision maker concerned would have to change, the largest change first; null where none was found, empty where none is needed.</param>
public sealed record InverseAnswer(int State, StabilityConcept Concept, bool Complete, string? Reason, double LowerBound, IReadOnlyList<PreferenceLever>? Levers)
{
    /// <summary>Total Kendall distance of the change; null where none was found.</summary>
    public double? Distance => Levers?.Sum(l => l.Distance);
}
