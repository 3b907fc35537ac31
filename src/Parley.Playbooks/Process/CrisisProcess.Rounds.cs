namespace Parley.Playbooks.Process;

/// <content>The round loop.</content>
public sealed partial class CrisisProcess
{
    private void PlayRounds()
    {
        for (var round = 0; round < _horizon; round++)
        {
            if (_pendingCount > 0)
            {
                ApplyPending(round);
            }

            if (_policy is not null)
            {
                ChooseForRound(round);
            }

            if (_flowFirst)
            {
                PayFlow(round);
            }

            for (var track = 0; track < _order.Length; track++)
            {
                if (Meet(track, round))
                {
                    _log?.AddAspirations(_aspiration);
                    Finish(round);
                    return;
                }
            }

            foreach (var party in _onNoTrack)
            {
                LeverTurn(party, round);
            }

            if (!_flowFirst)
            {
                PayFlow(round);
            }

            _log?.AddAspirations(_aspiration);
            if (_risk > 0.0 && BreakdownCoin(round) < _risk)
            {
                Outcome = CrisisOutcome.Breakdown;
                PayNoDeal(round);
                Record(round, CrisisEventKind.Breakdown, -1);
                Finish(round);
                return;
            }
        }

        Outcome = CrisisOutcome.Horizon;
        PayNoDeal(_horizon);
        Record(_horizon, CrisisEventKind.Horizon, -1);
        EndRound = _horizon;
        PartyRounds += (long)_parties * _horizon;
    }

    private void Finish(int round)
    {
        EndRound = round;
        PartyRounds += (long)_parties * (round + 1);
    }

    private void PayFlow(int round)
    {
        for (var party = 0; party < _parties; party++)
        {
            var discount = _power[(party * (_horizon + 1)) + round];
            _flowValue[party] += discount * _world.Flow[party];
            _leverValue[party] += discount * _leverFlow[party];
        }
    }

    private void PayNoDeal(int round)
    {
        for (var party = 0; party < _parties; party++)
        {
            _ending[party] = _power[(party * (_horizon + 1)) + round] * NoDealAt(party, round);
        }
    }

    private bool Meet(int track, int round)
    {
        var order = _order[track];
        switch (_protocol[track])
        {
            case TrackProtocol.AlternatingOffers:
                return MeetAlternating(track, order, round);
            case TrackProtocol.AtOnce:
                return MeetAtOnce(track, order, round);
            default:
                foreach (var party in order)
                {
                    LeverTurn(party, round);
                    var move = Decide(party, track, round, mayOffer: true);
                    if (Apply(party, track, round, move) && FindAgreement(round, track))
                    {
                        return true;
                    }

                    if (move.Kind == MoveKind.Walk)
                    {
                        return true;
                    }
                }

                return false;
        }
    }

    private bool MeetAlternating(int track, int[] order, int round)
    {
        // A refused offer is dead: each round has one offer only.
        foreach (var party in order)
        {
            _standingPath[party] = null;
            _acceptedBy[party] = 0;
        }

        var members = _setting.Tracks[track].Members.Count;
        var proposer = order[round % members];
        for (var k = -1; k < order.Length; k++)
        {
            var party = k < 0 ? proposer : order[k];
            if (k >= 0 && party == proposer)
            {
                continue;
            }

            LeverTurn(party, round);
            var move = Decide(party, track, round, mayOffer: k < 0);
            if ((Apply(party, track, round, move) && FindAgreement(round, track)) || move.Kind == MoveKind.Walk)
            {
                return true;
            }
        }

        return false;
    }

    private bool MeetAtOnce(int track, int[] order, int round)
    {
        foreach (var party in order)
        {
            LeverTurn(party, round);
        }

        foreach (var party in order)
        {
            _moves[party] = Decide(party, track, round, mayOffer: true);
        }

        var accepted = false;
        foreach (var party in order)
        {
            if (_moves[party].Kind is MoveKind.Accept or MoveKind.Walk)
            {
                accepted |= Apply(party, track, round, _moves[party]);
                if (_moves[party].Kind == MoveKind.Walk)
                {
                    return true;
                }
            }
        }

        if (accepted && FindAgreement(round, track))
        {
            return true;
        }

        foreach (var party in order)
        {
            if (_moves[party].Kind is not (MoveKind.Accept or MoveKind.Walk))
            {
                Apply(party, track, round, _moves[party]);
            }
        }

        return false;
    }

    private bool FindAgreement(int round, int track)
    {
        var (author, found) = (-1, 0);
        for (var party = 0; party < _parties; party++)
        {
            if (_standingPath[party] is not null && (_acceptedBy[party] & _principals) == _principals)
            {
                found++;
                author = author < 0 || TieCoin(round, party) * found < 1.0 ? party : author;
            }
        }

        if (author < 0)
        {
            return false;
        }

        Outcome = CrisisOutcome.Agreement;
        _agreedPath = _standingPath[author];
        _agreedStep = _standingStep[author];
        for (var party = 0; party < _parties; party++)
        {
            _ending[party] = _power[(party * (_horizon + 1)) + round] * _agreedPath!.Utility[(_agreedStep * _parties) + party];
        }

        RecordPackage(round, CrisisEventKind.Agreement, -1, author, track, _agreedPath!, _agreedStep);
        return true;
    }
}
