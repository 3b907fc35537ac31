using Parley.Stability.Concepts;

namespace Parley.Stability.Witnesses;

/// <summary>A verdict with its reason: either for each improvement the sanction that deters it, or the improvement that nobody can deter.</summary>
/// <param name="DecisionMaker">Index of the decision maker.</param>
/// <param name="State">Index of the state.</param>
/// <param name="Concept">The concept.</param>
/// <param name="Sanctions">What the opponents may do.</param>
/// <param name="Stable">The verdict.</param>
/// <param name="Deterred">For a stable state one sanction per improvement, none where there is no improvement.</param>
/// <param name="Undeterred">For an unstable state the index of the state to which the decision maker can move with impunity.</param>
public sealed record VerdictWitness(
    int DecisionMaker, int State, StabilityConcept Concept, SanctionSemantics Sanctions, bool Stable, IReadOnlyList<Sanction> Deterred, int? Undeterred);
