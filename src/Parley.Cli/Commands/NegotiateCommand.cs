using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Parley.Bargaining.Outcomes;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Numerics.Errors;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Replay;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;
using Parley.Playbooks.Negotiation.Strategies;

namespace Parley.Cli.Commands;

/// <summary><c>parley negotiate SCENARIO --as PARTY=STRATEGY …</c>: plays a negotiation between named strategies, once or many times.</summary>
public sealed class NegotiateCommand : ParleyCommand
{
    private readonly Argument<string?> _scenario = new("SCENARIO") { Description = "A scenario folder (GENIUS XML, NegMAS YAML, JSON), a CSV scoring sheet, or a case.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string[]> _as = new("--as") { Description = "PARTY=STRATEGY[:parameter=value…], once per party; STRATEGY may be a YAML file of parts. PARTY may be its number.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<int> _steps = new("--steps") { Description = "Steps; each gives every party one turn (default 100).", DefaultValueFactory = _ => 100 };
    private readonly Option<int> _repeat = new("--repeat") { Description = "How often to play it (default 1).", DefaultValueFactory = _ => 1 };
    private readonly Option<string> _protocol = new("--protocol") { Description = "The rules (default alternating; see --list).", DefaultValueFactory = _ => "alternating" };
    private readonly Option<string> _scale = new("--scale") { Description = "How utilities are scaled for the strategies: negmas (default), range or as-given.", DefaultValueFactory = _ => "negmas" };
    private readonly Option<double?> _discount = new("--discount") { Description = "Discount factor in (0, 1] over the whole session for all parties, instead of the scenario's own." };
    private readonly Option<string?> _replay = new("--replay") { Description = "Write one run, act by act with beliefs, to this JSON file." };
    private readonly Option<string?> _chart = new("--chart") { Description = "Draw one run to this SVG file." };
    private readonly Option<int> _run = new("--run") { Description = "Which run --replay and --chart show, from 0 (default).", DefaultValueFactory = _ => 0 };
    private readonly Option<bool> _metrics = new("--metrics") { Description = "Add measures of every run to --json: welfare, distances to Nash point and frontier, concession, moves that serve nobody." };
    private readonly Option<bool> _list = new("--list") { Description = "List strategies, protocols and the parts that a YAML strategy can combine." };

    /// <summary>Describes the command.</summary>
    public NegotiateCommand()
        : base("negotiate", "Play a negotiation between strategies, once or many times.", "parley negotiate cases/cuba-1962 --as US=boulware --as SU=nice-tit-for-tat", "parley negotiate cuba --as US=micro --as SU=time:e=2 --steps 50 --repeat 100 --json", "parley negotiate --list")
    {
        _scale.AcceptOnlyFromAmong("negmas", "range", "as-given");
        Add(_scenario);
        Add(_as);
        Add(_steps);
        Add(_repeat);
        Add(_protocol);
        Add(_scale);
        Add(_discount);
        Add(_replay);
        Add(_chart);
        Add(_run);
        Add(_metrics);
        Add(_list);
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Parsed.GetValue(_list))
        {
            NegotiationCatalogues.Print(run);
            return ExitCode.Done;
        }

        int steps = run.Parsed.GetValue(_steps), repeat = run.Parsed.GetValue(_repeat);
        string[] choices = run.Parsed.GetValue(_as) ?? [];
        string? path = run.Parsed.GetValue(_scenario);
        if (path is null && choices.Length > 0 && !choices[^1].Contains('=', StringComparison.Ordinal))
        {
            // Written after --as, the scenario looks like one more choice.
            (path, choices) = (choices[^1], choices[..^1]);
        }

        if (path is null)
        {
            throw new SourceErrorsException([StrategyChoice.Refusal("no SCENARIO (expected a scenario folder or a case; --list shows the strategies)")]);
        }

        var errors = new List<SourceError>();
        NegotiationInput.Check(errors, "--steps", steps);
        NegotiationInput.Check(errors, "--repeat", repeat);
        NegotiationInput.CheckDiscount(errors, run.Parsed.GetValue(_discount));
        if (errors.Count > 0)
        {
            throw new SourceErrorsException(errors);
        }

        UtilityScale scale = NegotiationInput.Scale(run.Parsed.GetValue(_scale)!);
        NegotiationScenario scenario = NegotiationScenario.Read(run, path, scale, run.Parsed.GetValue(_discount));
        NegotiationProtocol protocol = StrategyChoice.Protocol(run.Parsed.GetValue(_protocol)!);
        NegotiationStrategy[] strategies = StrategyChoice.OfParties(scenario.Domain, choices);
        long start = Stopwatch.GetTimestamp();
        SessionResult[] results = SessionBatch.Play(scenario.Domain, protocol, strategies, steps, repeat, run.Seed, run.Threads, run.Cancelled);
        double perSecond = results.Length / Math.Max(Stopwatch.GetElapsedTime(start).TotalSeconds, 1e-9);
        Replay(run, scenario, protocol, strategies, steps);
        if (run.Json)
        {
            NegotiationMeasuresOutput? measures = run.Parsed.GetValue(_metrics) ? new NegotiationMeasuresOutput(scenario.Domain, new Session(scenario.Domain, protocol, strategies.Select(s => s.Make()), steps), run.Seed) : null;
            using var json = new StreamedJson(run.Output);
            Write(json, scenario, protocol, strategies, steps, results, perSecond, repeat, measures);
        }
        else
        {
            Print(run.Output, scenario, strategies, steps, results);
        }

        return results.Length == repeat ? ExitCode.Done : ExitCode.StoppedByLimit;
    }

