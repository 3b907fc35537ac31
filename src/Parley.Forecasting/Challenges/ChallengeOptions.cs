namespace Parley.Forecasting.Challenges;

/// <summary>The choices that turn "the" expected utility model into one reading. The default is the printed text with Q = 1.</summary>
public readonly record struct ChallengeOptions
{
    private readonly double _lessThanCertain;
    private readonly int _rounds;

    /// <summary>Gets the probability that the status quo goes on when nobody challenges.</summary>
    /// <value>1 unless set; the literature uses 1 and 0.5.</value>
    public double Q
    {
        get => 1 - _lessThanCertain;
        init => _lessThanCertain = value is >= 0 and <= 1 ? 1 - value : throw new ArgumentOutOfRangeException(nameof(value), value, "Q is a probability.");
    }

    /// <summary>Gets the number of rounds.</summary>
    /// <value>10 unless set.</value>
    public int Rounds
    {
        get => _rounds == 0 ? 10 : _rounds;
        init => _rounds = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one round.");
    }

    /// <summary>Gets the divisor of votes.</summary>
    public VoteRule Votes { get; init; }

    /// <summary>Gets whether the actors' attitudes to risk bend their votes too (second pass).</summary>
    public bool RiskInVotes { get; init; }

    /// <summary>Gets which range distances are divided by.</summary>
    public RangeRule Range { get; init; }

    /// <summary>Gets whose attitude to risk the other side's utility has.</summary>
    public OtherRiskRule OtherRisk { get; init; }

    /// <summary>Gets whose salience stands in the other side's utility.</summary>
    public SalienceRule OtherSalience { get; init; }

    /// <summary>Gets what security sums up.</summary>
    public SecurityRule Security { get; init; }

    /// <summary>Gets what follows where both expect to gain.</summary>
    public ConflictRule Conflict { get; init; }

    /// <summary>Gets how far a compromise goes.</summary>
    public CompromiseRule Compromise { get; init; }

    /// <summary>Gets whether the capitulation branch is dead, as in the program behind the published table.</summary>
    public bool NoCapitulation { get; init; }

    /// <summary>Gets which offer is taken.</summary>
    public OfferRule Offers { get; init; }

    /// <summary>Gets whether the median always counts as moving towards the challenger (T = 1), as in one replication; matters for Q below 1.</summary>
    public bool MedianAlwaysMovesToChallenger { get; init; }
}
