using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;

namespace Parley.Stability.Witnesses;

/// <summary>Writes a witness in plain words.</summary>
public static class WitnessText
{
    /// <summary>Writes why a state is, or is not, stable.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="witness">The witness.</param>
    public static string Of(Conflict conflict, VerdictWitness witness)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        ArgumentNullException.ThrowIfNull(witness);
        var who = conflict.DecisionMakers[witness.DecisionMaker];
        var here = State(conflict, witness.State);
        var name = Name(witness.Concept);
        if (witness.Undeterred is { } t)
        {
            var why = witness.Concept == StabilityConcept.Nash ? "which it prefers" : "which it prefers, and nothing that the others can do in answer leaves it no better off";
            return $"{who} would leave {here} ({name}): it can move to {State(conflict, t)}, {why}.";
        }

        if (witness.Deterred.Count == 0)
        {
            return $"{who} stays at {here} ({name}): no move of its own leads to a state that it prefers.";
        }

        return $"{who} stays at {here} ({name}): " + string.Join(" ", witness.Deterred.Select(d => Deterrence(conflict, witness, d)));
    }

    /// <summary>The concept's name as people write it.</summary>
    /// <param name="concept">The concept.</param>
    public static string Name(StabilityConcept concept) => concept == StabilityConcept.Nash ? "Nash" : concept.ToString().ToUpperInvariant();

    /// <summary>A state by number and content.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="state">Index of the state.</param>
    public static string State(Conflict conflict, int state)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        var words = conflict.Describe(state);
        return words == $"state {conflict.States.Id(state)}" ? words : $"state {conflict.States.Id(state)} ({words})";
    }

    private static string Deterrence(Conflict conflict, VerdictWitness witness, Sanction sanction)
    {
        var moves = sanction.Steps.Select(m => $"{conflict.DecisionMakers[m.DecisionMaker]} to {State(conflict, m.To)}");
        var ranks = conflict.Preferences[witness.DecisionMaker];
        var worth = ranks[sanction.Outcome] < ranks[witness.State] ? "worse" : "no better";
        var answer = witness.Concept == StabilityConcept.Sim
            ? $"if at the same time {string.Join(" and ", moves)}, it ends in {State(conflict, sanction.Outcome)}"
            : $"{string.Join(", then ", moves)}";
        var escape = witness.Concept is StabilityConcept.Smr or StabilityConcept.Sseq ? ", with no way on to anything better" : "";
        return $"moving to {State(conflict, sanction.Improvement)} would be answered by {answer}, which is {worth} for it{escape}.";
    }
}
