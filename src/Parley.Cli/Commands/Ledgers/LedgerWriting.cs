using System.Globalization;
using Parley.Evidence.Ledger;

namespace Parley.Cli.Commands.Ledgers;

/// <summary>Appends and says what was appended.</summary>
internal static class LedgerWriting
{
    public static void Append(CommandRun run, LedgerFile file, IReadOnlyList<LedgerRecord> records)
    {
        Repaired(run, file.Append(records));
        Report(run, file, records);
    }

    public static void Repaired(CommandRun run, LedgerRepair? repair)
    {
        if (repair is not null)
        {
            run.Error.WriteLine($"the last line had been cut off by a crash; its words were moved to {repair.SideFile}: {repair.Text}");
        }
    }

    public static void Report(CommandRun run, LedgerFile file, IReadOnlyList<LedgerRecord> records)
    {
        if (run.Json)
        {
            run.PrintJson(w =>
            {
                w.WriteStartObject();
                w.WriteString("file", file.Path);
                w.WriteStartArray("appended");
                foreach (var record in records)
                {
                    LedgerLine.Write(w, record);
                }

                w.WriteEndArray();
                w.WriteEndObject();
            });
            return;
        }

        run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records.Count} {(records.Count == 1 ? "line" : "lines")} appended to {file.Path}"));
    }
}
