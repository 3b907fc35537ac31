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
        ["post-VS"] = 0.9,
        ["post-SV"] = 0.9,
        ["pre-SV"] = 0.85,
        ["continued"] = 0.8,
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
