namespace Parley.Cli.Commands.Forecasts;

/// <summary><c>parley book FILE verify</c>: checks every seal; exit code 1 where the book was tampered with.</summary>
internal sealed class BookVerifyCommand : ParleyCommand
{
    private readonly BookFile _book;

    public BookVerifyCommand(BookFile book)
        : base("verify", "Check every seal (exit code 1 where the book was tampered with).", "parley book my.jsonl verify") => _book = book;

    protected override int Execute(CommandRun run)
    {
        var book = _book.Open(run, mustExist: true);
        foreach (var broken in book.Broken)
        {
            run.Error.WriteLine(broken.ToString());
        }

        if (run.Json)
        {
            run.PrintJson(json =>
            {
                json.WriteStartObject();
                json.WriteBoolean("intact", book.Broken.Count == 0);
                json.WriteNumber("entries", book.Entries.Count);
                json.WriteString("lastSeal", book.LastSeal);
                json.WriteStartArray("broken");
                foreach (var broken in book.Broken)
                {
                    json.WriteStartObject();
                    json.WriteNumber("line", broken.Line);
                    json.WriteString("message", broken.Message);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
        }
        else
        {
            run.Output.WriteLine(book.Broken.Count == 0 ? $"{book.Entries.Count} entries, all seals hold; the last one is {book.LastSeal}" : "the book was tampered with");
        }

        return book.Broken.Count == 0 ? ExitCode.Done : ExitCode.NegativeAnswer;
    }
}
