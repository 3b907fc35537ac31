using System.Globalization;
using Parley.Cases;
using Parley.Cli.Input;
using Parley.Forecasting.Decisions;
using Parley.Forecasting.Files;
using Parley.Forecasting.Spatial;
using Parley.Forecasting.Validation;
using Parley.Lenses.Forecast;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands.Forecasts;

/// <summary>What <c>parley forecast</c> works on: one decision of a file, or one for each issue of a case.</summary>
internal sealed record ForecastSource(string Title, IReadOnlyList<EstimatedDecision> Decisions, SpatialOptions Spatial, IReadOnlyList<string> Notes)
{
    public static ForecastSource Open(CommandRun run, string given, string? scale)
    {
        if (Case(run, given) is { } subject)
        {
            var issues = Enumerable.Range(0, subject.Issues.Count).Select(i => ForecastIssue.Of(subject, i)).OfType<ForecastIssue>().ToList();
            if (issues.Count == 0)
            {
                throw Bad(given, "no issue on which two parties stand (expected positions or preferences in case.yaml)");
            }

            var notes = issues.Where(i => i.Inferred.Count > 0).Select(i => $"{subject.Issues[i.Issue].Id}: the position of {string.Join(", ", i.Inferred.Select(p => subject.Parties[p].Id))} is not stated; the option worth most to it stands in").ToList();
            return new ForecastSource(subject.Title, [.. issues.Select(i => i.Estimated())], default, notes);
        }

        var file = DecisionFile.Read(Text(run, given), given);
        var decision = scale is null ? file.Decision : Scaled(file.Decision, scale);
        return new ForecastSource(decision.Title, [decision], file.Spatial, file.Notes);
    }

    public static string Text(CommandRun run, string given)
    {
        if (given == "-")
        {
            using var reader = new StreamReader(run.Streams.Input, leaveOpen: true);
            return reader.ReadToEnd();
        }

        if (!File.Exists(given))
        {
            return KnownDecisions.Text(given)
                ?? throw Bad(given, $"no such file (expected a table of actors, a KTAB scenario, a case, or one of {string.Join(", ", KnownDecisions.Names)})");
        }

        return File.ReadAllText(given);
    }

    public static SourceErrorsException Bad(string where, string message) => new([new SourceError(where, 1, 1, message)]);

    private static Case? Case(CommandRun run, string given)
    {
        var isCase = Directory.Exists(given) || string.Equals(Path.GetFileName(given), "case.yaml", StringComparison.OrdinalIgnoreCase) || (!File.Exists(given) && ShippedCases.IdOf(given) is not null);
        return isCase ? CaseArgument.Load(run, given) : null;
    }

    private static EstimatedDecision Scaled(EstimatedDecision decision, string scale)
    {
        var ends = scale.Split(',', StringSplitOptions.TrimEntries);
        if (ends.Length != 2 || !double.TryParse(ends[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var low) || !double.TryParse(ends[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var high) || !(low < high))
        {
            throw Bad("command line", $"--scale {scale} (expected the two ends, such as 0,100)");
        }

        return new EstimatedDecision(decision.Title, decision.Issues, decision.Actors)
        {
            SalienceUnit = decision.SalienceUnit,
            Scales = [.. decision.Issues.Select(_ => new PositionScale(low, high))],
            ReferencePoints = decision.ReferencePoints,
        };
    }
}