    private void Replay(CommandRun run, NegotiationScenario scenario, NegotiationProtocol protocol, NegotiationStrategy[] strategies, int steps)
    {
        string? json = run.Parsed.GetValue(_replay), chart = run.Parsed.GetValue(_chart);
        if (json is null && chart is null)
        {
            return;
        }

        var session = new Session(scenario.Domain, protocol, strategies.Select(s => s.Make()), steps);
        SessionReplay replay = SessionReplay.Of(session, run.Seed, (ulong)Math.Max(0, run.Parsed.GetValue(_run)));
        if (json is not null)
        {
            ReplayOutput.WriteJson(json, session, replay);
        }

        if (chart is not null)
        {
            string title = $"{scenario.Name}: {string.Join(", ", strategies.Select((s, p) => $"{scenario.Domain.Problem.Parties[p].Name} plays {s.Name}"))}";
            ReplayOutput.WriteChart(chart, title, session, replay);
        }
    }

    private static void Write(StreamedJson json, NegotiationScenario scenario, NegotiationProtocol protocol, NegotiationStrategy[] strategies, int steps, SessionResult[] results, double perSecond, int repeat, NegotiationMeasuresOutput? measures)
    {
        NegotiationDomain domain = scenario.Domain;
        Utf8JsonWriter w = json.Writer;
        w.WriteStartObject();
        w.WriteString("scenario", scenario.Name);
        w.WriteNumber("outcomes", domain.Layout.Count);
        w.WriteStartArray("parties");
        for (int p = 0; p < strategies.Length; p++)
        {
            w.WriteStartObject();
            w.WriteString("name", domain.Problem.Parties[p].Name);
            w.WriteString("strategy", strategies[p].Name);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteString("protocol", protocol.Name);
        w.WriteNumber("steps", steps);
        w.WriteBoolean("complete", results.Length == repeat);
        w.WriteNumber("agreements", results.Count(r => r.Agreement >= 0));
        w.WriteStartArray("runs");
        double[] utilities = new double[domain.PartyCount];
        int[] outcome = new int[domain.Layout.IssueCount];
        ulong number = 0;
        foreach (SessionResult result in results)
        {
            w.WriteStartObject();
            w.WritePropertyName("agreement");
            if (result.Agreement < 0)
            {
                w.WriteNullValue();
            }
            else
            {
                w.WriteStartObject();
                domain.Problem.Space.Decode(result.Agreement, outcome);
                for (int i = 0; i < outcome.Length; i++)
                {
                    Issue issue = domain.Problem.Space.Issues[i];
                    w.WriteString(issue.Name, issue.OptionText(outcome[i]));
                }

                w.WriteEndObject();
            }

            w.WriteStartArray("utilities");
            Session.Payoffs(domain, result, steps, scenario.Clock, utilities);
            foreach (double u in utilities)
            {
                w.WriteNumberValue(u);
            }

            w.WriteEndArray();
            w.WriteNumber("step", result.Step);
            w.WriteString("end", EndText(result.End));
            measures?.Write(w, number);
            number++;
            w.WriteEndObject();
            json.Drain();
        }

        w.WriteEndArray();
        w.WriteNumber("perSecond", perSecond);
        w.WriteStartObject("conventions");
        w.WriteString("reading", scenario.Reading);
        w.WriteString("scale", domain.Scale switch { UtilityScale.NegMas => "0 at the larger of lowest utility and reservation value, 1 at the highest", UtilityScale.Range => "0 at the lowest utility, 1 at the highest", _ => "as given" });
        w.WriteString("time", "t = (step + 1) / (steps + 1), steps from 0");
        w.WriteString("ties", "outcomes of equal utility by their number");
        w.WriteString("discounting", scenario.Clock == DiscountClock.Steps ? "by steps" : "by t");
        w.WriteEndObject();
        w.WriteEndObject();
    }

    private static string EndText(SessionEnd end) => end switch { SessionEnd.Agreement => "agreement", SessionEnd.BrokenOff => "broken-off", _ => "steps-used-up" };

    private static void Print(TextWriter output, NegotiationScenario scenario, NegotiationStrategy[] strategies, int steps, SessionResult[] results)
    {
        NegotiationDomain domain = scenario.Domain;
        int agreements = results.Count(r => r.Agreement >= 0);
        output.WriteLine($"{scenario.Name}: {string.Join(", ", strategies.Select((s, p) => $"{domain.Problem.Parties[p].Name} plays {s.Name}"))}; {steps} steps");
        output.WriteLine(results.Length == 1 ? (agreements == 1 ? "agreement" : "no agreement") : $"{agreements} agreements in {results.Length} runs");
        double[] utilities = new double[domain.PartyCount];
        var rows = new List<IReadOnlyList<string>>();
        foreach (var group in results.GroupBy(r => (r.Agreement, r.Step)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Agreement).ThenBy(g => g.Key.Step).Take(20))
        {
            Session.Payoffs(domain, group.First(), steps, scenario.Clock, utilities);
            rows.Add([Times(group.Count()), Times(group.Key.Step), .. utilities.Select(u => u.ToString("0.0000", CultureInfo.InvariantCulture)), Describe(domain, group.Key.Agreement)]);
        }

        output.Write(PlainText.Table(["runs", "step", .. domain.Problem.Parties.Select(p => p.Name), "agreement"], rows));
    }

    private static string Times(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Describe(NegotiationDomain domain, int outcome)
    {
        if (outcome < 0)
        {
            return "none";
        }

        int[] options = new int[domain.Layout.IssueCount];
        domain.Problem.Space.Decode(outcome, options);
        return domain.Problem.Space.Describe(options);
    }
}
