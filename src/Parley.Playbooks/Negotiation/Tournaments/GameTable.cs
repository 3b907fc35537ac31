using System.Globalization;
using System.Text;
using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Tournaments;

/// <summary>The games of a tournament as lines of a CSV file, which read back to the same numbers.</summary>
public sealed class GameTable
{
    private static readonly string[] Fixed = ["game", "repetition", "agreement", "step", "end", "offers", "welfare", "nash_distance", "pareto_distance"];
    private static readonly string[] PerRole = ["utility", "advantage", "concession", "model_error", "unfortunate"];
    private static readonly string[] Ends = ["agreement", "steps-used-up", "broken-off"];
    private readonly TournamentSetup _setup;
    private readonly int _parties;
    private readonly StringBuilder _line = new();

    /// <summary>Makes the table of a tournament.</summary>
    /// <param name="setup">The tournament.</param>
    public GameTable(TournamentSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        (_setup, _parties) = (setup, setup.MostParties);
        Texts = ["scenario", .. Enumerable.Range(1, _parties).Select(p => "strategy" + p), "end"];
        Columns =
        [
            "scenario", .. Enumerable.Range(1, _parties).Select(p => "strategy" + p), .. Fixed,
            .. PerRole.SelectMany(name => Enumerable.Range(1, _parties).Select(p => name + p)),
        ];
        Header = string.Join(',', Columns);
    }

    /// <summary>Gets the names of the columns; those with a number at the end belong to that role.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Gets the columns that hold text.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Gets the first line, without line end.</summary>
    public string Header { get; }

    /// <summary>Writes a game as a line, without line end. Numbers are written so that they read back exactly; what is undefined is empty.</summary>
    /// <param name="record">The game.</param>
    public string Line(GameRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        _line.Clear();
        _line.Append(Quote(_setup.Scenarios[record.Scenario].Name));
        for (int p = 0; p < _parties; p++)
        {
            _line.Append(',').Append(p < record.Strategies.Length ? Quote(_setup.Strategies[record.Strategies[p]].Name) : "");
        }

        _line.Append(CultureInfo.InvariantCulture, $",{record.Game},{record.Repetition},{record.Result.Agreement},{record.Result.Step},{Ends[(int)record.Result.End]},{record.Offers}");
        Number(record.Welfare);
        Number(record.NashDistance);
        Number(record.ParetoDistance);
        foreach (double[] values in (double[][])[record.Utilities, record.Advantages, record.Concessions, record.ModelErrors, record.Unfortunate])
        {
            for (int p = 0; p < _parties; p++)
            {
                Number(p < values.Length ? values[p] : double.NaN);
            }
        }

        return _line.ToString();
    }

    /// <summary>Reads a line back.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The game, or null if the line is not a whole row of this tournament.</returns>
    public GameRecord? Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);

        // The texts come first and may hold quoted commas; the numbers are counted from the end.
        string[] cells = line.Split(',');
        int numbers = Columns.Count - 1 - _parties, start = cells.Length - numbers;
        if (start < 1 + _parties || !long.TryParse(cells[start], NumberStyles.None, CultureInfo.InvariantCulture, out long game) || game >= _setup.Games)
        {
            return null;
        }

        Span<int> strategies = stackalloc int[_parties];
        (int scenario, int repetition) = _setup.Locate(game, strategies);
        int parties = _setup.Scenarios[scenario].Domain.PartyCount, end = Array.IndexOf(Ends, cells[start + 4]);
        if (end < 0 || !int.TryParse(cells[start + 2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int agreement)
            || !int.TryParse(cells[start + 3], NumberStyles.None, CultureInfo.InvariantCulture, out int step)
            || !int.TryParse(cells[start + 5], NumberStyles.None, CultureInfo.InvariantCulture, out int offers))
        {
            return null;
        }

        var record = new GameRecord(parties) { Game = game, Scenario = scenario, Repetition = repetition, Result = new SessionResult(agreement, step, (SessionEnd)end), Offers = offers };
        strategies[..parties].CopyTo(record.Strategies);
        (record.Welfare, record.NashDistance, record.ParetoDistance) = (Value(cells[start + 6]), Value(cells[start + 7]), Value(cells[start + 8]));
        int at = start + Fixed.Length;
        foreach (double[] values in (double[][])[record.Utilities, record.Advantages, record.Concessions, record.ModelErrors, record.Unfortunate])
        {
            for (int p = 0; p < parties; p++)
            {
                values[p] = Value(cells[at + p]);
            }

            at += _parties;
        }

        return Line(record) == line ? record : null;
    }

    private static double Value(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;

    private static string Quote(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private void Number(double value)
    {
        _line.Append(',');
        if (!double.IsNaN(value))
        {
            _line.Append(value.ToString("R", CultureInfo.InvariantCulture));
        }
    }
}
