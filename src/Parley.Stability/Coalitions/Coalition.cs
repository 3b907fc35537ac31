using System.Numerics;
using Parley.Stability.Conflicts;

namespace Parley.Stability.Coalitions;

/// <summary>A non-empty set of decision makers.</summary>
/// <param name="Members">One bit per decision maker, the first lowest.</param>
public readonly record struct Coalition(uint Members)
{
    /// <summary>Number of members.</summary>
    public int Size => BitOperations.PopCount(Members);

    /// <summary>Whether a decision maker belongs to it.</summary>
    /// <param name="decisionMaker">Index of the decision maker.</param>
    public bool Contains(int decisionMaker) => (Members >> decisionMaker & 1) != 0;

    /// <summary>All coalitions of so many decision makers, small ones first.</summary>
    /// <param name="decisionMakers">Number of decision makers, 1 to 16.</param>
    public static IReadOnlyList<Coalition> All(int decisionMakers)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decisionMakers, 16);
        return [.. Enumerable.Range(1, (1 << decisionMakers) - 1).Select(m => new Coalition((uint)m)).OrderBy(c => c.Size).ThenBy(c => c.Members)];
    }

    /// <summary>The members' names.</summary>
    /// <param name="conflict">The conflict.</param>
    public IReadOnlyList<string> Names(Conflict conflict)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        var self = this;
        return [.. conflict.DecisionMakers.Where((_, i) => self.Contains(i))];
    }
}
