using Parley.Findings;

namespace Parley.WhatIf;

/// <summary>A finding before and after a change of the case's numbers, in the same worlds.</summary>
/// <param name="Before">The finding as the case is written; null where it exists with the change only.</param>
/// <param name="After">The finding with the change; null where it exists without it only.</param>
public sealed record ChangedFinding(Finding? Before, Finding? After)
{
    /// <summary>Gets the finding's id.</summary>
    public string Id => (After ?? Before)!.Id;

    /// <summary>Gets a value indicating whether the number or the choice differs.</summary>
    public bool Changed => Before is null || After is null || Before.Choice != After.Choice || Different(Before.Value, After.Value);

    /// <summary>Gets a value indicating whether the answer is another one: another choice, the other side of even chances, the other sign.</summary>
    /// <remarks>What a number's own margin calls a reversal may be finer; <c>parley flip</c> searches with that.</remarks>
    public bool Flipped
    {
        get
        {
            if (Before is null || After is null || Before.Choice != After.Choice)
            {
                return true;
            }

            if (Before.Choice is not null || Before.Value is not { } was || After.Value is not { } now || !double.IsFinite(was) || !double.IsFinite(now))
            {
                return false;
            }

            return Before.Unit switch
            {
                FindingUnit.Probability or FindingUnit.ShareOfWorlds => was >= 0.5 != now >= 0.5,
                FindingUnit.Points => Math.Sign(Math.Round(was, 1)) * Math.Sign(Math.Round(now, 1)) < 0,
                FindingUnit.OptionIndex => Math.Round(was) != Math.Round(now),
                _ => false,
            };
        }
    }

    private static bool Different(double? first, double? second) => first.HasValue != second.HasValue || (first is { } a && second is { } b && !a.Equals(b));
}
