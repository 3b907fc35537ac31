using Parley.Playbooks.Paths;

namespace Parley.Playbooks.Process;

/// <content>Beliefs about each party's value of never agreeing: a grid, updated by offers and refusals (only when a playbook in the run asks).</content>
public sealed partial class CrisisProcess
{
    private const int ReservationCells = 64;

    // Stylised likelihoods: an offer below one's own reservation value is taken for a mistake in 1 of 20 cases; a refusal of what would be acceptable is
    // posturing in 4 of 5.
    private const double OfferBelowReservation = 0.05;
    private const double RefusalOfAcceptable = 0.8;

    private double[] _reservationWeight;
    private bool _usesReservationBeliefs;

    private void LoadBeliefs() => _usesReservationBeliefs = false;

    private double CellMiddle(int party, int cell)
    {
        var (low, high) = (_world.NoDealBelievedLow[party], _world.NoDealBelievedHigh[party]);
        return low + ((high - low) * (cell + 0.5) / ReservationCells);
    }

    private void BeliefOfOffer(int party, double value)
    {
        if (_usesReservationBeliefs)
        {
            Reweigh(party, value, below: 1.0, above: OfferBelowReservation);
        }
    }

    private void BeliefOfRefusal(int party, int track)
    {
        if (!_usesReservationBeliefs || ((_principals >> party) & 1) == 0)
        {
            return;
        }

        var best = double.NegativeInfinity;
        foreach (var author in _order[track])
        {
            if (author != party && _standingPath[author] is { } path)
            {
                best = Math.Max(best, PointsOf(path, _standingStep[author], party));
            }
        }

        if (best > double.NegativeInfinity)
        {
            Reweigh(party, best, below: RefusalOfAcceptable, above: 1.0);
        }
    }

    private void Reweigh(int party, double value, double below, double above)
    {
        var sum = 0.0;
        for (var cell = 0; cell < ReservationCells; cell++)
        {
            ref var weight = ref _reservationWeight[(party * ReservationCells) + cell];
            weight *= CellMiddle(party, cell) <= value ? below : above;
            sum += weight;
        }

        for (var cell = 0; cell < ReservationCells; cell++)
        {
            _reservationWeight[(party * ReservationCells) + cell] /= sum;
        }
    }

    // The believed probability that a party's value of never agreeing is at most some points.
    private double BelievedAcceptance(int party, double value)
    {
        var (low, high) = (_world.NoDealBelievedLow[party], _world.NoDealBelievedHigh[party]);
        if (value >= high)
        {
            return 1.0;
        }

        var place = (value - low) / (high - low) * ReservationCells;
        var sum = 0.0;
        for (var cell = 0; cell < ReservationCells && cell < place; cell++)
        {
            sum += _reservationWeight[(party * ReservationCells) + cell] * Math.Min(1.0, place - cell);
        }

        return sum;
    }

    private int BestAgainstBelief(int party, StoredPath path, double noDeal)
    {
        var other = _counterpart[party];
        var (best, bestValue) = (0, double.NegativeInfinity);
        for (var step = 0; step < path.Count; step++)
        {
            var own = PointsOf(path, step, party);
            var chance = BelievedAcceptance(other, PointsOf(path, step, other) + Tolerance);
            var value = (chance * own) + ((1.0 - chance) * noDeal);
            if (own >= noDeal && value > bestValue)
            {
                (best, bestValue) = (step, value);
            }
        }

        return best;
    }
}
