namespace Parley.Playbooks.Negotiation.Measures;

/// <summary>How a party fared in a negotiation and how it behaved.</summary>
/// <remarks>
/// <para>With u its utility at the end, r its reservation value, M its largest utility, and s_1..s_k the own utilities of its own offers. Of several counterparts "the partner" is
/// their mean. A quantity that is undefined (no offers, nothing to gain) is 0.</para>
/// <para><b>Source.</b> Definitions as used by NegMAS's tournament statistics; steps after Hindriks, Jonker, Tykhonov 2007.</para>
/// </remarks>
/// <param name="Utility">u.</param>
/// <param name="Surplus">u - r.</param>
/// <param name="Advantage">(u - r) / (M - r).</param>
/// <param name="AdvantageOfOthers">The mean advantage of the others.</param>
/// <param name="SurplusShare">The surplus over the sum of all surpluses.</param>
/// <param name="Dominance">1, 0 or -1 by comparison with the others' mean advantage.</param>
/// <param name="Rational">False only if it agreed below r.</param>
/// <param name="Exploited">Whether it agreed below r while another gained.</param>
/// <param name="Offers">k.</param>
/// <param name="DifferentOffers">Different outcomes among them.</param>
/// <param name="FirstOffer">s_1.</param>
/// <param name="TotalConcession">s_1 - s_k.</param>
/// <param name="ConcessionRate">The same over k - 1.</param>
/// <param name="TemporalPatience">The position (from 0) of the first offer below its predecessor over k; 1 if there is none.</param>
/// <param name="MonotonicShare">The share of steps that do not raise the own demand.</param>
/// <param name="ConcessionTowardPartner">The partner's gain from the first to the last own offer.</param>
/// <param name="Steps">How many steps were of each <see cref="StepKind"/>, in its order.</param>
public sealed record PartyMeasures(
    double Utility, double Surplus, double Advantage, double AdvantageOfOthers, double SurplusShare, int Dominance, bool Rational, bool Exploited,
    int Offers, int DifferentOffers, double FirstOffer, double TotalConcession, double ConcessionRate, double TemporalPatience, double MonotonicShare,
    double ConcessionTowardPartner, IReadOnlyList<int> Steps)
{
    /// <summary>Gets s_k - s_1.</summary>
    public double OwnGain => -TotalConcession;

    /// <summary>Gets the concession toward the partner over the absolute own gain; 0 if the latter is 0.</summary>
    public double Coupling => OwnGain != 0 ? ConcessionTowardPartner / Math.Abs(OwnGain) : 0;

    /// <summary>Gets the number of moves that served nobody.</summary>
    public int UnfortunateMoves => Steps[(int)StepKind.Unfortunate];

    /// <summary>Measures one party.</summary>
    /// <param name="party">Which.</param>
    /// <param name="utilities">Everybody's utility at the end: of the agreement, or the reservation values.</param>
    /// <param name="reservation">The reservation values.</param>
    /// <param name="maximum">The largest utilities.</param>
    /// <param name="agreed">Whether there was agreement.</param>
    /// <param name="offers">The party's own offers in order: what each is worth to every party.</param>
    public static PartyMeasures Of(int party, ReadOnlySpan<double> utilities, ReadOnlySpan<double> reservation, ReadOnlySpan<double> maximum, bool agreed, IReadOnlyList<double[]> offers)
    {
        ArgumentNullException.ThrowIfNull(offers);
        int n = utilities.Length, k = offers.Count;
        double others = 0, sum = 0;
        bool gains = false;
        for (int q = 0; q < n; q++)
        {
            sum += utilities[q] - reservation[q];
            gains |= q != party && utilities[q] > reservation[q];
            others += q == party ? 0 : AdvantageOf(utilities[q], reservation[q], maximum[q]) / (n - 1);
        }

        double surplus = utilities[party] - reservation[party], advantage = AdvantageOf(utilities[party], reservation[party], maximum[party]);
        int[] kinds = new int[6];
        int firstDrop = -1, monotone = 0;
        for (int i = 1; i < k; i++)
        {
            double own = offers[i][party] - offers[i - 1][party], partner = Partner(offers[i], party) - Partner(offers[i - 1], party);
            kinds[(int)KindOf(own, partner)]++;
            firstDrop = firstDrop < 0 && own < 0 ? i : firstDrop;
            monotone += own <= 0 ? 1 : 0;
        }

        double first = k > 0 ? offers[0][party] : 0, last = k > 0 ? offers[k - 1][party] : 0;
        bool irrational = agreed && surplus < 0;
        return new PartyMeasures(
            utilities[party], surplus, advantage, others, sum != 0 ? surplus / sum : 0, advantage.CompareTo(others), !irrational, irrational && gains,
            k, offers.Select(o => string.Join(' ', o)).Distinct(StringComparer.Ordinal).Count(), first, first - last, k > 1 ? (first - last) / (k - 1) : 0,
            firstDrop < 0 ? 1 : (double)firstDrop / k, k > 1 ? (double)monotone / (k - 1) : 1,
            k > 0 ? Partner(offers[k - 1], party) - Partner(offers[0], party) : 0, kinds);
    }

    /// <summary>Names a step by what it changes for the proposer and for the partner.</summary>
    /// <param name="own">The change for the proposer.</param>
    /// <param name="partner">The change for the partner.</param>
    public static StepKind KindOf(double own, double partner) => (own, partner) switch
    {
        (0, 0) => StepKind.Silent,
        (0, > 0) => StepKind.Nice,
        ( > 0, > 0) => StepKind.Fortunate,
        ( > 0, _) => StepKind.Selfish,
        ( < 0, >= 0) => StepKind.Concession,
        _ => StepKind.Unfortunate,
    };

    private static double AdvantageOf(double u, double r, double m) => m > r ? (u - r) / (m - r) : 0;

    private static double Partner(double[] offer, int party)
    {
        double sum = 0;
        for (int q = 0; q < offer.Length; q++)
        {
            sum += q == party ? 0 : offer[q];
        }

        return sum / (offer.Length - 1);
    }
}
