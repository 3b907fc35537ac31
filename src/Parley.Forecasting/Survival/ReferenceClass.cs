using Parley.Forecasting.Files;

namespace Parley.Forecasting.Survival;

/// <summary>Past negotiations that a user holds comparable, with how long they took.</summary>
/// <param name="Names">Names of the negotiations.</param>
/// <param name="Durations">How long each took.</param>
public sealed record ReferenceClass(IReadOnlyList<string> Names, IReadOnlyList<Duration> Durations)
{
    private static readonly string[] DayNames = ["days", "duration", "time", "length"];
    private static readonly string[] AgreedNames = ["agreed", "agreement", "deal", "event", "ended"];
    private static readonly string[] NoWords = ["0", "no", "n", "false", "open", "censored", "broken"];
    private static readonly string[] YesWords = ["1", "yes", "y", "true", "deal", "agreed"];

    /// <summary>Reads a table with columns name, days and agreed (yes or no; left out: yes).</summary>
    /// <param name="text">The content.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <returns>The class.</returns>
    /// <exception cref="Numerics.Errors.SourceErrorsException">It is no such table; all mistakes are listed.</exception>
    public static ReferenceClass Read(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new ProblemSink(file);
        var rows = DelimitedText.Rows(text);
        var header = rows.Count == 0 ? [] : rows[0].Select(c => ColumnNames.Fold(c.Text)).ToList();
        var (days, agreed) = (header.FindIndex(DayNames.Contains), header.FindIndex(AgreedNames.Contains));
        if (days < 0)
        {
            problems.Add(1, 1, "no column 'days' (expected a header name, days, agreed and a line for each past negotiation)");
        }

        problems.ThrowIfAny();
        var (names, durations) = (new List<string>(), new List<Duration>());
        foreach (var row in rows.Skip(1))
        {
            if (days >= row.Count || !NumberCell.Plain(row[days].Text, out var time) || !(time > 0))
            {
                problems.Add(days < row.Count ? row[days] : row[0], "expected a number of days above 0");
                continue;
            }

            var word = agreed >= 0 && agreed < row.Count ? row[agreed].Text.ToLowerInvariant() : "yes";
            if (!YesWords.Contains(word) && !NoWords.Contains(word))
            {
                problems.Add(row[agreed], $"'{word}' (expected yes or no)");
            }

            names.Add(row[0].Text);
            durations.Add(new Duration(time, !NoWords.Contains(word)));
        }

        if (durations.Count == 0)
        {
            problems.Add(1, 1, "no negotiation below the header");
        }

        problems.ThrowIfAny();
        return new ReferenceClass(names, durations);
    }
}
