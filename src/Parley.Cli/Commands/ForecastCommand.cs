using System.CommandLine;
using Parley.Cli.Commands.Forecasts;
using Parley.Reports.Wording;

namespace Parley.Cli.Commands;

/// <summary><c>parley forecast FILE|CASE</c>: where a group with these positions, capabilities and saliences would end up, with a calibrated interval, plain forecasts beside it, and dynamic models as readings.</summary>
public sealed class ForecastCommand : ParleyCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "A table of actors (CSV, TSV, YAML, JSON), a KTAB scenario (CSV, XML), a case, a shipped example (emission-standards), or '-'." };
    private readonly Option<string> _model = new("--model") { Description = "compromise (default), median, mean and other plain forecasts, calibrated, challenge:READING, smp, exchange.", DefaultValueFactory = _ => "compromise" };
    private readonly Option<int?> _rounds = new("--rounds") { Description = "Rounds of a dynamic model (default 10; smp: until it settles, at most 100)." };
    private readonly Option<string?> _issue = new("--issue") { Description = "Only this issue." };
    private readonly Option<string?> _scale = new("--scale") { Description = "Ends of the scale, for example 0,100 (default: the file's, or the span of positions)." };
    private readonly Option<string[]> _set = new("--set") { Description = "A setting of smp by KTAB's name, for example VotingRule=Cubic; may be repeated." };
    private readonly Option<bool> _readings = new("--readings") { Description = "Show where all named readings end." };
    private readonly Option<bool> _sobol = new("--sobol") { Description = "Share of the variance by number (Sobol indices)." };
    private readonly Option<bool> _levers = new("--levers") { Description = "Which actor's or pair's lever moves the compromise mean, and by how much." };
    private readonly Option<string?> _power = new("--power") { Description = "Power indices under a rule: simple, qualified:SHARE, dual or unanimity (weights: capability)." };
    private readonly Option<string?> _setter = new("--setter") { Description = "Add the procedural model with this actor as agenda setter, under the rule of --power (default simple); needs a reference point." };
    private readonly Option<string> _words = new("--words") { Description = "Words for probabilities: icd203 or uk.", DefaultValueFactory = _ => "icd203" };

    /// <summary>Describes the command.</summary>
    public ForecastCommand()
        : base("forecast", "Forecast a group decision from positions, capability and salience.",
            "parley forecast emission-standards", "parley forecast emission-standards --model challenge:scholz-code --rounds 8", "parley forecast cases/ila-usmx-2024 --issue L1 --levers", "parley forecast emission-standards-ktab --model smp --json")
    {
        Add(_file);
        Add(_model);
        Add(_rounds);
        Add(_issue);
        Add(_scale);
        Add(_set);
        Add(_readings);
        Add(_sobol);
        Add(_levers);
        Add(_power);
        Add(_setter);
        Add(_words);
        Add(SharedOptions.Samples);
        Add(SharedOptions.AsOf);
        Add(SharedOptions.Scenario);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var source = ForecastSource.Open(run, run.Parsed.GetValue(_file)!, run.Parsed.GetValue(_scale));
        var rounds = run.Parsed.GetValue(_rounds);
        if (rounds is < 1 or > 100_000)
        {
            throw ForecastSource.Bad("command line", $"--rounds {rounds} (expected a whole number from 1 to 100000)");
        }

        var samples = run.Parsed.GetValue(SharedOptions.Samples);
        if (samples is < 1 or > 1_000_000)
        {
            throw ForecastSource.Bad("command line", $"--samples {samples} (expected a whole number from 1 to 1000000)");
        }

        var model = ForecastModel.Parse(run.Parsed.GetValue(_model)!, rounds, source.Spatial, run.Parsed.GetValue(_set) ?? []);
        var desk = new ForecastDesk(run, model, samples, run.Parsed.GetValue(_sobol), run.Parsed.GetValue(_levers), run.Parsed.GetValue(_readings), run.Parsed.GetValue(_power), run.Parsed.GetValue(_setter));
        var answers = source.Decisions.Where(d => Wanted(run, d.Issues)).SelectMany(desk.Answer).Where(a => Wanted(run, [a.Issue])).ToList();
        if (answers.Count == 0)
        {
            throw ForecastSource.Bad("command line", $"--issue {run.Parsed.GetValue(_issue)} (expected one of {string.Join(", ", source.Decisions.SelectMany(d => d.Issues))})");
        }

        if (run.Json)
        {
            run.PrintJson(json => ForecastJson.Write(json, source, model, answers));
        }
        else
        {
            ForecastText.Write(run.Output, source, model, answers, Words(run));
        }

        return run.Cancelled.IsCancellationRequested ? ExitCode.StoppedByLimit : ExitCode.Done;
    }

    private bool Wanted(CommandRun run, IReadOnlyList<string> issues) => run.Parsed.GetValue(_issue) is not { } one || issues.Any(i => string.Equals(i, one, StringComparison.OrdinalIgnoreCase));

    private ProbabilityScale Words(CommandRun run) => run.Parsed.GetValue(_words)!.ToLowerInvariant() switch
    {
        "icd203" or "icd" => ProbabilityScale.Icd203,
        "uk" or "yardstick" => ProbabilityScale.UkYardstick,
        var other => throw ForecastSource.Bad("command line", $"--words {other} (expected icd203 or uk)"),
    };
}
