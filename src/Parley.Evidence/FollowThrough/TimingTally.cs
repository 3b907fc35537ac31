namespace Parley.Evidence.FollowThrough;

/// <summary>Collects the spells of one actor towards one target.</summary>
internal sealed class TimingTally(int lastingDays)
{
    private readonly List<SurvivalCase> _waiting = [];
    private readonly List<SurvivalCase> _dated = [];
    private readonly List<SurvivalCase> _standing = [];
    private int _approximate;
    private int _lasted;
    private int _early;

    public void Add(CommitmentSpell spell)
    {
        _waiting.Add(spell.Waiting);
        if (spell.Dated)
        {
            _dated.Add(spell.Waiting);
        }

        if (spell.Standing is not { } standing)
        {
            return;
        }

        _standing.Add(standing);
        _approximate += spell.Approximate ? 1 : 0;
        if (!standing.Happened || standing.Days >= lastingDays)
        {
            _lasted++;
            _early += standing.Days < lastingDays ? 1 : 0;
        }
    }

    public CommitmentTiming Finish(string actor, string target, double level) => new()
    {
        Actor = actor,
        Target = target,
        TimeToAction = SurvivalCurve.Estimate(_waiting, level),
        DatedTimeToAction = SurvivalCurve.Estimate(_dated, level),
        MeasureDuration = SurvivalCurve.Estimate(_standing, level),
        Funnel = new CommitmentFunnel(_waiting.Count, _dated.Count, _standing.Count, _lasted, _early, lastingDays),
        ApproximateDays = _approximate,
    };
}
