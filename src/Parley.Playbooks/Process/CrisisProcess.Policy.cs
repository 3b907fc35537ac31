namespace Parley.Playbooks.Process;

/// <content>A party that chooses its playbook anew each round.</content>
public sealed partial class CrisisProcess
{
    private IRoundPolicy? _policy;
    private int _chooser = -1;
    private double _lastOffered;

    /// <summary>Plays the loaded world once, one party choosing anew each round which playbook it plays.</summary>
    /// <param name="assignment">Per party the index of its playbook; for the chooser any of those it chooses from.</param>
    /// <param name="chooser">Index of the party that chooses.</param>
    /// <param name="policy">How it chooses.</param>
    /// <param name="log">Filled with the events if given.</param>
    /// <exception cref="InvalidOperationException">No world is loaded.</exception>
    /// <exception cref="ArgumentException">The assignment does not fit, there is no such party, or the policy chooses a playbook that does not exist or takes another path of concessions.</exception>
    public void RunWithPolicy(ReadOnlySpan<int> assignment, int chooser, IRoundPolicy policy, CrisisEventLog? log = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if ((uint)chooser >= (uint)_parties)
        {
            throw new ArgumentException(FormattableString.Invariant($"There is no party number {chooser}; there are {_parties}."), nameof(chooser));
        }

        (_policy, _chooser, _lastOffered) = (policy, chooser, double.NaN);
        try
        {
            Run(assignment, log);
        }
        finally
        {
            (_policy, _chooser) = (null, -1);
        }
    }

    private void ChooseForRound(int round)
    {
        var view = ViewOf(_chooser, round);
        _lastOffered = view.OfferedShare;
        var index = _policy!.Choose(view);
        if ((uint)index >= (uint)_library.Length)
        {
            throw new ArgumentException(FormattableString.Invariant($"The policy chose playbook number {index}; there are {_library.Length}."));
        }

        var (old, book) = (_book[_chooser], _library[index]);
        if (old.Path != book.Path || old.CrossesRedLines != book.CrossesRedLines)
        {
            throw new ArgumentException(FormattableString.Invariant($"The policy chose playbook number {index}, whose path of concessions differs from the one before."));
        }

        _book[_chooser] = book;
    }

    private RoundView ViewOf(int party, int round)
    {
        var path = PathOf(party, _homeMandate[party]);
        var noDeal = Estimate(party, round, _book[party]);
        var scale = Math.Max(path.Utility[party] - noDeal, Tolerance);
        var best = double.NegativeInfinity;
        var threat = false;
        for (var other = 0; other < _parties; other++)
        {
            if (other != party && _standingPath[other] is { } standing)
            {
                best = Math.Max(best, PointsOf(standing, _standingStep[other], party));
            }
        }

        for (var lever = 0; lever < _levers && _openCount > 0; lever++)
        {
            threat |= _commitment[lever] == Commitment.Threat && _commitmentTarget[lever] == party;
        }

        var offered = double.IsNegativeInfinity(best) ? double.NaN : (best - noDeal) / scale;
        var own = _standingPath[party] is { } mine ? PointsOf(mine, _standingStep[party], party) : path.Utility[party];
        return new RoundView(round, _horizon, offered, Math.Clamp((path.Utility[party] - own) / scale, 0.0, 1.0), offered > _lastOffered + Tolerance, threat);
    }
}
