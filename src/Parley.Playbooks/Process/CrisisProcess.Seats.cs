using Parley.Playbooks.Paths;

namespace Parley.Playbooks.Process;

/// <content>Parties that people play: their turns come from outside, and the run stops where a turn is awaited.</content>
public sealed partial class CrisisProcess
{
    private IReadOnlyList<PlayedTurn>?[]? _seats;
    private int[] _turnsTaken = [];

    /// <summary>Plays the loaded world with some parties played by people, as far as their turns reach.</summary>
    /// <param name="assignment">Per party the index of its playbook; for a played party it only says where it starts from.</param>
    /// <param name="seats">Per party its turns so far, in order; null for a party that its playbook plays.</param>
    /// <param name="log">Filled with the events if given.</param>
    /// <returns>What the next person sees whose turn is awaited, or null when the run has ended.</returns>
    /// <remarks>Since a run is a function of world, playbooks and turns, a game is kept as the list of its turns; each further turn plays it again from the start.</remarks>
    /// <exception cref="ArgumentException">The assignment or the seats do not fit the parties.</exception>
    /// <exception cref="InvalidOperationException">No world is loaded.</exception>
    public SeatView? RunSeats(ReadOnlySpan<int> assignment, IReadOnlyList<IReadOnlyList<PlayedTurn>?> seats, CrisisEventLog? log = null)
    {
        ArgumentNullException.ThrowIfNull(seats);
        if (seats.Count != _parties)
        {
            throw new ArgumentException(FormattableString.Invariant($"There are {seats.Count} seats for {_parties} parties."), nameof(seats));
        }

        _seats = [.. seats];
        _turnsTaken = new int[_parties];
        try
        {
            Run(assignment, log);
            return null;
        }
        catch (SeatWaits waits)
        {
            return View(waits.Party, waits.Round, waits.Track, waits.MayOffer);
        }
        finally
        {
            _seats = null;
        }
    }

    private bool IsPlayed(int party) => _seats is not null && _seats[party] is not null;

    private PlayedTurn TurnOf(int party, int round, int track, bool mayOffer)
    {
        var turns = _seats![party]!;
        return _turnsTaken[party] < turns.Count ? turns[_turnsTaken[party]] : throw new SeatWaits(party, round, track, mayOffer);
    }

    private void PlayLevers(int party, int round, int track, bool mayOffer)
    {
        if (_lastTurn[party] == round)
        {
            return;
        }

        var turn = TurnOf(party, round, track, mayOffer);
        if (_openCount > 0)
        {
            ResolveCommitments(party, round, _book[party]);
        }

        foreach (var move in turn.Levers)
        {
            if ((uint)move.Lever < (uint)_levers && _holder[move.Lever] == party)
            {
                PlayLever(party, round, move);
            }
        }
    }

    // A move that the rules do not allow now (nothing to lower, an open threat already) is left out: the log shows what happened.
    private void PlayLever(int party, int round, PlayedLever move)
    {
        var lever = move.Lever;
        var level = _level[lever] + (move.Change < 0 ? -1 : 1);
        if (level < 0 || level > _levels[lever] || (move.Change < 0 && !_reversible[lever]) || _pendingRound[lever] >= 0)
        {
            return;
        }

        if (move.Kind == CrisisEventKind.LeverDecision)
        {
            Change(lever, level, round);
            return;
        }

        var target = TargetOf(party, lever);
        var due = round + Math.Max(1, move.Rounds);
        if (due >= _horizon || _commitment[lever] != Commitment.None || HasOpen(party, target) || IsMet(party, target, move.Points))
        {
            return;
        }

        var isThreat = move.Kind == CrisisEventKind.Threaten;
        _commitment[lever] = isThreat ? Commitment.Threat : Commitment.Promise;
        _commitmentTarget[lever] = target;
        _commitmentDue[lever] = due;
        _commitmentLevel[lever] = level;
        _commitmentPoints[lever] = move.Points;
        _soothed[lever] = false;
        _openCount++;
        (isThreat ? _lastThreat : _lastPromise)[party] = round;
        Record(round, isThreat ? CrisisEventKind.Threaten : CrisisEventKind.Promise, party, target, -1, lever, level, due, move.Points);
    }

