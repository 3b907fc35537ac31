using Parley.Numerics;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;

namespace Parley.Playbooks.RepeatedGames.Tournaments;

/// <summary>Running totals of the matches of one pair.</summary>
internal sealed class PairTally(int first, int second)
{
    private RunningStatistics _firstScore;
    private RunningStatistics _secondScore;
    private OutcomeCounts _counts;
    private StateActionCounts _firstActions;
    private StateActionCounts _secondActions;
    private long _firstWins;
    private long _secondWins;
    private long _firstGood;
    private long _secondGood;
    private long _firstBegan;
    private long _secondBegan;

    internal int First => first;

    internal int Second => second;

    internal long Turns => _counts.Turns;

    internal void Add(in MatchOutcome outcome, double firstScore, double secondScore)
    {
        // The two copies of self-play are one player: its score is their mean, so that both seats count.
        if (first == second)
        {
            firstScore = secondScore = (firstScore + secondScore) / 2.0;
        }

        _firstScore.Add(firstScore);
        _secondScore.Add(secondScore);
        _counts += outcome.Counts;
        _firstActions += outcome.RowActions;
        _secondActions += outcome.ColumnActions;
        _firstWins += firstScore > secondScore ? 1 : 0;
        _secondWins += secondScore > firstScore ? 1 : 0;
        _firstGood += outcome.Counts.OwnCooperations >= outcome.Counts.OtherCooperations ? 1 : 0;
        _secondGood += outcome.Counts.OtherCooperations >= outcome.Counts.OwnCooperations ? 1 : 0;
        _firstBegan += 1 - (int)outcome.RowFirst;
        _secondBegan += 1 - (int)outcome.ColumnFirst;
    }

    internal PairResult Result(bool swapped)
    {
        var score = swapped ? _secondScore : _firstScore;
        var deviation = score.Count < 2 ? 0.0 : score.StandardDeviation;
        var perTurn = score.Mean * score.Count / _counts.Turns;
        if (first == second)
        {
            return new PairResult(score.Mean, deviation, 0, score.Count, _firstBegan, _counts, _firstActions)
            {
                CooperationRate = (_counts.OwnCooperations + _counts.OtherCooperations) / (2.0 * _counts.Turns),
                PerTurn = perTurn,
            };
        }

        return swapped
            ? new PairResult(score.Mean, deviation, _secondWins, _secondGood, _secondBegan, _counts.Swapped, _secondActions) { PerTurn = perTurn }
            : new PairResult(score.Mean, deviation, _firstWins, _firstGood, _firstBegan, _counts, _firstActions) { PerTurn = perTurn };
    }
}
