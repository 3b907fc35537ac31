using Parley.Playbooks.Compiled;
using Parley.Playbooks.Paths;

namespace Parley.Playbooks.Process;

/// <content>What a party expects without agreement, and what it aims at.</content>
public sealed partial class CrisisProcess
{
    // The worth to a party, in points of this round, of never agreeing: flows, active and decided levers, believed threats, breakdown, and the no-deal value at the horizon.
    private double Estimate(int party, int round, CompiledPlaybook book)
    {
        if (_hasRisk)
        {
            return EstimateWithRisk(party, round, book);
        }

        var row = party * (_horizon + 1);
        var left = _horizon - round;
        var paid = _flowFirst ? 1.0 : 0.0;
        var estimate = ((_world.Flow[party] + _leverFlow[party]) * (_annuity[row + left] - paid)) + (_power[row + left] * _noDealEnd[party]);
        return _openCount + _pendingCount > 0 ? estimate + Expected(party, round, book) : estimate;
    }

    private double Expected(int party, int round, CompiledPlaybook book)
    {
        var sum = 0.0;
        for (var lever = 0; lever < _levers; lever++)
        {
            if (_pendingRound[lever] >= 0)
            {
                sum += Worth(party, lever, _pendingLevel[lever] - _level[lever], _pendingRound[lever], round);
            }

            var belief = BelievedThreat(party, lever, book);
            if (belief > 0.0)
            {
                sum += belief * Worth(party, lever, _commitmentLevel[lever] - _level[lever], _commitmentDue[lever] + _delay[lever], round);
            }
        }

        return sum;
    }

    // How likely a party takes an open threat with a lever to be carried out; 0 if there is none or it is its own.
    private double BelievedThreat(int party, int lever, CompiledPlaybook book)
    {
        if (_commitment[lever] != Commitment.Threat || _holder[lever] == party)
        {
            return 0.0;
        }

        var belief = Belief(_holder[lever], party, FollowThroughKind.Threat);
        return book.Complies == ComplianceKind.Credible && belief >= book.CompliesAbove ? 1.0 : belief;
    }

    private double Belief(int holder, int observer, FollowThroughKind kind)
    {
        var place = (((holder * _parties) + observer) * 2) + (int)kind;
        var total = _kept[place] + _failed[place];
        return total > 0.0 ? _kept[place] / total : 0.0;
    }

    // The worth, in points of this round, of a lever's change by some levels that takes effect in a later round and lasts to the horizon.
    private double Worth(int party, int lever, int levels, int effect, int round)
    {
        if (effect >= _horizon || levels == 0)
        {
            return 0.0;
        }

        effect = Math.Max(effect, round);
        var row = party * (_horizon + 1);
        var rounds = _annuity[row + _horizon - effect] - (_flowFirst && _delay[lever] == 0 ? 1.0 : 0.0);
        var once = levels > 0 ? levels * _world.LeverOneOff[(lever * _parties) + party] : 0.0;
        return _power[row + effect - round] * (once + (levels * _world.LeverPerRound[(lever * _parties) + party] * rounds));
    }

    private double EstimateWithRisk(int party, int round, CompiledPlaybook book)
    {
        var value = _noDealEnd[party];
        var discount = _world.DiscountFactor[party];
        for (var later = _horizon - 1; later >= round; later--)
        {
            var (flow, once, risk) = (_world.Flow[party] + _leverFlow[party], 0.0, _risk);
            for (var lever = 0; lever < _levers; lever++)
            {
                if (_pendingRound[lever] >= 0)
                {
                    AddChange(party, lever, 1.0, _pendingLevel[lever] - _level[lever], Math.Max(round, _pendingRound[lever]), later, ref flow, ref once, ref risk);
                }

                var belief = BelievedThreat(party, lever, book);
                if (belief > 0.0)
                {
                    AddChange(party, lever, belief, _commitmentLevel[lever] - _level[lever], Math.Max(round, _commitmentDue[lever] + _delay[lever]), later, ref flow, ref once, ref risk);
                }
            }

            risk = Math.Min(1.0, Math.Max(0.0, risk));
            var paid = _flowFirst && later == round ? 0.0 : flow;
            value = paid + once + (risk * NoDealAt(party, later)) + ((1.0 - risk) * discount * value);
        }

        return value;
    }

    private void AddChange(int party, int lever, double weight, int levels, int effect, int round, ref double flow, ref double once, ref double risk)
    {
        if (round < effect)
        {
            return;
        }

        flow += weight * levels * _world.LeverPerRound[(lever * _parties) + party];
        risk += weight * levels * _world.BreakdownRisk[lever];
        if (round == effect && levels > 0)
        {
            once += weight * levels * _world.LeverOneOff[(lever * _parties) + party];
        }
    }

    private double Aspiration(int party, int round, int mandate, CompiledPlaybook book, StoredPath path, double noDeal)
    {
        var top = path.Utility[party];
        switch (book.Aspiration)
        {
            case AspirationKind.Curve:
                return double.IsNegativeInfinity(noDeal) ? top : top <= noDeal ? noDeal : noDeal + ((top - noDeal) * book.Curve[round] * _retreat[party]);
            case AspirationKind.Reciprocal:
                return top <= noDeal ? noDeal : Reciprocal(party, round, book, top, noDeal);
            case AspirationKind.RandomSteps:
                var own = PointsOf(path, Math.Max(0, _step[(party * _mandates) + mandate]), party);
                return own <= noDeal ? noDeal : noDeal + (book.Settle * (own - noDeal));
            case AspirationKind.Equilibrium:
                return _equilibriumThreshold[EquilibriumRow(party, book, round) + round];
            default:
                return noDeal;
        }
    }

    private double Reciprocal(int party, int round, CompiledPlaybook book, double top, double noDeal)
    {
        // Concessions are counted from the counterpart's position, whether or not it ever offered just that.
        var other = _counterpart[party];
        var start = PointsOf(PathOf(other, _homeMandate[other]), 0, party);
        var gain = Math.Max(0.0, OfferedBy(other, party) - start);
        gain = gain < book.Threshold * (top - start) ? 0.0 : gain;
        var opening = round > 0 ? book.Opening * (top - noDeal) : 0.0;
        var aim = Math.Min(top - opening - (book.Factor * gain), noDeal + ((top - noDeal) * book.Curve[round]));
        return Math.Max(noDeal, noDeal + ((aim - noDeal) * _retreat[party]));
    }
}
