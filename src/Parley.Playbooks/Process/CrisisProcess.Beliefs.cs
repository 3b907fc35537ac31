using Parley.Playbooks.Compiled;
using Parley.Playbooks.Paths;

namespace Parley.Playbooks.Process;

/// <content>Beliefs about each party's value of never agreeing and about its patience: two grids that all who watch share, updated by Bayes' rule from
/// offers, refusals, concessions and waiting. Kept only when a playbook in the run asks for them or a log is written.</content>
public sealed partial class CrisisProcess
{
    private const int Cells = 64;

    // Stylised likelihoods. An offer below one's own reservation value is taken for a mistake in 1 of 20 cases; a refusal of what would be acceptable is
    // posturing in 4 of 5; the least patient type thinkable concedes in half of its moves, the most patient one in 1 of 20.
    private const double OfferBelowReservation = 0.05;
    private const double RefusalOfAcceptable = 0.8;
    private const double ConcessionOfPatient = 0.05;
    private const double ConcessionOfImpatient = 0.5;

    private double[] _reservationWeight;
    private double[] _patienceWeight;
    private bool _usesBeliefs;

    /// <summary>Returns how likely an observer takes a holder to keep its word, after the last run: the mean of its Beta posterior.</summary>
    /// <param name="holder">Index of the party that threatens or promises.</param>
    /// <param name="observer">Index of another party.</param>
    /// <param name="kind">Threat or promise.</param>
    /// <returns>A probability; 0 if nothing at all is believed.</returns>
    public double BelievedFollowThrough(int holder, int observer, FollowThroughKind kind) => Belief(holder, observer, kind);

    /// <summary>Returns what the others believe a party's value of never agreeing to be, on average, after the last run with a log.</summary>
    /// <param name="party">Index of the party.</param>
    /// <returns>Points.</returns>
    public double BelievedNoDeal(int party) => Average(_reservationWeight, party, _world.NoDealBelievedLow[party], _world.NoDealBelievedHigh[party]);

    /// <summary>Returns what the others believe a party's discount factor to be, on average, after the last run with a log.</summary>
    /// <param name="party">Index of the party.</param>
    /// <returns>A discount factor per round.</returns>
    public double BelievedPatience(int party) => Average(_patienceWeight, party, _world.PatienceBelievedLow[party], _world.PatienceBelievedHigh[party]);

    private static double Middle(double low, double high, int cell) => low + ((high - low) * (cell + 0.5) / Cells);

    private static double Average(double[] weights, int party, double low, double high)
    {
        var sum = 0.0;
        for (var cell = 0; cell < Cells; cell++)
        {
            sum += weights[(party * Cells) + cell] * Middle(low, high, cell);
        }

        return sum;
    }

    private void ResetBeliefs()
    {
        _usesBeliefs = _log is not null;
        foreach (var book in _book)
        {
            _usesBeliefs |= book.Aspiration == AspirationKind.BestAgainstBelief || (book.Aspiration == AspirationKind.Equilibrium && !book.KnowsTruth);
        }

        if (_usesBeliefs)
        {
            Array.Fill(_reservationWeight, 1.0 / Cells);
            Array.Fill(_patienceWeight, 1.0 / Cells);
        }
    }

    private void LearnFromOffer(int party, double value, double before)
    {
        if (!_usesBeliefs)
        {
            return;
        }

        WeighReservation(party, value, below: 1.0, above: OfferBelowReservation);
        if (!double.IsNaN(before))
        {
            WeighPatience(party, isConcession: value < before - Tolerance);
        }
    }

    private void LearnFromWaiting(int party, int track)
    {
        if (!_usesBeliefs || ((_principals >> party) & 1) == 0)
        {
            return;
        }

        WeighPatience(party, isConcession: false);
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
            WeighReservation(party, best, below: RefusalOfAcceptable, above: 1.0);
        }
    }

    private void WeighReservation(int party, double value, double below, double above)
    {
        var (low, high) = (_world.NoDealBelievedLow[party], _world.NoDealBelievedHigh[party]);
        var row = _reservationWeight.AsSpan(party * Cells, Cells);
        for (var cell = 0; cell < Cells; cell++)
        {
            row[cell] *= Middle(low, high, cell) <= value ? below : above;
        }

        Normalise(row);
    }

    private void WeighPatience(int party, bool isConcession)
    {
        var row = _patienceWeight.AsSpan(party * Cells, Cells);
        for (var cell = 0; cell < Cells; cell++)
        {
            var chance = ConcessionOfImpatient + ((ConcessionOfPatient - ConcessionOfImpatient) * (cell + 0.5) / Cells);
            row[cell] *= isConcession ? chance : 1.0 - chance;
        }

        Normalise(row);
    }

    private static void Normalise(Span<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        for (var cell = 0; cell < weights.Length; cell++)
        {
            weights[cell] /= sum;
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

        var place = (value - low) / (high - low) * Cells;
        var sum = 0.0;
        for (var cell = 0; cell < Cells && cell < place; cell++)
        {
            sum += _reservationWeight[(party * Cells) + cell] * Math.Min(1.0, place - cell);
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
