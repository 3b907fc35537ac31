using Parley.Playbooks.Compiled;
using Parley.Playbooks.Paths;

namespace Parley.Playbooks.Process;

/// <content>Lever moves: threats, promises, retaliation, and what levers do.</content>
public sealed partial class CrisisProcess
{
    private void LeverTurn(int party, int round)
    {
        if (_leversOf[party].Length == 0 || _lastTurn[party] == round)
        {
            return;
        }

        var book = _book[party];
        if (_openCount > 0)
        {
            ResolveCommitments(party, round, book);
        }

        if (!book.UsesLevers)
        {
            return;
        }

        if (book.RetreatAfter > 0)
        {
            LiftOldPressure(party, round, book);
        }

        if (book.Retaliate > 0)
        {
            AnswerInKind(party, round, book);
        }

        if ((book.ThreatEvery > 0 && round - _lastThreat[party] >= book.ThreatEvery)
            || (book.ThreatRate > 0.0 && Coin(party, CoinKind.Threat, round) < book.ThreatRate))
        {
            Commit(party, round, book, Commitment.Threat);
        }

        if (book.PromiseEvery > 0 && round - _lastPromise[party] >= book.PromiseEvery)
        {
            Commit(party, round, book, Commitment.Promise);
        }
    }

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

    // Nobody threatens with, answers, or answers with a lever that does nothing to its target in this world.
    private bool Matters(int lever, int target)
    {
        var place = (lever * _parties) + target;
        return _world.LeverOneOff[place] != 0.0 || _world.LeverPerRound[place] != 0.0 || _world.BreakdownRisk[lever] != 0.0;
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

    private void LiftOldPressure(int party, int round, CompiledPlaybook book)
    {
        foreach (var lever in _leversOf[party])
        {
            if (_negative[lever] && _raised[lever] > 0 && _reversible[lever] && _pendingRound[lever] < 0 && round - _raisedRound[lever] >= book.RetreatAfter)
            {
                Change(lever, _level[lever] - 1, round);
            }
        }
    }

    private void AnswerInKind(int party, int round, CompiledPlaybook book)
    {
        var wanted = book.Retaliate * Math.Max(0, _hostility[party]);
        if (_answered[party] < wanted)
        {
            foreach (var lever in _leversOf[party])
            {
                if (_negative[lever] && _level[lever] < _levels[lever] && _pendingRound[lever] < 0
                    && _aggressor[party] >= 0 && _targets[(lever * _parties) + _aggressor[party]] && Matters(lever, _aggressor[party]))
                {
                    _answered[party]++;
                    Change(lever, _level[lever] + 1, round);
                    return;
                }
            }
        }
        else if (_answered[party] > wanted && book.LiftsWhenLifted)
        {
            foreach (var lever in _leversOf[party])
            {
                if (_negative[lever] && _raised[lever] > 0 && _reversible[lever] && _pendingRound[lever] < 0)
                {
                    _answered[party]--;
                    Change(lever, _level[lever] - 1, round);
                    return;
                }
            }
        }
    }

    // A decision is seen by all at once; its effect comes after the legal delay.
    private void Change(int lever, int level, int round)
    {
        level = Math.Min(_levels[lever], Math.Max(0, level));
        if (level == _level[lever] || _pendingRound[lever] >= 0)
        {
            return;
        }

        var change = level - _level[lever];
        _raised[lever] += change;
        _raisedRound[lever] = change > 0 ? round : _raisedRound[lever];
        if (_negative[lever])
        {
            for (var target = 0; target < _parties; target++)
            {
                if (_targets[(lever * _parties) + target] && Matters(lever, target))
                {
                    _hostility[target] += change;
                    _aggressor[target] = change > 0 ? _holder[lever] : _aggressor[target];
                }
            }
        }

        Record(round, CrisisEventKind.LeverDecision, _holder[lever], -1, -1, lever, level, round + _delay[lever]);
        if (_delay[lever] == 0)
        {
            SetLevel(lever, level, round);
            return;
        }

        _pendingLevel[lever] = level;
        _pendingRound[lever] = round + _delay[lever];
        _pendingCount++;
    }

    private void ApplyPending(int round)
    {
        for (var lever = 0; lever < _levers; lever++)
        {
            if (_pendingRound[lever] == round)
            {
                _pendingRound[lever] = -1;
                _pendingCount--;
                SetLevel(lever, _pendingLevel[lever], round);
            }
        }
    }

    private void SetLevel(int lever, int level, int round)
    {
        var change = level - _level[lever];
        _level[lever] = level;
        if (change > 0)
        {
            for (var party = 0; party < _parties; party++)
            {
                _leverValue[party] += _power[(party * (_horizon + 1)) + round] * change * _world.LeverOneOff[(lever * _parties) + party];
            }
        }

        SumLevers();
        Record(round, CrisisEventKind.LeverEffect, _holder[lever], -1, -1, lever, level);
    }

    // Summed anew at each change, in a fixed order, so that raising and lowering leaves no trace of rounding.
    private void SumLevers()
    {
        Array.Clear(_leverFlow);
        _risk = 0.0;
        for (var lever = 0; lever < _levers; lever++)
        {
            if (_level[lever] == 0)
            {
                continue;
            }

            _risk += _level[lever] * _world.BreakdownRisk[lever];
            for (var party = 0; party < _parties; party++)
            {
                _leverFlow[party] += _level[lever] * _world.LeverPerRound[(lever * _parties) + party];
            }
        }
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
