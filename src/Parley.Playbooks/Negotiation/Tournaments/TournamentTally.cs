using Parley.Numerics;

namespace Parley.Playbooks.Negotiation.Tournaments;

/// <summary>Adds up games while they are played, in the order of their numbers: memory does not grow with the number of repetitions.</summary>
public sealed class TournamentTally
{
    private readonly Dictionary<long, RunningStatistics>[] _cells;
    private readonly RunningStatistics[,] _measures;

    /// <summary>Starts with no games.</summary>
    /// <param name="setup">The tournament.</param>
    public TournamentTally(TournamentSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        Setup = setup;
        _cells = [.. setup.Scenarios.Select(_ => new Dictionary<long, RunningStatistics>())];
        _measures = new RunningStatistics[setup.Strategies.Count, Enum.GetValues<TournamentMeasure>().Length];
    }

    /// <summary>Gets the tournament.</summary>
    public TournamentSetup Setup { get; }

    /// <summary>Gets the number of games added.</summary>
    public long Games { get; private set; }

    /// <summary>Adds a game.</summary>
    /// <param name="record">The game.</param>
    /// <exception cref="ArgumentException">It is not the next one.</exception>
    public void Add(GameRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Game != Games)
        {
            throw new ArgumentException($"game {record.Game} was added after {Games} games", nameof(record));
        }

        Games++;
        long assignment = 0;
        foreach (int strategy in record.Strategies)
        {
            assignment = (assignment * Setup.Strategies.Count) + strategy;
        }

        bool advantage = Setup.Score == TournamentScore.Advantage;
        for (int p = 0; p < record.Strategies.Length; p++)
        {
            int strategy = record.Strategies[p];
            long key = (assignment * record.Strategies.Length) + p;
            _cells[record.Scenario].TryGetValue(key, out RunningStatistics cell);
            cell.Add(advantage ? record.Advantages[p] : record.Utilities[p]);
            _cells[record.Scenario][key] = cell;
            Note(strategy, TournamentMeasure.Utility, record.Utilities[p]);
            Note(strategy, TournamentMeasure.Advantage, record.Advantages[p]);
            Note(strategy, TournamentMeasure.AgreementRate, record.Result.Agreement >= 0 ? 1 : 0);
            Note(strategy, TournamentMeasure.Welfare, record.Welfare);
            Note(strategy, TournamentMeasure.NashDistance, record.NashDistance);
            Note(strategy, TournamentMeasure.ParetoDistance, record.ParetoDistance);
            Note(strategy, TournamentMeasure.Concession, record.Concessions[p]);
            Note(strategy, TournamentMeasure.ModelError, record.ModelErrors[p]);
            Note(strategy, TournamentMeasure.UnfortunateMoves, record.Unfortunate[p]);
            Note(strategy, TournamentMeasure.Step, record.Result.Step);
        }
    }

    /// <summary>Returns the statistics of a measure over all games of a strategy, one value per role played.</summary>
    /// <param name="strategy">The strategy's position.</param>
    /// <param name="measure">The measure.</param>
    public RunningStatistics Measure(int strategy, TournamentMeasure measure) => _measures[strategy, (int)measure];

    /// <summary>Returns what the strategy of a role earned, over the repetitions.</summary>
    /// <param name="scenario">The scenario's position.</param>
    /// <param name="strategies">The strategy of each role.</param>
    /// <param name="role">The role.</param>
    public RunningStatistics Earned(int scenario, ReadOnlySpan<int> strategies, int role)
    {
        long assignment = 0;
        foreach (int strategy in strategies)
        {
            assignment = (assignment * Setup.Strategies.Count) + strategy;
        }

        return _cells[scenario].GetValueOrDefault((assignment * strategies.Length) + role);
    }

    private void Note(int strategy, TournamentMeasure measure, double value)
    {
        if (!double.IsNaN(value))
        {
            _measures[strategy, (int)measure].Add(value);
        }
    }
}