    private Move PlayMove(int party, int track, int round, bool mayOffer)
    {
        var turn = TurnOf(party, round, track, mayOffer);
        _turnsTaken[party]++;
        _lastTurn[party] = round;
        var isPrincipal = ((_principals >> party) & 1) != 0;
        switch (turn.Move)
        {
            case CrisisEventKind.Offer when mayOffer && turn.Package.Count == _issues:
                return new(MoveKind.Offer, _mandateOfTrack[track], PathOf(turn.Package, track), 0);
            case CrisisEventKind.Accept when isPrincipal && (uint)turn.Author < (uint)_parties && turn.Author != party && _standingPath[turn.Author] is not null:
                return new(MoveKind.Accept, turn.Author, null, 0);
            case CrisisEventKind.Withdraw when _standingPath[party] is not null:
                return new(MoveKind.Withdraw, _mandateOfTrack[track], null, 0);
            case CrisisEventKind.Walk when isPrincipal:
                return new(MoveKind.Walk, -1, null, 0);
            case CrisisEventKind.ProcessOnly:
                return new(MoveKind.ProcessOnly, -1, null, 0);
            default:
                return new(MoveKind.Hold, -1, null, 0);
        }
    }

    // A path of one package; issues outside of the track's mandate stay at the status quo.
    private StoredPath PathOf(IReadOnlyList<int> package, int track)
    {
        var path = new StoredPath(_parties, _issues, 1) { Count = 1 };
        var mandate = _setting.Tracks[track].Mandate;
        for (var issue = 0; issue < _issues; issue++)
        {
            var isOpen = mandate.Count == 0 || mandate[issue];
            path.Package[issue] = isOpen ? Math.Clamp(package[issue], 0, _setting.OptionCounts[issue] - 1) : _setting.StatusQuo[issue];
        }

        for (var party = 0; party < _parties; party++)
        {
            path.Utility[party] = _world.Utility(_setting, party, path.Package);
            var accepts = true;
            for (var issue = 0; issue < _issues; issue++)
            {
                accepts &= _world.Accepts[(party * _setting.FlatOptions) + _setting.Flat(issue, path.Package[issue])];
            }

            path.Acceptable[0] |= accepts ? 1 << party : 0;
        }

        return path;
    }

    private SeatView View(int party, int round, int track, bool mayOffer)
    {
        var offers = new List<StandingOffer>();
        for (var author = 0; author < _parties; author++)
        {
            if (_standingPath[author] is { } path)
            {
                var step = _standingStep[author];
                offers.Add(new StandingOffer(author, path.Package[(step * _issues)..((step + 1) * _issues)], PointsOf(path, step, party), [.. Enumerable.Range(0, _parties).Where(p => ((_acceptedBy[author] >> p) & 1) != 0)]));
            }
        }

        var levers = Enumerable.Range(0, _levers).Select(l => new LeverState(
            l, _level[l], _pendingRound[l],
            _commitment[l] switch { Commitment.Threat => CrisisEventKind.Threaten, Commitment.Promise => CrisisEventKind.Promise, _ => CrisisEventKind.Hold },
            _commitment[l] == Commitment.None ? -1 : _commitmentTarget[l],
            _commitment[l] == Commitment.None ? -1 : _commitmentDue[l],
            _commitment[l] == Commitment.None ? 0 : _commitmentPoints[l],
            _holder[l] == party ? 1 : Belief(_holder[l], party, _commitment[l] == Commitment.Promise ? FollowThroughKind.Promise : FollowThroughKind.Threat)));
        return new SeatView(party, round, track, mayOffer, ((_principals >> party) & 1) != 0, Estimate(party, round, _book[party]), offers, [.. levers]);
    }

    /// <summary>A person's turn is awaited: the run stops here.</summary>
    private sealed class SeatWaits(int party, int round, int track, bool mayOffer) : Exception
    {
        public int Party { get; } = party;

        public int Round { get; } = round;

        public int Track { get; } = track;

        public bool MayOffer { get; } = mayOffer;
    }
}
