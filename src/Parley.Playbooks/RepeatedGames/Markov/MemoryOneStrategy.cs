using Parley.Numerics;

namespace Parley.Playbooks.RepeatedGames.Markov;

/// <summary>A memory-one strategy: the probability of cooperating in the first turn and after each of the four outcomes of the last turn.</summary>
/// <param name="First">Probability of cooperating in the first turn.</param>
/// <param name="AfterCC">After both cooperated.</param>
/// <param name="AfterCD">After the own cooperation met a defection.</param>
/// <param name="AfterDC">After the own defection met a cooperation.</param>
/// <param name="AfterDD">After both defected.</param>
/// <remarks>Numbers are exact fractions, so that chains of them can be solved exactly. <b>Source.</b> Nowak and Sigmund (1993).</remarks>
public sealed record MemoryOneStrategy(Rational First, Rational AfterCC, Rational AfterCD, Rational AfterDC, Rational AfterDD)
{
    /// <summary>Gets the probability of cooperating in the first turn.</summary>
    public Rational First { get; } = Check(First);

    /// <summary>Gets the probability of cooperating after both cooperated.</summary>
    public Rational AfterCC { get; } = Check(AfterCC);

    /// <summary>Gets the probability of cooperating after the own cooperation met a defection.</summary>
    public Rational AfterCD { get; } = Check(AfterCD);

    /// <summary>Gets the probability of cooperating after the own defection met a cooperation.</summary>
    public Rational AfterDC { get; } = Check(AfterDC);

    /// <summary>Gets the probability of cooperating after both defected.</summary>
    public Rational AfterDD { get; } = Check(AfterDD);

    /// <summary>Gets the probability of cooperating after an outcome from the own view: 0 CC, 1 CD, 2 DC, 3 DD.</summary>
    /// <param name="outcome">From 0 to 3.</param>
    public Rational this[int outcome] => outcome switch
    {
        0 => AfterCC,
        1 => AfterCD,
        2 => AfterDC,
        3 => AfterDD,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Outcomes are 0 (CC) to 3 (DD)."),
    };

    /// <summary>Gets whether every probability is 0 or 1.</summary>
    public bool IsDeterministic => new[] { First, AfterCC, AfterCD, AfterDC, AfterDD }.All(p => p.IsZero || p == Rational.One);

    /// <summary>Returns the strategy whose delivered moves are flipped with a probability: p becomes p (1 - e) + (1 - p) e.</summary>
    /// <param name="noise">The probability e of a flip, from 0 to 1.</param>
    public MemoryOneStrategy WithNoise(Rational noise)
    {
        return new(Flip(First), Flip(AfterCC), Flip(AfterCD), Flip(AfterDC), Flip(AfterDD));
        Rational Flip(Rational p) => (p * (Rational.One - noise)) + ((Rational.One - p) * noise);
    }

    private static Rational Check(Rational p) => p.Sign >= 0 && p <= Rational.One
        ? p
        : throw new ArgumentException($"A probability of cooperating lies from 0 to 1, not at {p}.");
}
