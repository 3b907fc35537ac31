using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Parley.Evidence.Export;

namespace Parley.Cli.Commands.Ledgers;

/// <summary><c>parley ledger CASE export --out FILE</c>: csv, json, xlsx or parquet by the ending.</summary>
internal sealed class LedgerExportCommand : ParleyCommand
{
    private readonly LedgerArgument _ledger;
    private readonly LedgerFilterOptions _filter = new();
    private readonly Option<string?> _out = new("--out", "-o") { Description = "File to write: .csv, .json, .xlsx or .parquet (default: csv on standard output)." };

    public LedgerExportCommand(LedgerArgument ledger)
        : base("export", "Write the entries as csv, json, xlsx or parquet.", "parley ledger cases/ukraine-ceasefire-2025 export --as-of 2025-05-20 --out ledger.csv")
    {
        _ledger = ledger;
        Add(_out);
        Add(SharedOptions.AsOf);
        foreach (var option in _filter.All)
        {
            Add(option);
        }
    }

    protected override int Execute(CommandRun run)
    {
        var view = _ledger.Open(run).AsOf(run.Parsed.GetValue(SharedOptions.AsOf));
        var filter = _filter.Read(run);
        if (run.Parsed.GetValue(_out) is not { } path)
        {
            if (run.Json)
            {
                run.PrintJson(w => LedgerJson.Write(w, view, filter));
            }
            else
            {
                LedgerCsv.Write(LedgerTableExport.Of(view, filter), run.Output);
            }

            return ExitCode.Done;
        }

        var table = LedgerTableExport.Of(view, filter);
        using var bytes = new MemoryStream();
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".csv":
                using (var writer = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
                {
                    LedgerCsv.Write(table, writer);
                }

                break;
            case ".json":
                using (var json = new Utf8JsonWriter(bytes, CommandRun.JsonStyle))
                {
                    LedgerJson.Write(json, view, filter);
                }

                break;
            case ".xlsx":
                LedgerWorkbook.Write(table, bytes);
                break;
            case ".parquet":
                LedgerParquet.WriteAsync(table, bytes, run.Cancelled).GetAwaiter().GetResult();
                break;
            default:
                throw LedgerArgument.Bad(path, "unknown ending (expected .csv, .json, .xlsx or .parquet)");
        }

        var temporary = path + ".new";
        File.WriteAllBytes(temporary, bytes.ToArray());
        File.Move(temporary, path, overwrite: true);
        run.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Rows.Count} entries written to {path}"));
        if (run.Json)
        {
            run.PrintJson(w =>
            {
                w.WriteStartObject();
                w.WriteString("file", path);
                w.WriteNumber("entries", table.Rows.Count);
                w.WriteEndObject();
            });
        }

        return ExitCode.Done;
    }
}
