using Parley.Playbooks.RepeatedGames.Fingerprints;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>Makes new strategies of old ones by changing their moves.</summary>
/// <remarks>A transformed strategy is no longer treated as memory-one. Transformers can be nested; the inner strategy sees the history as it was delivered, the changes included.
/// <b>Source.</b> The list follows Axelrod-Python's; Ashlock and Kim (2008) for the dual and Joss-Ann.</remarks>
public static class StrategyTransformers
{
    /// <summary>Plays the opposite of every move.</summary>
    /// <param name="strategy">The strategy.</param>
    public static RepeatedStrategy Flip(RepeatedStrategy strategy) => Changed(strategy, "flipped", false, (move, _) => Opposite(move));

    /// <summary>Plays the opposite of a move with a probability.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="probability">From 0 to 1.</param>
    public static RepeatedStrategy Noisy(RepeatedStrategy strategy, double probability) =>
        Changed(strategy, "noisy", true, (move, history) => history.Chance(Check(probability)) ? Opposite(move) : move);

    /// <summary>Turns a defection into a cooperation with a probability.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="probability">From 0 to 1.</param>
    public static RepeatedStrategy Forgiving(RepeatedStrategy strategy, double probability) =>
        Changed(strategy, "forgiving", true, (move, history) => move == Move.Defect && history.Chance(Check(probability)) ? Move.Cooperate : move);

    /// <summary>Never defects first.</summary>
    /// <param name="strategy">The strategy.</param>
    public static RepeatedStrategy Nice(RepeatedStrategy strategy) => Changed(strategy, "nice", false, (move, history) => history.OtherDefections == 0 ? Move.Cooperate : move);

    /// <summary>Plays fixed moves first.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="moves">Letters C and D.</param>
    /// <exception cref="ArgumentException">There are other letters.</exception>
    public static RepeatedStrategy First(RepeatedStrategy strategy, string moves)
    {
        var fixedMoves = Parse(moves);
        return Changed(strategy, "opening " + moves, false, (move, history) => history.Turns < fixedMoves.Length ? fixedMoves[history.Turns] : move);
    }

    /// <summary>Plays fixed moves last, where the length is known.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="moves">Letters C and D.</param>
    /// <exception cref="ArgumentException">There are other letters.</exception>
    public static RepeatedStrategy Last(RepeatedStrategy strategy, string moves)
    {
        var fixedMoves = Parse(moves);
        return Changed(
            strategy,
            "ending " + moves,
            false,
            (move, history) => history.Knows.Length is { } length && history.Turns - (length - fixedMoves.Length) is var place and >= 0 && place < fixedMoves.Length ? fixedMoves[place] : move) with
        {
            Needs = strategy.Needs | StrategyNeeds.Length,
        };
    }

    /// <summary>Defects for ever once the other has defected more often than a number.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="patience">Defections that are borne.</param>
    public static RepeatedStrategy Grudging(RepeatedStrategy strategy, int patience) => Changed(strategy, "grudging", false, (move, history) => history.OtherDefections > patience ? Move.Defect : move);

    /// <summary>Answers every defection with a number of defections.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="defections">How many, from 1 to 63.</param>
    public static RepeatedStrategy Retaliating(RepeatedStrategy strategy, int defections)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(defections, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(defections, 63);
        return Changed(strategy, "retaliating", false, (move, history) => (history.OtherRecent & ((1UL << defections) - 1)) != 0 ? Move.Defect : move);
    }

    /// <summary>Cooperates after a turn in which only the own side defected.</summary>
    /// <param name="strategy">The strategy.</param>
    public static RepeatedStrategy Apologising(RepeatedStrategy strategy) =>
        Changed(strategy, "apologising", false, (move, history) => history.Turns > 0 && history.OwnLast == Move.Defect && history.OtherLast == Move.Cooperate ? Move.Cooperate : move);

    /// <summary>Cooperates with one probability, defects with another, else plays the strategy.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="cooperate">From 0 to 1.</param>
    /// <param name="defect">From 0 to 1 less the other.</param>
    /// <exception cref="ArgumentOutOfRangeException">The two are not probabilities that add up to at most 1.</exception>
    public static RepeatedStrategy JossAnn(RepeatedStrategy strategy, double cooperate, double defect)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        if (Check(cooperate) + Check(defect) > 1.0)
        {
            throw new ArgumentOutOfRangeException(nameof(defect), defect, "The two probabilities add up to at most 1.");
        }

        return Renamed(strategy, "Joss-Ann", true, () => new JossAnnPlayer(strategy.Create(), cooperate, defect, dual: false));
    }

    /// <summary>Plays the opposite of what the strategy would have played had its own moves been the opposite.</summary>
    /// <param name="strategy">A strategy that draws no lots.</param>
    /// <exception cref="ArgumentException">The strategy is stochastic.</exception>
    public static RepeatedStrategy Dual(RepeatedStrategy strategy)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        return strategy.Stochastic
            ? throw new ArgumentException("The dual is defined here for strategies that draw no lots.", nameof(strategy))
            : Renamed(strategy, "dual", false, () => new JossAnnPlayer(strategy.Create(), 0.0, 0.0, dual: true));
    }

    private static RepeatedStrategy Changed(RepeatedStrategy strategy, string prefix, bool stochastic, Func<Move, MatchHistory, Move> change)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        return Renamed(strategy, prefix, stochastic, () => new ChangedPlayer(strategy.Create(), change));
    }

    private static RepeatedStrategy Renamed(RepeatedStrategy strategy, string prefix, bool stochastic, Func<RepeatedPlayer> create) => strategy with
    {
        Id = $"{prefix}({strategy.Id})",
        Name = $"{prefix} {strategy.Name}",
        Rule = $"{prefix}: {strategy.Rule}",
        Memory = null,
        Stochastic = strategy.Stochastic || stochastic,
        Create = create,
        Aliases = [],
        MemoryOne = null,
    };

    private static Move Opposite(Move move) => (Move)(1 - (int)move);

    private static double Check(double probability) => probability is >= 0.0 and <= 1.0
        ? probability
        : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies from 0 to 1.");

    private static Move[] Parse(string moves)
    {
        ArgumentNullException.ThrowIfNull(moves);
        return moves.All(c => c is 'C' or 'D')
            ? [.. moves.Select(c => c == 'D' ? Move.Defect : Move.Cooperate)]
            : throw new ArgumentException($"'{moves}' has other letters than C and D.", nameof(moves));
    }

    private sealed class ChangedPlayer(RepeatedPlayer inner, Func<Move, MatchHistory, Move> change) : RepeatedPlayer
    {
        public override Move Next(MatchHistory history) => change(inner.Next(history), history);
    }
}
