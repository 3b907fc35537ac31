using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Problems;

/// <summary>A party of a <see cref="BargainingProblem"/>: what agreements are worth to it and what no agreement is worth.</summary>
/// <param name="Name">The party's name.</param>
/// <param name="Utility">What every outcome is worth.</param>
/// <param name="ReservationValue">The utility of no agreement; null if the source states none (see <see cref="Solutions.DisagreementRule"/>).</param>
public sealed record BargainingParty(string Name, UtilityFunction Utility, double? ReservationValue = null)
{
    /// <summary>Gets how time shrinks the utilities; no discounting unless set.</summary>
    public Discounting Discounting { get; init; }
}
