using Parquet;
using Parquet.Schema;

namespace Parley.Playbooks.Negotiation.Tournaments;

/// <summary>Turns the lines of <c>runs.csv</c> into a Parquet file for data frames, group by group.</summary>
public static class GameParquet
{
    private const int GroupSize = 50_000;

    /// <summary>Writes the games.</summary>
    /// <param name="setup">The tournament.</param>
    /// <param name="csv">The path of <c>runs.csv</c>.</param>
    /// <param name="output">Where to; must be able to seek; left open.</param>
    /// <param name="cancelled">Stops the writing.</param>
    /// <returns>When all is written.</returns>
    public static async Task WriteAsync(TournamentSetup setup, string csv, Stream output, CancellationToken cancelled = default)
    {
        var table = new GameTable(setup);
        DataField[] fields = [.. table.Columns.Select(c => table.Texts.Contains(c) ? (DataField)new DataField<string>(c) : new DataField<double?>(c))];
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), output, cancellationToken: cancelled).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            foreach (string[] lines in File.ReadLines(csv).Skip(1).Chunk(GroupSize))
            {
                string[][] rows = [.. lines.Select(Cells)];
                using var group = writer.CreateRowGroup();
                for (int i = 0; i < fields.Length; i++)
                {
                    int column = i;
                    if (table.Texts.Contains(table.Columns[i]))
                    {
                        cancelled.ThrowIfCancellationRequested();
                        await group.WriteAsync(fields[i], rows.Select(r => r[column]).ToArray()).ConfigureAwait(false);
                    }
                    else
                    {
                        double?[] values = [.. rows.Select(r => r[column].Length == 0 ? (double?)null : double.Parse(r[column], System.Globalization.CultureInfo.InvariantCulture))];
                        await group.WriteAsync<double>(fields[i], (ReadOnlyMemory<double?>)values, cancellationToken: cancelled).ConfigureAwait(false);
                    }
                }
            }
        }
    }

    private static string[] Cells(string line)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
        {
            return line.Split(',');
        }

        var cells = new List<string>();
        var text = new System.Text.StringBuilder();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '"')
            {
                bool doubled = quoted && i + 1 < line.Length && line[i + 1] == '"';
                text.Append(doubled ? "\"" : "");
                i += doubled ? 1 : 0;
                quoted = doubled ? quoted : !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(text.ToString());
                text.Clear();
            }
            else
            {
                text.Append(c);
            }
        }

        cells.Add(text.ToString());
        return [.. cells];
    }
}
