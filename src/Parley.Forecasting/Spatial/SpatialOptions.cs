namespace Parley.Forecasting.Spatial;

/// <summary>Settings of <see cref="SpatialModel"/>; the default is KTAB's.</summary>
public readonly record struct SpatialOptions
{
    private readonly int _maxTurns;

    /// <summary>Gets how strengths become a probability.</summary>
    public VictoryProbability VictoryProbability { get; init; }

    /// <summary>Gets how pairwise contests become probabilities of options.</summary>
    public ElectionModel Election { get; init; }

    /// <summary>Gets how an actor chooses in its queue.</summary>
    public StateTransitions Transitions { get; init; }

    /// <summary>Gets how strongly a difference of utility is backed.</summary>
    public VotingResponse Voting { get; init; }

    /// <summary>Gets how others' attitudes to risk are seen.</summary>
    public RiskAdjustment RiskAdjustment { get; init; }

    /// <summary>Gets the range of attitudes to risk.</summary>
    public RiskRange RiskRange { get; init; }

    /// <summary>Gets what third parties stake.</summary>
    public ThirdPartyCommitment Commitment { get; init; }

    /// <summary>Gets how salience and strength weigh in a bargain.</summary>
    public BargainWeights BargainWeights { get; init; }

    /// <summary>Gets whose estimate a bargain rests on.</summary>
    public BargainModel BargainModel { get; init; }

    /// <summary>Gets the seed of stochastic transitions.</summary>
    public ulong Seed { get; init; }

    /// <summary>Gets how far actor i's ideal point follows actor j's position each turn, [i][j]; null for the identity: each follows its own position.</summary>
    public double[][]? Accommodation { get; init; }

    /// <summary>Gets the number of turns after which the run ends without having settled.</summary>
    /// <value>100 unless set, as in KTAB.</value>
    public int MaxTurns
    {
        get => _maxTurns == 0 ? 100 : _maxTurns;
        init => _maxTurns = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>Gets whether the run goes on until <see cref="MaxTurns"/> even when it has settled by KTAB's rule.</summary>
    public bool IgnoreStoppingRule { get; init; }
}
