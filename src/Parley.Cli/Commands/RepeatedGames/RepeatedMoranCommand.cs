using System.CommandLine;
using System.Globalization;
using Parley.Numerics;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Moran;
using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Cli.Commands.RepeatedGames;

/// <summary><c>parley repeated moran A B --population N</c>: the probability that one A takes over a population of B.</summary>
internal sealed class RepeatedMoranCommand : ParleyCommand
{
    private readonly Argument<string> _mutant = new("A") { Description = "The strategy of the mutants." };
    private readonly Argument<string> _resident = new("B") { Description = "The strategy of the others." };
    private readonly Option<string?> _population = new("--population") { Description = "Individuals (default 10)." };
    private readonly Option<string?> _mutants = new("--mutants") { Description = "Mutants at the start (default 1)." };
    private readonly Option<string?> _runs = new("--runs") { Description = "Simulated runs (default 1000 where no exact value is known, else none)." };
    private readonly Option<string?> _intensity = new("--intensity") { Description = "Intensity of selection w in fitness 1 - w + w payoff (default 1)." };
    private readonly Option<bool> _deathBirth = new("--death-birth") { Description = "Death comes first (default: birth)." };
    private readonly RepeatedOptions _options = new();

    internal RepeatedMoranCommand()
        : base("moran", "Fixation under the Moran process: exact for deterministic pairs, simulated for others.", "parley repeated moran tft alld --population 10", "parley repeated moran gtft alld --population 5 --turns 50 --runs 200")
    {
        Add(_mutant);
        Add(_resident);
        Add(_population);
        Add(_mutants);
        Add(_runs);
        Add(_intensity);
        Add(_deathBirth);
        Add(_options.Turns);
        Add(_options.Noise);
        Add(_options.Game);
    }

    protected override int Execute(CommandRun run)
    {
        var players = _options.ReadPlayers($"{run.Parsed.GetValue(_mutant)},{run.Parsed.GetValue(_resident)}");
        var match = _options.ReadMatch(run, 10_000_000);
        var population = _options.ReadWhole(run, _population, 2, 1_000, 10);
        var mutants = _options.ReadWhole(run, _mutants, 1, population - 1, 1);
        var intensity = _options.ReadNumber(run, _intensity, 0, 1, 1);
        var rule = run.Parsed.GetValue(_deathBirth) ? UpdateRule.DeathBirth : UpdateRule.BirthDeath;
        var (a, b) = players.Count == 2 ? (players[0].Strategy, players[1].Strategy) : (null, null);
        var known = a is not null && b is not null && match.IsDeterministic && !a.Stochastic && !b.Stochastic;
        var runs = _options.ReadWhole(run, _runs, 1, 100_000_000, known ? 0 : 1_000);
        _options.Require();
        Rational? exact = null;
        if (known)
        {
            try
            {
                exact = MoranFixation.Probability(Payoffs(a!, b!, match), population, mutants, Rational.FromDouble(intensity), rule);
            }
            catch (ArgumentException e)
            {
                throw RepeatedOptions.Refuse(e.Message);
            }
        }

        MoranResult? simulated = null;
        if (runs > 0)
        {
            var individuals = Enumerable.Range(0, population).Select(i => i < mutants ? a! : b!).ToList();
            simulated = MoranSimulation.Run(individuals, new MoranOptions { Match = match, Runs = runs, Intensity = intensity, Rule = rule, Threads = run.Threads }, run.Seed, run.Cancelled);
        }

        if (run.Json)
        {
            run.PrintJson(json =>
            {
                json.WriteStartObject();
                TournamentReport.Strings(json, "names", [players[0].Name, players[1].Name]);
                json.WriteNumber("population", population);
                json.WriteNumber("mutants", mutants);
                if (exact is { } value)
                {
                    json.WriteNumber("fixation", value.ToDouble());
                    json.WriteString("fixationExact", value.ToString());
                }

                if (simulated is not null)
                {
                    json.WriteStartObject("simulated");
                    json.WriteNumber("runs", runs);
                    json.WriteNumber("fixation", simulated.Share(0));
                    json.WriteNumber("standardError", simulated.StandardError(0));
                    json.WriteNumber("meanSteps", simulated.MeanSteps);
                    json.WriteBoolean("complete", simulated.Complete);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            });
            return ExitCode.Done;
        }

        run.Output.WriteLine($"{mutants} {players[0].Name} among {population - mutants} {players[1].Name}");
        if (exact is { } probability)
        {
            var neutral = (double)mutants / population;
            var number = probability.ToDouble();
            run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"probability that {players[0].Name} takes over: {number:0.########} (exact formula; neutral drift would give {neutral:0.####})"));
        }

        if (simulated is not null)
        {
            run.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"simulated: {simulated.Share(0):0.####}, standard error {simulated.StandardError(0):0.####}, {runs} runs, {simulated.MeanSteps:0.#} births on average{(simulated.Complete ? "" : "; some runs did not end")}"));
        }

        return ExitCode.Done;
    }

    private static (Rational A, Rational B, Rational C, Rational D) Payoffs(RepeatedStrategy a, RepeatedStrategy b, in MatchOptions match)
    {
        var engine = new MatchEngine();
        var (own, mixed, other) = (engine.Play(a, a, match), engine.Play(a, b, match), engine.Play(b, b, match));
        return (
            Rational.FromDouble(match.Game.Total(own.Counts)), Rational.FromDouble(match.Game.Total(mixed.Counts)), Rational.FromDouble(match.Game.Total(mixed.Counts.Swapped)),
            Rational.FromDouble(match.Game.Total(other.Counts)));
    }
}
