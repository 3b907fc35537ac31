using Parquet;
using Parquet.Schema;

namespace Parley.Evidence.Export;

/// <summary>Writes a ledger table as a Parquet file, for data frames.</summary>
public static class LedgerParquet
{
    /// <summary>Writes one row group; every column may be null, numbers are doubles, days are texts as yyyy-MM-dd.</summary>
    /// <param name="table">The table.</param>
    /// <param name="output">Where to; must be able to seek; left open.</param>
    /// <param name="cancelled">Stops the writing.</param>
    /// <returns>When all is written.</returns>
    public static async Task WriteAsync(LedgerTableExport table, Stream output, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(output);
        var fields = LedgerTableExport.Columns.Select(c => c.IsNumber ? (DataField)new DataField<double?>(c.Name) : new DataField<string>(c.Name)).ToArray();
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), output, cancellationToken: cancelled).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < fields.Length; i++)
            {
                var column = i;
                if (LedgerTableExport.Columns[i].IsNumber)
                {
                    await group.WriteAsync<double>(fields[i], (ReadOnlyMemory<double?>)table.Rows.Select(r => (double?)r[column]).ToArray(), cancellationToken: cancelled).ConfigureAwait(false);
                }
                else
                {
                    cancelled.ThrowIfCancellationRequested();
                    await group.WriteAsync(fields[i], table.Rows.Select(r => (string)r[column]!).ToArray()).ConfigureAwait(false);
                }
            }
        }
    }
}
