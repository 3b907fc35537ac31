using System.Collections.Immutable;
using Parley.Cases;
using Parley.Estimates;

namespace Parley.Worlds;

/// <summary>Changes to some numbers of a case in every world: what flips, maps and sensitivities vary while all other draws stay the same.</summary>
/// <remarks>Immutable; each method returns a new set. Because every number has its own random stream, a change of one leaves the draws of all others untouched.</remarks>
public sealed class WorldOverrides
{
    private readonly Case _case;
    private readonly ImmutableSortedDictionary<int, WorldOverride> _byIndex;

    private WorldOverrides(Case subject, ImmutableSortedDictionary<int, WorldOverride> byIndex) => (_case, _byIndex) = (subject, byIndex);

    /// <summary>Gets the changes by index of the number.</summary>
    public IReadOnlyDictionary<int, WorldOverride> ByIndex => _byIndex;

    /// <summary>Says whether the changes were made for the numbers of a case; positions of numbers differ between cases.</summary>
    /// <param name="subject">The case.</param>
    /// <returns>True when they fit.</returns>
    public bool IsFor(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return ReferenceEquals(_case.Estimates, subject.Estimates);
    }

    /// <summary>Returns no changes for a case.</summary>
    /// <param name="subject">The case.</param>
    /// <returns>An empty set.</returns>
    public static WorldOverrides None(Case subject) => new(subject, ImmutableSortedDictionary<int, WorldOverride>.Empty);

    /// <summary>Fixes a number.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="value">Its value in every world, kept within the limits of its quantity.</param>
    /// <returns>The set with this change.</returns>
    /// <exception cref="KeyNotFoundException">The case has no such number.</exception>
    public WorldOverrides Fix(string path, double value) => With(path, estimate => new WorldOverride(OverrideKind.Value, estimate.Quantity.Clamp(value)));

    /// <summary>Fixes a number at a quantile of its own distribution.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="probability">Between 0 and 1, ends excluded.</param>
    /// <returns>The set with this change.</returns>
    /// <exception cref="KeyNotFoundException">The case has no such number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1.</exception>
    public WorldOverrides FixQuantile(string path, double probability) => probability is > 0 and < 1
        ? With(path, _ => new WorldOverride(OverrideKind.Quantile, probability))
        : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A quantile lies between 0 and 1, ends excluded.");

    /// <summary>Moves the quantile of a number in every world.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="amount">Change of the probability, -1 to 1.</param>
    /// <returns>The set with this change.</returns>
    /// <exception cref="KeyNotFoundException">The case has no such number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The change is not between -1 and 1.</exception>
    public WorldOverrides Shift(string path, double amount) => amount is >= -1 and <= 1
        ? With(path, _ => new WorldOverride(OverrideKind.Shift, amount))
        : throw new ArgumentOutOfRangeException(nameof(amount), amount, "A shift lies between -1 and 1.");

    private WorldOverrides With(string path, Func<Estimate, WorldOverride> change)
    {
        var estimate = _case.Estimates[path];
        return new WorldOverrides(_case, _byIndex.SetItem(estimate.Index, change(estimate)));
    }
}
