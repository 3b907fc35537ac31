using Parley.Playbooks.Compiled;
using Parley.Playbooks.Paths;

namespace Parley.Playbooks.Process;

/// <content>Bargaining moves: what a party decides when it is its turn, and what that changes.</content>
public sealed partial class CrisisProcess
{
    // Rounding of sums of points must not decide whether a package is good enough.
    private const double Tolerance = 1e-10;

    private StoredPath PathOf(int party, int mandate)
    {
        ref var path = ref _ownPath[(party * _mandates) + mandate];
        return path ??= _paths.Get(party, _book[party].Path, _book[party].CrossesRedLines, mandate);
    }

    private Move Decide(int party, int track, int round, bool mayOffer)
    {
        if (IsPlayed(party))
        {
            PlayLevers(party, round, track, mayOffer);
            return PlayMove(party, track, round, mayOffer);
        }

        var book = _book[party];
        var mandate = _mandateOfTrack[track];
        var path = PathOf(party, mandate);
        var isFirstTurn = _lastTurn[party] != round;
        _lastTurn[party] = round;
        var isPrincipal = ((_principals >> party) & 1) != 0;
        var noDeal = book.NeedsEstimate ? Estimate(party, round, book) : double.NegativeInfinity;
        if (book.Walks && isPrincipal && NoDealAt(party, round) > noDeal + book.WalkMargin + Tolerance)
        {
            return new(MoveKind.Walk, -1, null, 0);
        }

        var aspiration = Aspiration(party, round, mandate, book, path, noDeal);
        _aspiration[party] = aspiration;
        if (isPrincipal && Answer(party, track, round, book, aspiration, noDeal) is var author and >= 0)
        {
            return new(MoveKind.Accept, author, null, 0);
        }

        if (!mayOffer || book.Offer == OfferKind.None)
        {
            return new(book.ProcessBetween ? MoveKind.ProcessOnly : MoveKind.Hold, -1, null, 0);
        }

        if (book.ProcessShare > 0.0 && Coin(party, CoinKind.Process, round) < book.ProcessShare)
        {
            return new(MoveKind.ProcessOnly, -1, null, 0);
        }

        return book.Offer == OfferKind.Bridge
            ? DecideBridge(party, mandate, round, book)
            : DecideOffer(party, mandate, round, book, path, aspiration, noDeal, isFirstTurn);
    }

    private int Answer(int party, int track, int round, CompiledPlaybook book, double aspiration, double noDeal)
    {
        if (book.Answer == AnswerKind.Never)
        {
            return -1;
        }

        if (book.Answer == AnswerKind.AtRate)
        {
            var other = _counterpart[party];
            return _standingPath[other] is not null && Coin(party, CoinKind.Answer, round) < book.AnswerRate ? other : -1;
        }

        var needed = (book.Answer == AnswerKind.NoDeal ? noDeal : Math.Max(aspiration, noDeal)) - Tolerance;
        var (best, bestValue) = (-1, double.NegativeInfinity);
        foreach (var author in _order[track])
        {
            var path = _standingPath[author];
            if (path is null || ((_acceptedBy[author] >> party) & 1) != 0)
            {
                continue;
            }

            var step = _standingStep[author];
            var value = path.Utility[(step * _parties) + party];
            if (value >= needed && value > bestValue && (book.CrossesRedLines || ((path.Acceptable[step] >> party) & 1) != 0))
            {
                (best, bestValue) = (author, value);
            }
        }

        return best;
    }

