using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Parley.Cases;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Lenses;
using Parley.Lenses.Playbooks;
using Parley.Numerics.Errors;
using Parley.Playbooks.Choice;
using Parley.Studies;

namespace Parley.Cli.Commands;

/// <summary><c>parley playbooks CASE --for PARTY</c>: every playbook of a party against every one of its counterpart.</summary>
public sealed class PlaybooksCommand : ParleyCommand
{
    private readonly CaseArgument _case = new();
    private readonly Option<string> _for = new("--for") { Description = "The party whose choice is studied.", Required = true };
    private readonly Option<string?> _against = new("--against") { Description = "The counterpart (default: the case's)." };

    private readonly Option<double?> _floor = NumberOption.Of("--floor", "Points that the chance constraint asks for (default: the mean value if nobody ever moves).");
    private readonly Option<double?> _probability = NumberOption.Of("--probability", "With which probability the floor must be reached (default 0.9).");
    private readonly Option<double?> _optimism = NumberOption.Of("--optimism", "Hurwicz's coefficient of optimism, 0 to 1 (default 0.5).");

    /// <summary>Describes the command.</summary>
    public PlaybooksCommand()
        : base("playbooks", "Play every playbook of a party against every one of its counterpart.", "parley playbooks cases/ukraine-ceasefire-2025 --for UA --against RU --samples 100")
    {
        Add(_case.Argument);
        Add(_for);
        Add(_against);
        Add(_floor);
        Add(_probability);
        Add(_optimism);
        Add(SharedOptions.AsOf);
        Add(SharedOptions.Samples);
        Add(SharedOptions.Scenario);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var options = CaseArgument.Options(run);
        var subject = _case.Load(run);
        var table = PartyChoice.Table(new LensContext(subject, options.Seed, options.Samples, options.Threads, run.Cancelled));
        var (mine, theirs) = PartyChoice.Pair(table, run.Parsed.GetValue(_for)!, run.Parsed.GetValue(_against));
        var study = PlaybookStudies.Of(table.Mapping, table.Matrix(mine, theirs), subject.RoundDays);
        var choice = ChoiceStudy.Of(table, mine, theirs, Rules(run));
        if (run.Json)
        {
            run.PrintJson(w => Write(w, study, choice));
        }
        else
        {
            Print(run.Output, study, subject);
            ChoiceReport.Print(run.Output, choice);
        }

        return ExitCode.Done;
    }

    private RobustChoiceOptions Rules(CommandRun run)
    {
        try
        {
            var rules = new RobustChoiceOptions { Floor = run.Parsed.GetValue(_floor) };
            rules = run.Parsed.GetValue(_probability) is { } probability ? rules with { Probability = probability } : rules;
            return run.Parsed.GetValue(_optimism) is { } optimism ? rules with { Optimism = optimism } : rules;
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new SourceErrorsException([new SourceError("command line", 1, 1, $"--probability or --optimism {Convert.ToString(e.ActualValue, CultureInfo.InvariantCulture)}: expected a number from 0 to 1 (a probability above 0)")]);
        }
    }

    private static void Write(Utf8JsonWriter w, PlaybookStudy study, ChoiceStudy choice)
    {
        w.WriteStartObject();
        w.WriteString("for", study.For);
        w.WriteString("against", study.Against);
        w.WriteStartArray("playbooks");
        foreach (var name in study.Playbooks)
        {
            w.WriteStringValue(name);
        }

        w.WriteEndArray();
        w.WriteStartArray("rows");
        foreach (var row in study.Rows)
        {
            w.WriteStartObject();
            w.WriteString("mine", row.Mine);
            w.WriteString("theirs", row.Theirs);
            w.WriteNumber("pDeal", row.ProbabilityOfDeal);
            Spread(w, "timeToDeal", row.TimeToDealDays);
            Spread(w, "value", row.Value);
            Spread(w, "valueTheirs", row.ValueTheirs);
            w.WriteStartObject("cost");
            w.WriteNumber("mean", row.Cost);
            w.WriteEndObject();
            w.WriteNumber("regret", row.Regret);
            w.WriteStartArray("terms");
            foreach (var option in row.Terms)
            {
                w.WriteNumberValue(option);
            }

            w.WriteEndArray();
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartObject("best");
        w.WriteString("byMean", study.BestByMean);
        w.WriteString("byWorstCase", study.BestByWorstCase);
        w.WriteString("byRegret", study.BestByRegret);
        w.WriteString("againstObserved", study.BestAgainstObserved);
        w.WriteEndObject();
        w.WriteString("observed", study.ObservedPlaybook);
        w.WriteStartArray("equilibrium");
        foreach (var (mine, theirs) in study.Equilibria)
        {
            w.WriteStartObject();
            w.WriteString("mine", mine);
            w.WriteString("theirs", theirs);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        ChoiceReport.Write(w, choice);
        w.WriteEndObject();
    }

    private static void Spread(Utf8JsonWriter w, string name, Spread spread)
    {
        w.WriteStartObject(name);
        foreach (var (key, value) in new[] { ("mean", spread.Mean), ("low", spread.Low), ("high", spread.High) })
        {
            if (double.IsFinite(value))
            {
                w.WriteNumber(key, value);
            }
            else
            {
                w.WriteNull(key);
            }
        }

        w.WriteEndObject();
    }

    private static void Print(TextWriter output, PlaybookStudy study, Case subject)
    {
        output.WriteLine($"{PartyName(subject, study.For)} against {PartyName(subject, study.Against)}: mean value in points (probability of a deal), rows mine, columns theirs");
        output.WriteLine();
        var n = study.Playbooks.Count;
        var rows = study.Playbooks.Select((mine, m) => (IReadOnlyList<string>)[mine, .. Enumerable.Range(0, n).Select(t => Cell(study.Rows[(m * n) + t]))]).ToList();
        output.Write(PlainText.Table(["", .. study.Playbooks], rows));
        output.WriteLine();
        output.WriteLine($"best on average {study.BestByMean}, in the worst case {study.BestByWorstCase}, by regret {study.BestByRegret}, against observed conduct ({study.ObservedPlaybook}) {study.BestAgainstObserved}");
        output.WriteLine(study.Equilibria.Count == 0 ? "no pair of pure playbooks is an equilibrium" : "equilibrium in pure playbooks: " + string.Join("; ", study.Equilibria.Select(e => $"{e.Mine} against {e.Theirs}")));
    }

    private static string Cell(PlaybookPairRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Value.Mean:0.0} ({100 * row.ProbabilityOfDeal:0})");

    private static string PartyName(Case subject, string id) => subject.Parties[subject.PartyIndex(id)].Name;
}
