using System.Collections.Immutable;
using System.Numerics;
using Parley.Bargaining.Frontiers;

namespace Parley.Bargaining.Problems;

/// <summary>The outcomes that give every party at least its reservation value: whether there are any, how many, and how good for each.</summary>
/// <remarks>
/// <para>A party without a reservation value accepts everything. The count is exact; subtrees in which a party cannot reach its reservation value
/// are skipped. Best utilities come from the frontier, where they are attained.</para>
/// <para><b>Cost.</b> One pass over the outcomes (see <see cref="OutcomeBlocks"/>); above the limit only existence and best utilities are given.</para>
/// </remarks>
/// <param name="Exists">Whether some outcome is acceptable to all.</param>
/// <param name="Count">The number of outcomes acceptable to all (u at least r); null if the space was too large to count.</param>
/// <param name="StrictCount">The number of outcomes better for all than no agreement (u above r); null if not counted.</param>
/// <param name="Size">The number of all outcomes.</param>
/// <param name="Best">Each party's highest utility among acceptable outcomes; NaN if there are none.</param>
public sealed record ZoneOfPossibleAgreement(bool Exists, long? Count, long? StrictCount, BigInteger Size, ImmutableArray<double> Best)
{
    /// <summary>Gets the share of outcomes that are strictly better for all (NegMAS's rational fraction); null if not counted.</summary>
    public double? StrictFraction => StrictCount is { } count ? count / (double)Size : null;

    /// <summary>Gets the share of outcomes acceptable to all; null if not counted.</summary>
    public double? Fraction => Count is { } count ? count / (double)Size : null;

    /// <summary>Finds the zone of a problem.</summary>
    /// <param name="frontier">The problem's frontier.</param>
    /// <param name="countLimit">The size of space up to which outcomes are counted.</param>
    public static ZoneOfPossibleAgreement Of(ParetoFrontier frontier, long countLimit = 100_000_000)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        BargainingProblem problem = frontier.Problem;
        double[] reservation = [.. problem.Parties.Select(party => party.ReservationValue ?? double.NegativeInfinity)];
        ImmutableArray<int> members = frontier.MembersAtLeast(reservation);
        var best = ImmutableArray.CreateBuilder<double>();
        for (int p = 0; p < problem.PartyCount; p++)
        {
            best.Add(members.IsEmpty ? double.NaN : members.Max(k => frontier.Utilities(k)[p]));
        }

        long? count = null, strict = null;
        if (problem.Space.Count <= countLimit)
        {
            var blocks = new OutcomeBlocks(problem);
            var visitor = new Counter(reservation, blocks.Size);
            blocks.Walk(ref visitor);
            (count, strict) = (visitor.Count, visitor.Strict);
        }

        return new ZoneOfPossibleAgreement(!members.IsEmpty || count > 0, count, strict, problem.Space.Count, best.ToImmutable());
    }

    private struct Counter(double[] reservation, int size) : IBlockVisitor
    {
        public long Count { get; private set; }

        public long Strict { get; private set; }

        public readonly bool Skip(ReadOnlySpan<double> upper)
        {
            for (int p = 0; p < upper.Length; p++)
            {
                if (upper[p] < reservation[p])
                {
                    return true;
                }
            }

            return false;
        }

        public bool Visit(Span<double> block, OutcomeBlocks blocks)
        {
            for (int j = 0; j < size; j++)
            {
                bool atLeast = true, above = true;
                for (int p = 0; p < reservation.Length; p++)
                {
                    double u = block[(p * size) + j];
                    atLeast &= u >= reservation[p];
                    above &= u > reservation[p];
                }

                Count += atLeast ? 1 : 0;
                Strict += above ? 1 : 0;
            }

            return true;
        }
    }
}
