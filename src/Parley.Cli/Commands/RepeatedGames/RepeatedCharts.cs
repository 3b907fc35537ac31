using System.Globalization;
using Parley.Playbooks.RepeatedGames.Fingerprints;
using Parley.Playbooks.RepeatedGames.Tournaments;
using Parley.Reports.Charts;
using Parley.Reports.Charts.PayoffHeatMaps;
using Parley.Reports.Charts.RankedBoxes;

namespace Parley.Cli.Commands.RepeatedGames;

/// <summary>The pictures of repeated games.</summary>
internal static class RepeatedCharts
{
    public static Chart HeatMap(TournamentResult result, double reference)
    {
        var order = result.Ranking;
        return new PayoffHeatMapChart
        {
            Title = "Payoff per turn of the row against the column, by rank",
            Rows = [.. order.Select(p => p.Name)],
            Columns = [.. order.Select(p => p.Name)],
            Values = [.. order.Select(p => (IReadOnlyList<double?>)[.. order.Select(q => result.Payoff(p.Place, q.Place))])],
            Reference = reference,
            ReferenceName = "mutual defection",
            RowTitle = "Player",
            ColumnTitle = "Opponent",
            Unit = "per turn",
        };
    }

    public static Chart Boxes(TournamentResult result) => new RankedBoxesChart
    {
        Title = "Payoff per opponent and turn over repetitions, by rank",
        XTitle = "Payoff per turn",
        Boxes = [.. result.Ranking.Select(p => new RankedBox(p.Name, p.ScoreQuantiles[0], p.ScoreQuantiles[1], p.ScoreQuantiles[2], p.ScoreQuantiles[3], p.ScoreQuantiles[4]))],
    };

    public static Chart Fingerprint(AshlockFingerprint fingerprint, string name, string probe, double reference)
    {
        string[] marks = [.. Enumerable.Range(0, fingerprint.Steps + 1).Select(k => ((double)k / fingerprint.Steps).ToString("0.##", CultureInfo.InvariantCulture))];
        return new PayoffHeatMapChart
        {
            Title = $"Fingerprint of {name} with the probe {probe}",
            Summary = "Payoff per turn against the probe that cooperates with probability x and defects with probability y (its dual from x + y = 1 on).",
            Rows = [.. marks.Reverse().Select(m => "y " + m)],
            Columns = [.. marks],
            Values = [.. Enumerable.Range(0, marks.Length).Reverse().Select(y => (IReadOnlyList<double?>)[.. Enumerable.Range(0, marks.Length).Select(x => (double?)fingerprint.Values[x][y])])],
            Reference = reference,
            ReferenceName = "mutual defection",
            RowTitle = "",
            ColumnTitle = "x",
            Unit = "per turn",
        };
    }

    /// <summary>Writes a drawing to a file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(CommandRun run, string file, Chart chart)
    {
        File.WriteAllText(file, chart.ToSvg());
        run.Error.WriteLine($"wrote {file}");
    }
}
