using System.Collections.Frozen;

namespace Parley.Evidence.Reading.Attribution;

/// <summary>The measured precision of each rule, which entries carry as their confidence.</summary>
/// <remarks>
/// Speaker rules: share of quoted spans of the PolNeAR development split whose speaker was right (Newell, Margolin and Ruths 2018), printed by
/// the reading bench. Act rules: share of sentences of the PLOVER records whose class was right. Rules that fire fewer than five times there
/// are set to one half until somebody measures them.
/// </remarks>
public static class RulePrecision
{
    private static readonly FrozenDictionary<string, double> Measured = new Dictionary<string, double>
    {
        ["post-VS"] = 0.91,
        ["post-SV"] = 0.99,
        ["pre-SV"] = 0.89,
        ["continued"] = 0.96,
        ["signature"] = 1.0,
        ["according-to"] = 0.95,
        ["noun"] = 0.5,
        ["governing"] = 0.8,
        ["colon"] = 0.25,
        ["said-that"] = 0.78,
        ["thought-that"] = 0.47,
        ["act-frame"] = 0.89,
        ["act-turned"] = 0.71,
        ["obligation"] = 1.0,
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
