using System.Globalization;
using System.Text;

namespace Parley.Bargaining.Composer;

/// <summary>A package as a page of plain markdown: what is agreed, how each party stands, and over what it would be refused. Ranges, not false precision.</summary>
public static class TermSheet
{
    /// <summary>Writes a term sheet.</summary>
    /// <param name="worlds">What packages are worth.</param>
    /// <param name="score">The package's score.</param>
    /// <param name="title">The title, with what is to be said below it.</param>
    /// <param name="names">How issues, options and parties are called in print; null for the names of the space.</param>
    public static string ToMarkdown(PackageWorlds worlds, PackageScore score, string title, TermSheetNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(worlds);
        ArgumentNullException.ThrowIfNull(score);
        names ??= new TermSheetNames(i => worlds.Space.Issues[i].Name, (i, o) => worlds.Space.Issues[i].OptionText(o), p => worlds.Parties[p]);
        var text = new StringBuilder();
        text.Append("# ").Append(title).Append("\n\n| issue | term |\n|---|---|\n");
        for (int i = 0; i < worlds.Space.IssueCount; i++)
        {
            text.Append("| ").Append(Cell(names.Issue(i))).Append(" | ").Append(Cell(names.Option(i, score.Outcome[i]))).Append(" |\n");
        }

        text.Append("\nAcceptable to all in ").Append(Share(score.AcceptedByAllInterval.Lower, score.AcceptedByAllInterval.Upper)).Append(" of worlds.\n\n");
        text.Append("| party | gain over no deal (nine worlds of ten) | accepts in | what it misses most |\n|---|---|---|---|\n");
        foreach (PartyScore party in score.Parties)
        {
            string misses = party.Shortfalls.IsEmpty
                ? "nothing"
                : string.Join("; ", party.Shortfalls.Take(2).Select(s =>
                    $"{names.Issue(s.Issue)}: wants {names.Option(s.Issue, s.Wanted)}{(s.CrossesRedLine ? " (red line)" : "")}"));
            text.Append("| ").Append(Cell(names.Party(party.Party))).Append(party.Blocks ? " (blocks)" : "").Append(" | ")
                .Append(Range(party.Gain)).Append(" | ").Append(Share(party.AcceptanceInterval.Lower, party.AcceptanceInterval.Upper)).Append(" | ").Append(Cell(misses)).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Range(Band band)
    {
        // As many digits as the width deserves: two places of the larger of width and mean.
        double size = Math.Max(band.High - band.Low, Math.Abs(band.Mean));
        int digits = 0;
        for (double s = size; s > 0 && s < 10 && digits < 6; s *= 10)
        {
            digits++;
        }

        string format = digits == 0 ? "0" : "0." + new string('#', digits);
        string low = band.Low.ToString(format, CultureInfo.InvariantCulture), high = band.High.ToString(format, CultureInfo.InvariantCulture);
        return low == high ? low : $"{low} to {high}";
    }

    private static string Share(double low, double high)
    {
        string a = (100 * low).ToString("0", CultureInfo.InvariantCulture), b = (100 * high).ToString("0", CultureInfo.InvariantCulture);
        return a == b ? $"{a} %" : $"{a} to {b} %";
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');
}
