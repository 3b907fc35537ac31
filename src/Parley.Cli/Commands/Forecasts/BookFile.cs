using System.CommandLine;
using System.Globalization;
using Parley.Forecasting.Books;

namespace Parley.Cli.Commands.Forecasts;

/// <summary>The argument FILE of the book commands, and writing to it: a line is only ever appended.</summary>
internal sealed class BookFile
{
    public Argument<string> Argument { get; } = new("FILE") { Description = "The book: a file of JSON lines, made on the first entry." };

    public string Path(CommandRun run) => run.Parsed.GetValue(Argument)!;

    public ForecastBook Open(CommandRun run, bool mustExist)
    {
        var path = Path(run);
        if (!File.Exists(path))
        {
            return mustExist ? throw ForecastSource.Bad(path, "no such book (expected a file that parley book FILE add has made)") : ForecastBook.Empty;
        }

        return ForecastBook.Read(File.ReadAllText(path), path);
    }

    public void Append(CommandRun run, ForecastBook book, BookEntry entry)
    {
        var path = Path(run);
        if (book.Broken.Count > 0)
        {
            throw new Numerics.Errors.SourceErrorsException(book.Broken);
        }

        string line;
        try
        {
            line = book.Append(entry);
        }
        catch (ArgumentException e)
        {
            throw ForecastSource.Bad(path, e.Message.Split(" (Parameter")[0]);
        }

        using (var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(line));
        }

        var written = book.Entries[^1];
        if (run.Json)
        {
            run.PrintJson(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("number", written.Number);
                json.WriteString("question", written.Question);
                json.WriteString("seal", written.Seal);
                json.WriteEndObject();
            });
        }
        else
        {
            run.Output.WriteLine($"entry {written.Number} sealed: {written.Seal}");
        }
    }

    /// <summary>A day given by an option, or today.</summary>
    public static DateOnly Day(CommandRun run, Option<string?> option) => run.Parsed.GetValue(option) is { } text ? Parse(option.Name, text) : DateOnly.FromDateTime(DateTime.Now);

    public static DateOnly Parse(string option, string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw ForecastSource.Bad("command line", $"{option}: '{text}' is not a day (expected YYYY-MM-DD, for example 2025-05-20)");

    public static double? Number(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        var percent = text.TrimEnd().EndsWith('%');
        return double.TryParse(text.TrimEnd().TrimEnd('%').Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? percent ? value / 100 : value
            : throw ForecastSource.Bad("command line", $"{option}: '{text}' is not a number (expected for example 0.3 or 30 %)");
    }
}
