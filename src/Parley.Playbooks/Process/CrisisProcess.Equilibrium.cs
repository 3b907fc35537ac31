using Parley.Playbooks.Compiled;

namespace Parley.Playbooks.Process;

/// <content>The subgame-perfect equilibrium of alternating offers up to the horizon, by backward induction over the slots in which offers are made
/// (Ståhl 1972; Rubinstein 1982 in the limit). Two principals; levers are taken to stay where they stand at round 0.</content>
public sealed partial class CrisisProcess
{
    private bool[] _equilibriumReady;
    private int[] _equilibriumStep;
    private double[] _equilibriumThreshold;
    private int[] _equilibriumRound;
    private int _equilibriumMandate = -1;

    // Under the truth once per world; under beliefs anew in each round, as they change.
    private int EquilibriumRow(int party, CompiledPlaybook book, int round)
    {
        var key = (party * 2) + (book.KnowsTruth ? 0 : 1);
        if (book.KnowsTruth ? !_equilibriumReady[key] : _equilibriumRound[party] != round)
        {
            _equilibriumReady[key] = true;
            _equilibriumRound[party] = round;
            SolveEquilibrium(party, book.KnowsTruth, key * _horizon);
        }

        return key * _horizon;
    }

    private void SolveEquilibrium(int party, bool knowsTruth, int row)
    {
        var (a, b) = (_setting.Principals[0], _setting.Principals[1]);
        var track = 0;
        while (track < _order.Length && (Array.IndexOf(_order[track], a) < 0 || Array.IndexOf(_order[track], b) < 0))
        {
            track++;
        }

        if (track == _order.Length || (party != a && party != b))
        {
            Array.Fill(_equilibriumStep, -1, row, _horizon);
            Array.Fill(_equilibriumThreshold, double.PositiveInfinity, row, _horizon);
            return;
        }

        _equilibriumMandate = _mandateOfTrack[track];
        if (Array.IndexOf(_order[track], a) > Array.IndexOf(_order[track], b))
        {
            (a, b) = (b, a);
        }

        // What each side is worth if the next slot is reached; at the end, the no-deal value at the horizon.
        var other = party == a ? b : a;
        var values = (Own: _noDealEnd[party], Other: EndOf(other, knowsTruth));
        var alternates = _protocol[track] == TrackProtocol.AlternatingOffers;
        for (var round = _horizon - 1; round >= 0; round--)
        {
            if (alternates)
            {
                // The answer comes in the same round; after a refusal the next round follows.
                var proposer = round % 2 == 0 ? a : b;
                var refused = (Own: Cross(party, round, values.Own, true), Other: Cross(other, round, values.Other, knowsTruth));
                values = Propose(party, other, proposer, track, refused, refused, crossesBeforeAnswer: false, round, row, knowsTruth);
                _equilibriumThreshold[row + round] = proposer == party ? values.Own : refused.Own;
                continue;
            }

            // The second mover's offer is answered in the next round by the first mover, who would then propose itself.
            var crossed = (Own: Cross(party, round, values.Own, true), Other: Cross(other, round, values.Other, knowsTruth));
            var isLast = round == _horizon - 1;
            var second = isLast ? crossed : Propose(party, other, b, track, values, crossed, crossesBeforeAnswer: true, round, row, knowsTruth);
            if (party == b)
            {
                // Nobody answers an offer made at the end of the last round.
                _equilibriumStep[row + round] = isLast ? -1 : _equilibriumStep[row + round];
                _equilibriumThreshold[row + round] = second.Own;
            }

            values = Propose(party, other, a, track, second, second, crossesBeforeAnswer: false, round, row, knowsTruth);
            if (party == a)
            {
                _equilibriumThreshold[row + round] = values.Own;
            }
        }
    }

    private double EndOf(int other, bool knowsTruth) =>
        knowsTruth ? _noDealEnd[other] : BelievedNoDeal(other);

    // Going from a round to the next: its flow, the risk of breakdown, and discounting.
    private double Cross(int party, int round, double next, bool knowsTruth)
    {
        var discount = knowsTruth ? _world.DiscountFactor[party] : BelievedPatience(party);
        var (flow, risk) = (_world.Flow[party], 0.0);
        for (var lever = 0; lever < _levers; lever++)
        {
            flow += _world.LeverLevel[lever] * _world.LeverPerRound[(lever * _parties) + party];
            risk += _world.LeverLevel[lever] * _world.BreakdownRisk[lever];
        }

        risk = Math.Min(1.0, risk);
        var nextFlow = _flowFirst && round + 1 < _horizon ? flow : 0.0;
        return (_flowFirst ? 0.0 : flow) + (risk * NoDealAt(party, round)) + ((1.0 - risk) * discount * (nextFlow + next));
    }

    // One slot: the proposer's best package that the answerer accepts, and what the slot is worth to both. `answer` is what refusing is worth at the moment of the
    // answer, `refused` what a refusal is worth seen from the slot itself.
    private (double Own, double Other) Propose(
        int party, int other, int proposer, int track, (double Own, double Other) answer, (double Own, double Other) refused,
        bool crossesBeforeAnswer, int round, int row, bool knowsTruth)
    {
        var answerer = proposer == party ? other : party;
        var path = _paths.Get(proposer, PathKind.Logroll, crossesRedLines: false, _mandateOfTrack[track]);
        var (best, bestValue) = (-1, double.NegativeInfinity);
        for (var step = 0; step < path.Count; step++)
        {
            var own = PointsOf(path, step, proposer);
            if (own > bestValue && PointsOf(path, step, answerer) >= (answerer == party ? answer.Own : answer.Other) - Tolerance
                && ((path.Acceptable[step] >> answerer) & 1) != 0)
            {
                (best, bestValue) = (step, own);
            }
        }

        // An offer is worth making if acceptance, at the time it comes, is worth at least what refusal is.
        var limit = proposer == party ? refused.Own : refused.Other;
        if (best >= 0)
        {
            var agreed = (Own: PointsOf(path, best, party), Other: PointsOf(path, best, other));
            if (crossesBeforeAnswer)
            {
                agreed = (Cross(party, round, agreed.Own, true), Cross(other, round, agreed.Other, knowsTruth));
            }

            if ((proposer == party ? agreed.Own : agreed.Other) >= limit - Tolerance)
            {
                if (proposer == party)
                {
                    _equilibriumStep[row + round] = best;
                }

                return agreed;
            }
        }

        if (proposer == party)
        {
            _equilibriumStep[row + round] = -1;
        }

        return refused;
    }
}
