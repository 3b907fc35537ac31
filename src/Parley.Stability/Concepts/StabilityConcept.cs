namespace Parley.Stability.Concepts;

/// <summary>What it means that a decision maker stays at a state. In each definition t runs over the decision maker's improvements from s, and a state is
/// <i>not better</i> when the decision maker does not prefer it to s.</summary>
public enum StabilityConcept
{
    /// <summary>Nash stability (rationality): there is no improvement.</summary>
    Nash,

    /// <summary>General metarationality (Howard 1971): from every t the opponents can move to a state that is not better.</summary>
    Gmr,

    /// <summary>Symmetric metarationality (Howard 1971): as GMR, and the decision maker cannot move on from there to a better state than s.</summary>
    Smr,

    /// <summary>Sequential stability (Fraser and Hipel 1979): as GMR, with opponents who only make improvements of their own.</summary>
    Seq,

    /// <summary>Symmetric sequential stability (Rego and Vieira 2017): as SEQ, and the decision maker cannot move on from there to a better state than s.</summary>
    Sseq,

    /// <summary>Simultaneous sanctioning (Fraser and Hipel 1979), option form only: for every t some opponents, each by one of its own improvements from s
    /// taken at the same time, turn the move into a feasible state that is not better.</summary>
    Sim,
}
