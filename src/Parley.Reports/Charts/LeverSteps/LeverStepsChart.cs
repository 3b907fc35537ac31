using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;

namespace Parley.Reports.Charts.LeverSteps;

/// <summary>The escalation ladder: how high each lever stood when, such as a tariff rate by date. Levels jump; nothing is interpolated.</summary>
public sealed record LeverStepsChart : Chart
{
    /// <summary>Gets the levers.</summary>
    public required IReadOnlyList<LeverLine> Levers { get; init; }

    /// <summary>Gets the title of the vertical axis.</summary>
    public string YTitle { get; init; } = "Level";

    /// <summary>Gets the date up to which the last level is drawn; the last step's date unless set.</summary>
    public DateOnly? Until { get; init; }

    private protected override string Kind => $"Step line chart of {Levers.Count} levers.";

    private protected override void Validate()
    {
        foreach (var lever in Levers)
        {
            for (var i = 0; i < lever.Steps.Count; i++)
            {
                Guard.Finite(lever.Steps[i].Level, $"step {i + 1} of the lever '{lever.Name}'");
                if (i > 0 && lever.Steps[i].Date < lever.Steps[i - 1].Date)
                {
                    throw new ArgumentException($"The dates of the lever '{lever.Name}' do not ascend.");
                }
            }
        }
    }

    private protected override double Draw(SvgCanvas canvas, double top)
    {
        var drawn = Enumerable.Range(0, Levers.Count).Where(i => Levers[i].Steps.Count > 0).ToList();
        if (drawn.Count == 0)
        {
            return Empty.Draw(canvas, top);
        }

        var steps = drawn.SelectMany(i => Levers[i].Steps).ToList();
        var first = steps.Min(s => s.Date);
        var last = steps.Max(s => s.Date);
        last = Until > last ? Until.Value : last;
        var plotTop = top + 26;
        var height = Math.Max(canvas.IsNarrow ? 180 : 210, drawn.Count * 16);
        var y = LinearScale.Round(Math.Min(0, steps.Min(s => s.Level)), Math.Max(steps.Max(s => s.Level), 0), plotTop + height, plotTop);
        var left = Axes.Gutter(y) + 2;
        var names = Math.Min(canvas.Width * 0.34, drawn.Max(i => TextMetrics.Width(EndLabel(i), 12, true)) + 2);
        var right = canvas.Width - names - 14;
        var x = new DateScale(first, last, left + 4, right);
        canvas.Text(2, top + 12, YTitle, new TextLook(11.5, Tone.Muted), canvas.Width - 4);
        Axes.Vertical(canvas, y, left, right);
        Axes.Dates(canvas, x, plotTop, plotTop + height, right + 30);
        foreach (var i in drawn)
        {
            var path = new List<(double, double)>();
            foreach (var step in Levers[i].Steps)
            {
                if (path.Count > 0)
                {
                    path.Add((x.At(step.Date), path[^1].Item2));
                }

                path.Add((x.At(step.Date), y.At(step.Level)));
            }

            path.Add((x.At(last), path[^1].Item2));
            canvas.Polyline(path, ChartPalette.Series(i), 2.4, ChartPalette.Dash(i));
            foreach (var step in Levers[i].Steps)
            {
                canvas.BeginGroup($"{Levers[i].Name} from {DateScale.Text(step.Date, "d MMM yyyy")}: {Numbers.Short(step.Level)}");
                canvas.Marker(ChartPalette.Marker(i), x.At(step.Date), y.At(step.Level), 3.8, ChartPalette.Series(i));
                canvas.EndGroup();
            }
        }

        var ends = LabelStack.Apart(drawn.Select(i => y.At(Levers[i].Steps[^1].Level) + 4).ToList(), 15, plotTop + 8, plotTop + height + 4);
        for (var k = 0; k < drawn.Count; k++)
        {
            canvas.Line(x.At(last) + 2, y.At(Levers[drawn[k]].Steps[^1].Level), right + 10, ends[k] - 4, Tone.Faint, 0.8);
            canvas.Text(right + 12, ends[k], EndLabel(drawn[k]), new TextLook(12, ChartPalette.Series(drawn[k]), Bold: true), names);
        }

        return plotTop + height + 24;
    }

    private string EndLabel(int i) => $"{Levers[i].Name} {Numbers.Short(Levers[i].Steps[^1].Level)}";

    private protected override ReportTable Table() => new(
        Title,
        [new("Lever"), new("From", ColumnKind.Date), new(YTitle, ColumnKind.Number)],
        [.. Levers.SelectMany(l => l.Steps.Select(s => (IReadOnlyList<ReportCell>)[ReportCell.Of(l.Name), ReportCell.Of(s.Date), Numbers.Cell(s.Level)]))]);
}
