using Parley.Numerics;
using Parley.Numerics.Errors;

namespace Parley.Forecasting.Books;

/// <summary>A book of dated forecasts in a plain file, one JSON object a line: every line carries the seal of the line before, so that no line can be changed, moved or taken out unseen.</summary>
/// <remarks>The chain does not stop somebody from writing the whole book anew: keep the last seal elsewhere (a mail to a colleague, a commit), and compare with
/// <see cref="LastSeal"/>.</remarks>
public sealed class ForecastBook
{
    private readonly List<BookEntry> _entries;

    private ForecastBook(List<BookEntry> entries, IReadOnlyList<SourceError> broken) => (_entries, Broken) = (entries, broken);

    /// <summary>Gets the entries in order.</summary>
    public IReadOnlyList<BookEntry> Entries => _entries;

    /// <summary>Gets where the chain of seals is broken; empty for an untouched book.</summary>
    public IReadOnlyList<SourceError> Broken { get; }

    /// <summary>Gets the seal of the last entry.</summary>
    public string LastSeal => _entries.Count > 0 ? _entries[^1].Seal : BookEntryJson.FirstPrevious;

    /// <summary>Gets an empty book.</summary>
    public static ForecastBook Empty => new([], []);

    /// <summary>Reads a book and checks its seals.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <returns>The book, with the places where it was tampered with.</returns>
    /// <exception cref="SourceErrorsException">A line is no entry at all.</exception>
    public static ForecastBook Read(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (entries, errors, broken) = (new List<BookEntry>(), new List<SourceError>(), new List<SourceError>());
        var previous = BookEntryJson.FirstPrevious;
        var lines = text.TrimStart('\uFEFF').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0)
            {
                continue;
            }

            try
            {
                var entry = BookEntryJson.Read(line);
                if (BookEntryJson.SealOf(entry) != entry.Seal)
                {
                    broken.Add(new SourceError(file, i + 1, 1, $"entry {entry.Number} was changed after it was sealed"));
                }

                if (entry.Previous != previous || entry.Number != entries.Count + 1)
                {
                    broken.Add(new SourceError(file, i + 1, 1, $"entry {entry.Number} does not follow the line before it: lines were taken out, put in or moved"));
                }

                previous = entry.Seal;
                entries.Add(entry);
            }
            catch (FormatException e)
            {
                errors.Add(new SourceError(file, i + 1, 1, e.Message + " (expected an entry as parley book writes it)"));
            }
        }

        return errors.Count > 0 ? throw new SourceErrorsException(errors) : new ForecastBook(entries, broken);
    }

    /// <summary>Seals an entry and appends it.</summary>
    /// <param name="entry">A forecast or resolution; number and seals are filled in.</param>
    /// <returns>The line to append to the file, with its line feed.</returns>
    /// <exception cref="ArgumentException">The entry cannot stand in this book; the message says why.</exception>
    public string Append(BookEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (Refusal(entry) is { } why)
        {
            throw new ArgumentException(why, nameof(entry));
        }

        var sealedEntry = entry with { Number = _entries.Count + 1, Previous = LastSeal, Seal = "" };
        sealedEntry = sealedEntry with { Seal = BookEntryJson.SealOf(sealedEntry) };
        _entries.Add(sealedEntry);
        return BookEntryJson.Write(sealedEntry) + "\n";
    }

    /// <summary>Returns the resolution of a question.</summary>
    /// <param name="question">Name of the question.</param>
    /// <returns>The entry, or null while it is open.</returns>
    public BookEntry? ResolutionOf(string question) => _entries.FirstOrDefault(e => e.Kind == "resolution" && e.Question == question);

    private string? Refusal(BookEntry entry)
    {
        if (entry.Question.Length == 0)
        {
            return "a question needs a name";
        }

        if (_entries.Count > 0 && entry.Date < _entries[^1].Date)
        {
            return $"the book's last entry is of {_entries[^1].Date:yyyy-MM-dd}: an earlier day cannot follow it";
        }

        if (ResolutionOf(entry.Question) is not null)
        {
            return $"'{entry.Question}' is resolved already";
        }

        var asked = _entries.FirstOrDefault(e => e.Kind == "forecast" && e.Question == entry.Question);
        if (entry.Kind == "resolution")
        {
            return asked is null ? $"there is no forecast of '{entry.Question}' to resolve"
                : entry.Outcome is not { } outcome || !double.IsFinite(outcome) ? "a resolution needs an outcome"
                : asked.Probability is not null && outcome is not (0 or 1) ? "a question of yes or no resolves to yes or no" : null;
        }

        if ((entry.Probability is null) == (entry.Distribution is null))
        {
            return "a forecast needs a probability, or a distribution, and not both";
        }

        if (entry.Probability is { } p && p is not (>= 0 and <= 1))
        {
            return "a probability lies between 0 and 1";
        }

        if (entry.Distribution is { } text && !DistributionSyntax.TryParse(text, out _, out var error))
        {
            return error;
        }

        return asked is not null && (asked.Probability is null) != (entry.Probability is null) ? $"'{entry.Question}' is a question of {(asked.Probability is null ? "a number" : "yes or no")}" : null;
    }
}
