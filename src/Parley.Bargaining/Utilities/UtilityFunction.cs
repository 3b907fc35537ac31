using Parley.Bargaining.Outcomes;

namespace Parley.Bargaining.Utilities;

/// <summary>What every outcome of a space is worth to one party, as a number that only this party's own numbers can be compared with.</summary>
/// <remarks><see cref="AdditiveUtility"/> is the common case and the one that the fast and enumeration-free methods understand; other kinds
/// are evaluated outcome by outcome.</remarks>
public abstract class UtilityFunction
{
    private protected UtilityFunction(OutcomeSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        Space = space;
    }

    /// <summary>Gets the space on which the function is defined.</summary>
    public OutcomeSpace Space { get; }

    /// <summary>Returns the utility of an outcome.</summary>
    /// <param name="outcome">One option index per issue; not checked, see <see cref="OutcomeSpace.Validate"/>.</param>
    public abstract double Evaluate(ReadOnlySpan<int> outcome);
}
