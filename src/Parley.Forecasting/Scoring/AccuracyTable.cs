using Parley.Forecasting.Files;

namespace Parley.Forecasting.Scoring;

/// <summary>Scores the plain forecasts on a table of past decisions.</summary>
public static class AccuracyTable
{
    /// <summary>Computes the table.</summary>
    /// <param name="table">Past decisions.</param>
    /// <returns>A row for each rule that forecasts at least one issue with an outcome.</returns>
    public static IReadOnlyList<ModelAccuracy> Of(IssueTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rows = new List<ModelAccuracy>();
        foreach (var (name, rule) in PastForecasts.Of(table))
        {
            var pairs = table.Issues.Where(i => i.Outcome is not null).Select(i => (Forecast: rule(i), Outcome: i.Outcome!.Value)).Where(p => p.Forecast is not null).ToList();
            if (pairs.Count > 0)
            {
                rows.Add(ModelAccuracy.Of(name, [.. pairs.Select(p => p.Forecast!.Value)], [.. pairs.Select(p => p.Outcome)]));
            }
        }

        return rows;
    }
}
