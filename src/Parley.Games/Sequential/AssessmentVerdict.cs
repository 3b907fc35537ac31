using Parley.Numerics;

namespace Parley.Games.Sequential;

/// <summary>What the check of an assessment came to.</summary>
/// <param name="Regrets">Per information set what the best single action gains there under the beliefs, all keeping to the profile afterwards; exact.</param>
/// <param name="Consistent">Whether the beliefs are limits of beliefs in fully mixed profiles; null where that is too large to decide.</param>
/// <param name="Reason">Names what fails, or how consistency was shown.</param>
public sealed record AssessmentVerdict(IReadOnlyList<Rational> Regrets, bool? Consistent, string Reason)
{
    /// <summary>Gets whether every action that is played is a best one under the beliefs. With consistency that is sequential rationality, since no
    /// single change of play helps (one-shot deviations; Hendon, Jacobsen, Sloth 1996).</summary>
    public bool IsRational => Regrets.All(r => r.IsZero);

    /// <summary>Gets whether the assessment is a sequential equilibrium; null where that is not decided.</summary>
    public bool? IsSequentialEquilibrium => !IsRational || Consistent == false ? false : Consistent;
}
