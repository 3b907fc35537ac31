using System.CommandLine;
using System.Globalization;
using Parley.Evidence.Ledger;

namespace Parley.Cli.Commands.Ledgers;

/// <summary><c>parley ledger CASE merge OTHER</c>: adds what the other ledger has and this one lacks; conflicts are shown, and nothing is written unless there are none or --keep-ours is given.</summary>
internal sealed class LedgerMergeCommand : ParleyCommand
{
    private readonly LedgerArgument _ledger;
    private readonly Argument<string> _other = new("OTHER") { Description = "The other case or ledger file." };
    private readonly Option<bool> _keepOurs = new("--keep-ours") { Description = "Add what does not conflict and keep this ledger's lines where ids clash." };

    public LedgerMergeCommand(LedgerArgument ledger)
        : base("merge", "Add another ledger's lines; conflicts are shown.", "parley ledger my-case merge colleague/evidence.jsonl")
    {
        _ledger = ledger;
        Add(_other);
        Add(_keepOurs);
    }

    protected override int Execute(CommandRun run)
    {
        var file = _ledger.Writable(run);
        var theirs = LedgerArgument.Open(run, run.Parsed.GetValue(_other)!);
        var merge = LedgerMerge.Of(_ledger.Open(run), theirs);
        var write = merge.Conflicts.Count == 0 || run.Parsed.GetValue(_keepOurs);
        if (write)
        {
            merge.AppendTo(file);
        }

        if (run.Json)
        {
            run.PrintJson(w =>
            {
                w.WriteStartObject();
                w.WriteNumber("same", merge.Same);
                w.WriteNumber("added", write ? merge.Lines.Count : 0);
                w.WriteStartArray("conflicts");
                foreach (var c in merge.Conflicts)
                {
                    w.WriteStartObject();
                    w.WriteString("id", c.Id);
                    w.WriteNumber("oursLine", c.OursLine);
                    w.WriteNumber("theirsLine", c.TheirsLine);
                    w.WriteString("ours", c.Ours);
                    w.WriteString("theirs", c.Theirs);
                    w.WriteStartArray("fields");
                    foreach (var field in c.Fields)
                    {
                        w.WriteStringValue(field);
                    }

                    w.WriteEndArray();
                    w.WriteEndObject();
                }

                w.WriteEndArray();
                w.WriteEndObject();
            });
        }
        else
        {
            foreach (var c in merge.Conflicts)
            {
                run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"conflict: {c.Id} differs in {string.Join(", ", c.Fields)}"));
                run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ours   (line {c.OursLine}): {c.Ours}"));
                run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  theirs (line {c.TheirsLine}): {c.Theirs}"));
            }

            run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{merge.Same} records in both, {merge.Lines.Count} new, {merge.Conflicts.Count} conflicts; {(write ? $"{merge.Lines.Count} lines appended to {file.Path}" : "nothing written (solve the conflicts by edit, or use --keep-ours)")}"));
        }

        return write ? ExitCode.Done : ExitCode.NegativeAnswer;
    }
}
