using Parley.Numerics;

namespace Parley.Reputations;

/// <summary>What an earlier case adds to the belief that a party carries out a threat, or keeps a promise, towards another in a later case.</summary>
/// <param name="Path">Path of the later case's estimate.</param>
/// <param name="Actor">Id of the party in the later case.</param>
/// <param name="Target">Id of the target in the later case.</param>
/// <param name="Kind"><c>threat</c> or <c>promise</c>.</param>
/// <param name="SameTargetKept">Commitments carried out towards the same target in the earlier case.</param>
/// <param name="SameTargetFailed">Commitments not carried out towards the same target.</param>
/// <param name="OtherKept">Commitments carried out towards others.</param>
/// <param name="OtherFailed">Commitments not carried out towards others.</param>
/// <param name="Discount">Weight of stakes and years together, 0..1.</param>
/// <param name="Before">The later case's own belief, as a Beta distribution with its mean and spread.</param>
/// <param name="After">The belief with the reputation added.</param>
public sealed record ReputationEntry(
    string Path,
    string Actor,
    string Target,
    string Kind,
    int SameTargetKept,
    int SameTargetFailed,
    int OtherKept,
    int OtherFailed,
    double Discount,
    BetaDistribution Before,
    BetaDistribution After);
