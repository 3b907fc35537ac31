namespace Parley.Stability.Concepts;

/// <summary>How stability is analysed. The default value: the concepts that apply, textbook sanctions, all processors, verdicts rechecked.</summary>
public readonly record struct StabilityOptions
{
    /// <summary>Which concepts; null for all that apply (SIM only in option form and up to <see cref="LargestForSimultaneous"/> states).</summary>
    public IReadOnlyList<StabilityConcept>? Concepts { get; init; }

    /// <summary>What the opponents may do to sanction a move.</summary>
    public SanctionSemantics Sanctions { get; init; }

    /// <summary>Most threads; 0 for one per processor. The result is the same for any number.</summary>
    public int Threads { get; init; }

    /// <summary>How many steps the independent recheck of verdicts may take (a step looks at one move); 0 for the default of 2 million (200 000 above 4 096 states), negative for no recheck.</summary>
    public long RecheckSteps { get; init; }

    /// <summary>Above so many states SIM is computed only when asked for.</summary>
    public const int LargestForSimultaneous = 1 << 14;
}
