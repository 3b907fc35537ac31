using System.CommandLine;
using Parley.Forecasting.Books;

namespace Parley.Cli.Commands.Forecasts;

/// <summary><c>parley book FILE resolve QUESTION OUTCOME</c>: writes down what happened.</summary>
internal sealed class BookResolveCommand : ParleyCommand
{
    private readonly BookFile _book;
    private readonly Argument<string> _question = new("QUESTION") { Description = "Short name of the question." };
    private readonly Argument<string> _outcome = new("OUTCOME") { Description = "yes or no, or the number." };
    private readonly Option<string?> _date = new("--date") { Description = "Day of the resolution (default: today)." };
    private readonly Option<string?> _by = new("--by") { Description = "Who resolves." };
    private readonly Option<string?> _note = new("--note") { Description = "Sources." };

    public BookResolveCommand(BookFile book)
        : base("resolve", "Write down what happened.", "parley book my.jsonl resolve truce no --note \"no truce was signed\"")
    {
        _book = book;
        Add(_question);
        Add(_outcome);
        Add(_date);
        Add(_by);
        Add(_note);
    }

    protected override int Execute(CommandRun run)
    {
        var book = _book.Open(run, mustExist: true);
        var outcome = run.Parsed.GetValue(_outcome)!.ToLowerInvariant();
        _book.Append(run, book, new BookEntry
        {
            Number = 0,
            Kind = "resolution",
            Question = run.Parsed.GetValue(_question)!,
            Date = BookFile.Day(run, _date),
            By = run.Parsed.GetValue(_by) ?? "",
            Outcome = outcome switch { "yes" or "true" => 1, "no" or "false" => 0, _ => BookFile.Number("OUTCOME", outcome) },
            Note = run.Parsed.GetValue(_note) ?? "",
        });
        return ExitCode.Done;
    }
}
