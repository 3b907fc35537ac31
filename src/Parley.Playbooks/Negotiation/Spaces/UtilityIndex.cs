using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;

namespace Parley.Playbooks.Negotiation.Spaces;

/// <summary>One party's utilities of all outcomes, by outcome number and sorted: what every negotiation of a scenario shares.</summary>
/// <remarks>
/// <para>Ranks count from 0, the best outcome. Outcomes of equal utility stand by their number, so every choice "the best", "the worst above a target" is unique:
/// among equals the lowest number.</para>
/// <para><b>Cost.</b> O(N log N) once; 28 bytes an outcome; then O(log N) for a target. Immutable and safe for any number of threads.</para>
/// </remarks>
public sealed class UtilityIndex
{
    private readonly double[] _utilities;
    private readonly double[] _sorted;
    private readonly int[] _order;
    private readonly int[] _firstEqual;

    internal UtilityIndex(BargainingProblem problem, int party, UtilityScale scale)
    {
        OutcomeSpace space = problem.Space;
        int count = (int)space.Count;
        BargainingParty owner = problem.Parties[party];
        double[] utilities = new double[count];
        int[] outcome = new int[space.IssueCount];
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        for (int k = 0; k < count; k++)
        {
            double u = owner.Utility.Evaluate(outcome);
            utilities[k] = u;
            (low, high) = (Math.Min(low, u), Math.Max(high, u));
            OutcomeOdometer.Advance(space, outcome);
        }

        double reservation = owner.ReservationValue ?? double.NegativeInfinity;
        int[] order = new int[count];
        double[] keys = new double[count];
        for (int k = 0; k < count; k++)
        {
            order[k] = k;
            keys[k] = -utilities[k];
            RationalCount += utilities[k] >= reservation ? 1 : 0;
        }

        Array.Sort(keys, order);
        _utilities = utilities;
        _order = order;
        _sorted = keys;
        _firstEqual = new int[count];
        (double zero, double unit) = Affine(scale, low, high, reservation);
        for (int k = 0; k < count; k++)
        {
            utilities[k] = unit > 0 ? (utilities[k] - zero) / unit : 1;
        }

        for (int start = 0; start < count;)
        {
            // The sort is unstable: ties are put in the order of their numbers here.
            int end = start + 1;
            while (end < count && keys[end] == keys[start])
            {
                end++;
            }

            Array.Sort(order, start, end - start);
            Array.Fill(_firstEqual, start, start, end - start);
            start = end;
        }

        for (int k = 0; k < count; k++)
        {
            _sorted[k] = utilities[order[k]];
        }
    }

    /// <summary>Gets the number of outcomes.</summary>
    public int Count => _utilities.Length;

    /// <summary>Gets the number of outcomes that are worth at least the party's reservation value: the ranks below this number.</summary>
    public int RationalCount { get; }

    /// <summary>Gets the utility of the worst outcome that is worth at least the reservation value; positive infinity if there is none.</summary>
    public double WorstRational => RationalCount == 0 ? double.PositiveInfinity : _sorted[RationalCount - 1];

    /// <summary>Gets the utilities by outcome number, on the index's scale.</summary>
    public ReadOnlySpan<double> Utilities => _utilities;

    /// <summary>Gets the utilities by rank, on the index's scale, falling.</summary>
    public ReadOnlySpan<double> Sorted => _sorted;

    /// <summary>Gets the outcome numbers by rank, best first.</summary>
    public ReadOnlySpan<int> Order => _order;

    /// <summary>Gets the utility of an outcome on the index's scale.</summary>
    /// <param name="outcome">The outcome's number.</param>
    public double this[int outcome] => _utilities[outcome];

    /// <summary>Returns how many outcomes are worth at least this much.</summary>
    /// <param name="target">A utility on the index's scale.</param>
    public int CountAtLeast(double target)
    {
        double[] sorted = _sorted;
        int low = 0, length = sorted.Length;
        while (length > 0)
        {
            int half = length >> 1;
            int middle = low + half;
            bool above = sorted[middle] >= target;
            low = above ? middle + 1 : low;
            length = above ? length - half - 1 : half;
        }

        return low;
    }

    /// <summary>Returns the outcome of lowest utility that is still worth at least this much; the best outcome if none is.</summary>
    /// <param name="target">A utility on the index's scale.</param>
    public int WorstAtLeast(double target)
    {
        int count = CountAtLeast(target);
        return _order[count == 0 ? 0 : _firstEqual[count - 1]];
    }

    /// <summary>Returns the outcome whose utility is nearest to the target; of two as near the better one.</summary>
    /// <param name="target">A utility on the index's scale.</param>
    public int Nearest(double target)
    {
        int count = CountAtLeast(target);
        if (count == 0 || count == Count)
        {
            return _order[count == 0 ? 0 : _firstEqual[count - 1]];
        }

        int rank = _sorted[count - 1] - target <= target - _sorted[count] ? _firstEqual[count - 1] : count;
        return _order[rank];
    }

    /// <summary>Returns the rank of the first outcome that is as good as the one of this rank.</summary>
    /// <param name="rank">A rank.</param>
    public int FirstEqual(int rank) => _firstEqual[rank];

    private static (double Zero, double Unit) Affine(UtilityScale scale, double low, double high, double reservation)
    {
        if (scale == UtilityScale.AsGiven)
        {
            return (0, 1);
        }

        double zero = scale == UtilityScale.NegMas && reservation > low ? reservation : low;

        // If nothing beats no agreement, utilities stay comparable with it: all are negative, or 0 at the reservation value.
        return (zero, high > zero ? high - zero : zero > high ? Math.Max(high - low, 1e-300) : zero > low ? zero - low : 0);
    }
}
