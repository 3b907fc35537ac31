using Parley.Cli.Commands.Forecasts;
using Parley.Cli.Output;
using Parley.Forecasting.Books;
using Parley.Numerics;

namespace Parley.Cli.Commands;

/// <summary><c>parley book FILE</c>: the forecast book: dated, sealed forecasts, resolutions, scores and the calibration curve; without a verb it lists the entries.</summary>
public sealed class BookCommand : ParleyCommand
{
    private readonly BookFile _book = new();

    /// <summary>Describes the command.</summary>
    public BookCommand()
        : base("book", "Write down, seal, resolve and score forecasts.",
            "parley book my.jsonl add truce --text \"Truce by 1 July?\" --probability 0.3 --due 2025-07-01", "parley book my.jsonl resolve truce no", "parley book my.jsonl score", "parley book my.jsonl verify")
    {
        Add(_book.Argument);
        Add(new BookAddCommand(_book));
        Add(new BookResolveCommand(_book));
        Add(new BookScoreCommand(_book));
        Add(new BookVerifyCommand(_book));
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var book = _book.Open(run, mustExist: true);
        if (run.Json)
        {
            run.PrintJson(json =>
            {
                json.WriteStartObject();
                json.WriteBoolean("intact", book.Broken.Count == 0);
                json.WriteStartArray("entries");
                foreach (var entry in book.Entries)
                {
                    json.WriteStartObject();
                    json.WriteNumber("number", entry.Number);
                    json.WriteString("kind", entry.Kind);
                    json.WriteString("question", entry.Question);
                    json.WriteString("date", Day(entry.Date));
                    json.WriteString("said", Said(entry));
                    json.WriteString("seal", entry.Seal);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
        }
        else
        {
            run.Output.Write(PlainText.Table(
                ["no", "date", "question", "kind", "said", "due", "by"],
                [.. book.Entries.Select(e => (IReadOnlyList<string>)[PlainNumber.Show(e.Number), Day(e.Date), e.Question, e.Kind, Said(e), e.Due is { } due ? Day(due) : "", e.By])]));
        }

        foreach (var broken in book.Broken)
        {
            run.Error.WriteLine(broken.ToString());
        }

        return book.Broken.Count == 0 ? ExitCode.Done : ExitCode.NegativeAnswer;
    }

    private static string Said(BookEntry entry) => entry.Probability is { } p ? PlainNumber.Show(p) : entry.Distribution ?? (entry.Outcome is { } outcome ? PlainNumber.Show(outcome) : "");

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
