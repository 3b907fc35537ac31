using System.Collections.Immutable;
using Parley.Numerics;

namespace Parley.Bargaining.Composer;

/// <summary>How a package stands with every party, over all worlds.</summary>
/// <param name="Outcome">The package: one option index per issue.</param>
/// <param name="Parties">Each party's view.</param>
/// <param name="AcceptedByAllShare">The share of worlds in which every party accepts.</param>
/// <param name="AcceptedByAllInterval">The 90 % interval of that share.</param>
/// <param name="SmallestMeanGain">The smallest mean gain over parties, each in units of the party's mean utility range.</param>
public sealed record PackageScore(
    ImmutableArray<int> Outcome, ImmutableArray<PartyScore> Parties, double AcceptedByAllShare, ProbabilityInterval AcceptedByAllInterval, double SmallestMeanGain)
{
    /// <summary>Gets the parties that would rather refuse.</summary>
    public IEnumerable<PartyScore> Blockers => Parties.Where(party => party.Blocks);
}