    private Move DecideOffer(
        int party, int mandate, int round, CompiledPlaybook book, StoredPath path, double aspiration, double noDeal, bool isFirstTurn)
    {
        var current = _step[(party * _mandates) + mandate];
        var isOfferRound = round % book.OfferEvery == 0;
        var want = Math.Max(current, 0);
        if (book.Aspiration == AspirationKind.Equilibrium)
        {
            // The equilibrium is of the track in which both principals meet; with another mandate there is nothing to offer.
            var row = EquilibriumRow(party, book, round);
            want = mandate == _equilibriumMandate ? _equilibriumStep[row + round] : -1;
        }
        else if (isOfferRound && book.Aspiration == AspirationKind.BestAgainstBelief)
        {
            want = BestAgainstBelief(party, path, noDeal);
        }
        else if (book.Aspiration == AspirationKind.RandomSteps)
        {
            want += isFirstTurn && current >= 0 && want + 1 < path.Count && PointsOf(path, want + 1, party) >= noDeal
                && Coin(party, CoinKind.Step, round) < book.ConcedeRate ? 1 : 0;
        }
        else if (isOfferRound)
        {
            while (want + 1 < path.Count && PointsOf(path, want + 1, party) >= aspiration - Tolerance)
            {
                want++;
            }
        }

        var complies = book.Complies != ComplianceKind.Never && _openCount > 0 && Comply(party, round, book, path, noDeal, ref want);
        while (want > 0 && PointsOf(path, want, party) < noDeal - Tolerance)
        {
            want--;
        }

        if (want < 0 || PointsOf(path, want, party) < noDeal - Tolerance)
        {
            return current >= 0 ? new(MoveKind.Withdraw, mandate, null, 0) : Waiting(book);
        }

        // Withdrawing below an own offer is done at once, new concessions only in an offer round or to comply.
        var isNew = want != current || !ReferenceEquals(_standingPath[party], path);
        return isNew && (isOfferRound || complies || (current >= 0 && want < current)) ? new(MoveKind.Offer, mandate, path, want) : Waiting(book);
    }

    private static Move Waiting(CompiledPlaybook book) => new(book.ProcessBetween ? MoveKind.ProcessOnly : MoveKind.Hold, -1, null, 0);

    private double PointsOf(StoredPath path, int step, int party) => path.Utility[(step * _parties) + party];

    private Move DecideBridge(int party, int mandate, int round, CompiledPlaybook book)
    {
        if (round % book.OfferEvery != 0)
        {
            return Waiting(book);
        }

        var path = _paths.Get(_setting.Principals[0], PathKind.Logroll, crossesRedLines: false, mandate);
        var (best, bestScore) = (-1, double.NegativeInfinity);
        for (var step = 0; step < path.Count; step++)
        {
            var score = double.PositiveInfinity;
            for (var k = 0; k < _setting.Principals.Count; k++)
            {
                var principal = _setting.Principals[k];
                var own = Estimate(principal, round, book);
                var top = Math.Max(_paths.Get(principal, PathKind.Position, crossesRedLines: false, mandate).Utility[principal], own + 1e-6);
                score = Math.Min(score, (PointsOf(path, step, principal) - own) / (top - own));
            }

            if (score > bestScore)
            {
                (best, bestScore) = (step, score);
            }
        }

        var isNew = !ReferenceEquals(_standingPath[party], path) || _standingStep[party] != best;
        return isNew ? new(MoveKind.Offer, mandate, path, best) : Waiting(book);
    }

    // Returns whether a package may have become agreed.
    private bool Apply(int party, int track, int round, in Move move)
    {
        switch (move.Kind)
        {
            case MoveKind.Offer:
                var before = _standingPath[party] is { } old ? PointsOf(old, _standingStep[party], party) : double.NaN;
                _step[(party * _mandates) + move.Author] = move.Step;
                _standingPath[party] = move.Path;
                _standingStep[party] = move.Step;
                _acceptedBy[party] = 1 << party;
                LearnFromOffer(party, PointsOf(move.Path!, move.Step, party), before);
                RecordPackage(round, CrisisEventKind.Offer, party, -1, track, move.Path!, move.Step);
                return (_principals & ~(1 << party)) == 0;
            case MoveKind.Accept:
                _acceptedBy[move.Author] |= 1 << party;
                RecordPackage(round, CrisisEventKind.Accept, party, move.Author, track, _standingPath[move.Author]!, _standingStep[move.Author]);
                return true;
            case MoveKind.Withdraw:
                _step[(party * _mandates) + move.Author] = -1;
                _standingPath[party] = null;
                _acceptedBy[party] = 0;
                Record(round, CrisisEventKind.Withdraw, party, track: track);
                return false;
            case MoveKind.Walk:
                Outcome = CrisisOutcome.WalkOut;
                Record(round, CrisisEventKind.Walk, party, track: track);
                PayNoDeal(round);
                return false;
            case MoveKind.ProcessOnly:
                Soothe(party);
                Record(round, CrisisEventKind.ProcessOnly, party, track: track);
                LearnFromWaiting(party, track);
                return false;
            default:
                Record(round, CrisisEventKind.Hold, party, track: track);
                LearnFromWaiting(party, track);
                return false;
        }
    }
}
