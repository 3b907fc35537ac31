using Parley.Cli.Output;
using Parley.Findings;
using Parley.Forecasting.Dynamics;
using Parley.Forecasting.Outcomes;
using Parley.Numerics;
using Parley.Reports.Wording;

namespace Parley.Cli.Commands.Forecasts;

/// <summary>What <c>parley forecast</c> prints for people.</summary>
internal static class ForecastText
{
    private const int PlacesShown = 6;
    private const int NumbersShown = 8;

    public static void Write(TextWriter output, ForecastSource source, ForecastModel model, IReadOnlyList<IssueAnswer> answers, ProbabilityScale words)
    {
        output.WriteLine(source.Title);
        foreach (var note in source.Notes)
        {
            output.WriteLine(PlainText.Wrap("note: " + note, 6));
        }

        foreach (var answer in answers)
        {
            output.WriteLine();
            Issue(output, model, answer, words);
        }

        output.WriteLine();
        output.WriteLine(PlainText.Wrap("Track record of the calibrated forecast: " + ShippedOutcomeModel.TrackRecord + ".", 0));
        output.WriteLine(PlainText.Wrap($"Words: {(words == ProbabilityScale.Icd203 ? "ICD 203" : "UK probability yardstick")} ({string.Join(", ", ProbabilityWords.Bands(words).Select(b => $"{b.Word} {b.From}-{b.To} %"))}).", 0));
    }

    private static string Show(double value) => PlainNumber.Show(value);

    private static void Issue(TextWriter output, ForecastModel model, IssueAnswer answer, ProbabilityScale words)
    {
        output.WriteLine($"{answer.Issue}: {Show(answer.Value)} ({Show(answer.Low)} to {Show(answer.High)})   [{model.Name}: {model.OutcomeText}]");
        output.WriteLine(PlainText.Wrap("interval: " + answer.Interval, 2));
        var d = answer.Calibrated.Distribution;
        output.WriteLine($"calibrated: median {Show(d.Median)}, four in five between {Show(answer.Calibrated.Low)} and {Show(answer.Calibrated.High)}; likeliest places");
        foreach (var i in Enumerable.Range(0, d.Values.Count).OrderByDescending(i => d.Probabilities[i]).Take(PlacesShown).Where(i => d.Probabilities[i] >= 0.02))
        {
            var who = answer.Decision.Actors.Where((_, a) => Math.Abs(answer.Decision.Positions(answer.Number)[a] - d.Values[i]) <= 0.005 * Math.Max(1e-9, answer.Decision.Scale(answer.Number).Length)).Select(a => a.Name).ToList();
            output.WriteLine($"  {Show(d.Values[i]),8}  {Wording.Percent(d.Probabilities[i]),5}  {ProbabilityWords.Of(d.Probabilities[i], words)}{(who.Count > 0 ? "  (" + Wording.List(who) + ")" : "")}");
        }

        output.WriteLine();
        output.Write(PlainText.Table(["plain forecast", "value"], [.. answer.Baselines.Select(b => (IReadOnlyList<string>)[b.Name, Show(b.Value)])]));
        if (answer.Run is { } run)
        {
            Dynamics(output, answer, run);
        }

        if (answer.Readings.Count > 0)
        {
            output.WriteLine();
            output.Write(PlainText.Table(["reading", "ends at", "how"], [.. answer.Readings.Select(r => (IReadOnlyList<string>)[r.Reading, Show(r.Value), r.Ending])]));
        }

        output.WriteLine();
        Sensitivities(output, answer);
    }

    private static void Dynamics(TextWriter output, IssueAnswer answer, DynamicRun run)
    {
        output.WriteLine();
        output.WriteLine(PlainText.Wrap($"Reading {run.Reading}, a reading beside the forecast: on past decisions no dynamic model was more accurate than the mean of its own inputs. {run.Choices}.", 2));
        foreach (var round in run.Rounds)
        {
            var here = round.Medians.Length > answer.Number ? answer.Number : 0;
            output.WriteLine($"  round {round.Number}: median {Show(round.Medians[here])}, mean {Show(round.Means[here])}");
            foreach (var move in answer.Number == 0 || run.Reading.StartsWith("challenge", StringComparison.Ordinal) ? round.Moves : [])
            {
                output.WriteLine("    - " + PlainText.Wrap(MoveText.Explain(answer.Decision, move), 6));
            }
        }

        output.WriteLine("  " + PlainText.Wrap("Ending: " + run.EndingText + ".", 2));
    }

    private static void Sensitivities(TextWriter output, IssueAnswer answer)
    {
        var exact = answer.Exact.Select((e, i) => (e, i)).OrderByDescending(t => Math.Abs(t.e.Absence)).Take(NumbersShown);
        output.Write(PlainText.Table(
            ["whose number moves the compromise mean", "per unit of position", "of salience", "if absent"],
            [.. exact.Select(t => (IReadOnlyList<string>)[t.e.Actor, Show(t.e.Position), Show(t.e.Salience), Show(t.e.Absence)])]));
        if (answer.Tornado.Count > 0)
        {
            output.WriteLine();
            output.Write(PlainText.Table(["number, 5th to 95th percentile", "low", "high"], [.. answer.Tornado.Take(NumbersShown).Select(b => (IReadOnlyList<string>)[b.Number.Name, Show(b.AtLow), Show(b.AtHigh)])]));
        }

        if (answer.Sobol.Count > 0)
        {
            output.WriteLine();
            output.Write(PlainText.Table(["share of the variance", "alone", "in all"], [.. answer.Sobol.Take(NumbersShown).Select(s => (IReadOnlyList<string>)[s.Number.Name, Show(Math.Round(s.First, 3)), Show(Math.Round(s.Total, 3))])]));
        }

        if (answer.Levers.Count > 0)
        {
            output.WriteLine();
            output.Write(PlainText.Table(["lever", "who", "mean then", "shift"], [.. answer.Levers.Select(l => (IReadOnlyList<string>)[l.Lever, string.Join(" + ", l.Actors), Show(l.Outcome), Show(l.Shift)])]));
        }

        if (answer.Power is { } power)
        {
            output.WriteLine();
            output.Write(PlainText.Table(["power", "Shapley-Shubik", "Banzhaf", "spatial (Owen-Shapley)"], [.. answer.Decision.Actors.Select((a, i) => (IReadOnlyList<string>)[a.Name, Show(Math.Round(power.ShapleyShubik[i], 4)), Show(Math.Round(power.NormalisedBanzhaf[i], 4)), Show(Math.Round(answer.SpatialPower[i], 4))])]));
        }
    }
}
