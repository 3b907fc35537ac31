using System.Collections.Frozen;

namespace Parley.Evidence.Reading.Attribution;

/// <summary>The measured precision of each rule, which entries carry as their confidence.</summary>
/// <remarks>
/// Speaker rules: share of quoted spans of the PolNeAR development split whose speaker was right (Newell, Margolin and Ruths 2018), printed by
/// the reading bench. Act rules: share of sentences of the PLOVER records whose class was right; for <c>obligation</c> (with those), <c>act-noun</c>, <c>first-person</c>,
/// <c>readiness</c>, <c>attitude</c> and <c>assessment</c> the share that was judged right by hand among the entries that the bench's <c>sample</c> prints from the same split.
/// Rules with fewer than five cases are set to one half until somebody measures them.
/// </remarks>
public static class RulePrecision
{
    private static readonly FrozenDictionary<string, double> Measured = new Dictionary<string, double>
    {
        ["post-VS"] = 0.92,
        ["post-SV"] = 0.99,
        ["pre-SV"] = 0.9,
        ["continued"] = 0.96,
        ["signature"] = 1.0,
        ["according-to"] = 0.95,
        ["noun"] = 0.5,
        ["governing"] = 0.73,
        ["colon"] = 0.4,
        ["transcript"] = 0.6,
        ["said-that"] = 0.78,
        ["thought-that"] = 0.54,
        ["act-frame"] = 0.89,
        ["act-turned"] = 0.71,
        ["obligation"] = 0.58,
        ["act-noun"] = 0.79,
        ["first-person"] = 0.64,
        ["readiness"] = 0.33,
        ["attitude"] = 0.83,
        ["assessment"] = 0.74,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets a rule's measured precision, or one half where it was not measured.</summary>
    /// <param name="rule">The rule's identifier.</param>
    /// <returns>A number from 0 to 1.</returns>
    public static double Of(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Measured.GetValueOrDefault(rule, 0.5);
    }
}
