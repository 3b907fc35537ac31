namespace Parley.Playbooks.Compiled;

/// <summary>How an aspiration is found each round.</summary>
internal enum AspirationKind : byte
{
    Curve,
    Reciprocal,
    RandomSteps,
    BestAgainstBelief,
    Equilibrium,
}
