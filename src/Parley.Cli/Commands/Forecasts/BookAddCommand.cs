using System.CommandLine;
using Parley.Forecasting.Books;

namespace Parley.Cli.Commands.Forecasts;

/// <summary><c>parley book FILE add QUESTION</c>: writes down and seals a forecast.</summary>
internal sealed class BookAddCommand : ParleyCommand
{
    private readonly BookFile _book;
    private readonly Argument<string> _question = new("QUESTION") { Description = "Short name of the question." };
    private readonly Option<string?> _probability = new("--probability") { Description = "Probability of yes: 0.3 or 30 %." };
    private readonly Option<string?> _distribution = new("--distribution") { Description = "For a number: 30 to 50 (5th and 95th percentile) or any form of parley's numbers." };
    private readonly Option<string?> _baseline = new("--baseline") { Description = "A plain forecast to beat: a probability or a number." };
    private readonly Option<string?> _text = new("--text") { Description = "The question in words." };
    private readonly Option<string?> _due = new("--due") { Description = "Day by which it resolves (YYYY-MM-DD)." };
    private readonly Option<string?> _date = new("--date") { Description = "Day of the forecast (default: today)." };
    private readonly Option<string?> _by = new("--by") { Description = "Who forecasts." };
    private readonly Option<string?> _note = new("--note") { Description = "Reasons or sources." };

    public BookAddCommand(BookFile book)
        : base("add", "Write down and seal a forecast.", "parley book my.jsonl add truce --text \"Truce by 1 July?\" --probability 0.3 --due 2025-07-01")
    {
        _book = book;
        Add(_question);
        foreach (var option in (Option<string?>[])[_probability, _distribution, _baseline, _text, _due, _date, _by, _note])
        {
            Add(option);
        }
    }

    protected override int Execute(CommandRun run)
    {
        var book = _book.Open(run, mustExist: false);
        _book.Append(run, book, new BookEntry
        {
            Number = 0,
            Kind = "forecast",
            Question = run.Parsed.GetValue(_question)!,
            Date = BookFile.Day(run, _date),
            Text = run.Parsed.GetValue(_text) ?? "",
            Due = run.Parsed.GetValue(_due) is { } due ? BookFile.Parse("--due", due) : null,
            By = run.Parsed.GetValue(_by) ?? "",
            Probability = BookFile.Number("--probability", run.Parsed.GetValue(_probability)),
            Distribution = run.Parsed.GetValue(_distribution),
            Baseline = BookFile.Number("--baseline", run.Parsed.GetValue(_baseline)),
            Note = run.Parsed.GetValue(_note) ?? "",
        });
        return ExitCode.Done;
    }
}
