using Parley.Playbooks.Compiled;
using Parley.Playbooks.Paths;

namespace Parley.Playbooks.Process;

/// <content>Threats and promises: making them, meeting them, deciding on them when they fall due, and learning from that.</content>
public sealed partial class CrisisProcess
{
    private void ResolveCommitments(int party, int round, CompiledPlaybook book)
    {
        foreach (var lever in _leversOf[party])
        {
            if (_commitment[lever] == Commitment.None)
            {
                continue;
            }

            var target = _commitmentTarget[lever];
            var isThreat = _commitment[lever] == Commitment.Threat;
            var isMet = IsMet(party, target, _commitmentPoints[lever]);
            if (isThreat && isMet)
            {
                Close(lever);
                Record(round, CrisisEventKind.ThreatSuperseded, party, target, lever: lever);
            }
            else if (!isThreat && isMet)
            {
                Close(lever);
                var keeps = Decides(book.Keep, 0.0, lever, target, round, FollowThroughKind.Promise, 1.0);
                Learn(party, target, FollowThroughKind.Promise, keeps);
                Record(round, keeps ? CrisisEventKind.PromiseKept : CrisisEventKind.PromiseBroken, party, target, lever: lever);
                if (keeps)
                {
                    Change(lever, _commitmentLevel[lever], round);
                }
            }
            else if (round >= _commitmentDue[lever])
            {
                Close(lever);
                if (!isThreat)
                {
                    Record(round, CrisisEventKind.PromiseVoid, party, target, lever: lever);
                    continue;
                }

                var executes = Decides(book.CarryOut, book.CarryOutRate, lever, target, round, FollowThroughKind.Threat, _soothed[lever] ? book.Mollified : 1.0);
                Learn(party, target, FollowThroughKind.Threat, executes);
                Record(round, executes ? CrisisEventKind.ThreatExecuted : CrisisEventKind.ThreatLapsed, party, target, lever: lever);
                if (executes)
                {
                    Change(lever, _commitmentLevel[lever], round);
                }
                else
                {
                    _retreat[party] *= 1.0 - book.Retreat;
                }
            }
        }
    }

    private bool IsMet(int holder, int target, double points) =>
        _standingPath[target] is { } path && PointsOf(path, _standingStep[target], holder) >= points - Tolerance;

    private bool Decides(Decision decision, double rate, int lever, int target, int round, FollowThroughKind kind, double factor)
    {
        if (IsPlayed(_holder[lever]))
        {
            return _seats![_holder[lever]]![_turnsTaken[_holder[lever]]].KeepsWord;
        }

        var probability = decision switch
        {
            Decision.Always => 1.0,
            Decision.Never => 0.0,
            Decision.Rate => rate,
            _ => _world.FollowThrough[(((_holder[lever] * _parties) + target) * 2) + (int)kind],
        };
        return DueCoin(lever, target, round) < probability * factor;
    }

    private void Learn(int holder, int target, FollowThroughKind kind, bool kept)
    {
        for (var observer = 0; observer < _parties; observer++)
        {
            if (observer != holder)
            {
                var place = (((holder * _parties) + observer) * 2) + (int)kind;
                (kept ? _kept : _failed)[place] += observer == target ? 1.0 : _witnessWeight;
            }
        }
    }

    private void Close(int lever)
    {
        _commitment[lever] = Commitment.None;
        _openCount--;
    }

    private void Commit(int party, int round, CompiledPlaybook book, Commitment kind)
    {
        var due = round + book.Deadline;
        if (due >= _horizon)
        {
            return;
        }

        foreach (var lever in _leversOf[party])
        {
            var isLifting = kind == Commitment.Promise && _negative[lever];
            var level = isLifting ? _level[lever] - 1 : _level[lever] + 1;
            if ((kind == Commitment.Threat && !_negative[lever]) || level < 0 || level > _levels[lever] || (isLifting && !_reversible[lever])
                || _pendingRound[lever] >= 0 || _commitment[lever] != Commitment.None)
            {
                continue;
            }

            var target = TargetOf(party, lever);
            if (!Matters(lever, target))
            {
                continue;
            }

            var path = PathOf(party, _homeMandate[party]);
            var now = OfferedBy(target, party);
            var points = now + (book.Demand * (path.Utility[party] - now));
            if (path.Utility[party] <= now + Tolerance || HasOpen(party, target) || IsMet(party, target, points))
            {
                continue;
            }

            _commitment[lever] = kind;
            _commitmentTarget[lever] = target;
            _commitmentDue[lever] = due;
            _commitmentLevel[lever] = level;
            _commitmentPoints[lever] = points;
            _soothed[lever] = false;
            _openCount++;
            (kind == Commitment.Threat ? _lastThreat : _lastPromise)[party] = round;
            Record(round, kind == Commitment.Threat ? CrisisEventKind.Threaten : CrisisEventKind.Promise, party, target, -1, lever, level, due, points);
            return;
        }
    }

    // What a party now offers another, in the other's points: its standing offer, or its position if none stands.
    private double OfferedBy(int author, int party) => _standingPath[author] is { } standing
        ? PointsOf(standing, _standingStep[author], party)
        : PointsOf(PathOf(author, _homeMandate[author]), 0, party);

    // One open threat or promise per holder and target: a demand should be clear.
    private bool HasOpen(int holder, int target)
    {
        foreach (var lever in _leversOf[holder])
        {
            if (_commitment[lever] != Commitment.None && _commitmentTarget[lever] == target)
            {
                return true;
            }
        }

        return false;
    }

    private int TargetOf(int holder, int lever)
    {
        if (_targets[(lever * _parties) + _counterpart[holder]])
        {
            return _counterpart[holder];
        }

        var targets = _setting.Levers[lever].Targets;
        for (var i = 0; i < targets.Count; i++)
        {
            if (((_principals >> targets[i]) & 1) != 0)
            {
                return targets[i];
            }
        }

        return targets[0];
    }

    private void Soothe(int party)
    {
        if (_openCount == 0)
        {
            return;
        }

        for (var lever = 0; lever < _levers; lever++)
        {
            _soothed[lever] |= _commitment[lever] == Commitment.Threat && _commitmentTarget[lever] == party;
        }
    }

    // Finds the least concession that meets an open demand, if the playbook thinks it right to make it.
    private bool Comply(int party, int round, CompiledPlaybook book, StoredPath path, double noDeal, ref int want)
    {
        for (var lever = 0; lever < _levers; lever++)
        {
            if (_commitment[lever] == Commitment.None || _commitmentTarget[lever] != party)
            {
                continue;
            }

            var isThreat = _commitment[lever] == Commitment.Threat;
            var holder = _holder[lever];
            var step = want;
            while (step < path.Count && PointsOf(path, step, holder) < _commitmentPoints[lever] - Tolerance)
            {
                step++;
            }

            if (step >= path.Count || PointsOf(path, step, party) < noDeal)
            {
                continue;
            }

            var loss = PointsOf(path, want, party) - PointsOf(path, step, party);
            var belief = Belief(holder, party, isThreat ? FollowThroughKind.Threat : FollowThroughKind.Promise);
            var effect = Worth(party, lever, _commitmentLevel[lever] - _level[lever], (isThreat ? _commitmentDue[lever] : round) + _delay[lever], round);
            var stake = isThreat ? -effect : effect;
            var isRight = book.Complies == ComplianceKind.Credible ? belief >= book.CompliesAbove && stake > 0.0 : belief * stake > Math.Max(0.0, loss);
            if (isRight && loss <= book.CompliesAtMost)
            {
                want = step;
                return true;
            }
        }

        return false;
    }
}
