using Parley.Bargaining.Models;
using Parley.Reports.Charts.ConcessionCurves;

namespace Parley.Cli.Output;

/// <summary>Draws a sweep of a canonical model as curves, one per result; where the model refuses a value the curve is broken.</summary>
internal static class ModelSweepChart
{
    public static string Draw(SweepTable table) => new ConcessionCurvesChart
    {
        Title = table.Model.Title,
        Summary = table.Model.Question + " Source: " + table.Model.Citation + ".",
        XTitle = table.Parameter,
        YTitle = "Result",
        Curves = [.. Enumerable.Range(0, table.Columns.Count).SelectMany(column => Pieces(table, column))],
    }.ToSvg();

    private static IEnumerable<ConcessionCurve> Pieces(SweepTable table, int column)
    {
        var piece = new List<CurvePoint>();
        foreach (SweepRow row in table.Rows.OrderBy(r => r.Value).Append(new SweepRow(double.NaN, null, null)))
        {
            if (row.Numbers is { } numbers && double.IsFinite(numbers[column]))
            {
                piece.Add(new CurvePoint(row.Value, numbers[column], numbers[column], numbers[column]));
            }
            else if (piece.Count > 0)
            {
                yield return new ConcessionCurve(table.Columns[column], [.. piece]);
                piece.Clear();
            }
        }
    }
}
