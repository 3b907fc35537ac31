using Parley.Playbooks.Compiled;

namespace Parley.Playbooks.Process;

/// <content>Lever moves: when a party makes them, answering in kind, and what a change of a lever does.</content>
public sealed partial class CrisisProcess
{
    private void LeverTurn(int party, int round)
    {
        if (_leversOf[party].Length == 0 || _lastTurn[party] == round || IsPlayed(party))
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

    // Nobody threatens with, answers, or answers with a lever that does nothing to its target in this world.
    private bool Matters(int lever, int target)
    {
        var place = (lever * _parties) + target;
        return _world.LeverOneOff[place] != 0.0 || _world.LeverPerRound[place] != 0.0 || _world.BreakdownRisk[lever] != 0.0;
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
}
