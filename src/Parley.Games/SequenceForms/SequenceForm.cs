using System.Numerics;
using Parley.Games.ExtensiveForms;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.SequenceForms;

/// <summary>The sequence form of a two-player game of perfect recall (von Stengel 1996), sparse, with whole-number payoffs: per player the
/// sequences (0 is the empty one, then one per action) and information sets with the sequence before them.</summary>
internal sealed class SequenceForm
{
    private SequenceForm(SequencePlayer first, SequencePlayer second, List<(int First, int Second, BigInteger A, BigInteger B)> payoffs, bool constantSum) =>
        (First, Second, Payoffs, IsConstantSum) = (first, second, payoffs, constantSum);

    public SequencePlayer First { get; }

    public SequencePlayer Second { get; }

    /// <summary>Payoffs of pairs of sequences, scaled per player to whole numbers below zero where play ends.</summary>
    public List<(int First, int Second, BigInteger A, BigInteger B)> Payoffs { get; }

    /// <summary>Whether the sum of payoffs is the same at each end that can be reached.</summary>
    public bool IsConstantSum { get; }

    public static SequenceForm Of(ExtensiveGame game)
    {
        var own = OwnSequences.Of(game);
        SequencePlayer[] players = [Player(game, own, 0), Player(game, own, 1)];
        var sums = game.AccumulatedPayoffs();
        var cells = new Dictionary<(int, int), (Rational A, Rational B)>();
        var ends = new List<int>();
        for (var node = 0; node < game.NodeCount; node++)
        {
            if (game.Kind(node) == NodeKind.Terminal && !own.Chance[node].IsZero)
            {
                ends.Add(node);
            }
        }

        var most = ends.Select(e => (A: sums[e * 2], B: sums[(e * 2) + 1])).Aggregate((x, y) => (Rational.Max(x.A, y.A), Rational.Max(x.B, y.B)));
        var constant = ends.TrueForAll(e => sums[e * 2] + sums[(e * 2) + 1] == sums[ends[0] * 2] + sums[(ends[0] * 2) + 1]);
        foreach (var end in ends)
        {
            var key = (Sequence(own.Last(end, 0), 0), Sequence(own.Last(end, 1), game.FirstActions(1)));
            var before = cells.TryGetValue(key, out var found) ? found : default;
            cells[key] = (before.A + (own.Chance[end] * (sums[end * 2] - most.A - 1)), before.B + (own.Chance[end] * (sums[(end * 2) + 1] - most.B - 1)));
        }

        return new SequenceForm(players[0], players[1], Whole(cells), constant);

        static int Sequence(int action, int first) => action < 0 ? 0 : action - first + 1;
    }

    public static SequenceForm Of(NormalFormGame game)
    {
        SequencePlayer[] players = [OneChoice(game.StrategyCount(0)), OneChoice(game.StrategyCount(1))];
        var (mostA, mostB) = (game.Payoff(0, 0), game.Payoff(0, 1));
        var constant = true;
        for (var profile = 0; profile < game.ProfileCount; profile++)
        {
            mostA = Rational.Max(mostA, game.Payoff(profile, 0));
            mostB = Rational.Max(mostB, game.Payoff(profile, 1));
            constant &= game.Payoff(profile, 0) + game.Payoff(profile, 1) == game.Payoff(0, 0) + game.Payoff(0, 1);
        }

        var cells = new Dictionary<(int, int), (Rational, Rational)>();
        for (var profile = 0; profile < game.ProfileCount; profile++)
        {
            cells.Add((game.StrategyIn(profile, 0) + 1, game.StrategyIn(profile, 1) + 1), (game.Payoff(profile, 0) - mostA - 1, game.Payoff(profile, 1) - mostB - 1));
        }

        return new SequenceForm(players[0], players[1], Whole(cells), constant);
    }

    private static SequencePlayer OneChoice(int strategies) => new([0], [1], [strategies], strategies + 1);

    private static SequencePlayer Player(ExtensiveGame game, OwnSequences own, int player)
    {
        var (from, to, first) = (game.FirstSets[player], game.FirstSets[player + 1], game.FirstActions(player));
        var (before, start, count) = (new int[to - from], new int[to - from], new int[to - from]);
        var sequences = 1;
        for (var set = from; set < to; set++)
        {
            before[set - from] = own.Before[set] < 0 ? 0 : own.Before[set] - first + 1;
            start[set - from] = game.InformationSets[set].FirstAction - first + 1;
            count[set - from] = game.InformationSets[set].Actions.Count;
            sequences += count[set - from];
        }

        return new SequencePlayer(before, start, count, sequences);
    }

    private static List<(int, int, BigInteger, BigInteger)> Whole(Dictionary<(int First, int Second), (Rational A, Rational B)> cells)
    {
        var (scaleA, scaleB) = (BigInteger.One, BigInteger.One);
        foreach (var (a, b) in cells.Values)
        {
            scaleA = scaleA / BigInteger.GreatestCommonDivisor(scaleA, a.Denominator) * a.Denominator;
            scaleB = scaleB / BigInteger.GreatestCommonDivisor(scaleB, b.Denominator) * b.Denominator;
        }

        return [.. cells.OrderBy(c => c.Key.First).ThenBy(c => c.Key.Second).Select(c => (c.Key.First, c.Key.Second,
            c.Value.A.Numerator * (scaleA / c.Value.A.Denominator), c.Value.B.Numerator * (scaleB / c.Value.B.Denominator)))];
    }
}
