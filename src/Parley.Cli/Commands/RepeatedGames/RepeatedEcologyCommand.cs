using System.CommandLine;
using System.Globalization;
using Parley.Cli.Output;
using Parley.Playbooks.RepeatedGames.Ecology;
using Parley.Playbooks.RepeatedGames.Tournaments;

namespace Parley.Cli.Commands.RepeatedGames;

/// <summary><c>parley repeated ecology --players a,b,…</c>: shares of a population that grow with the payoff.</summary>
internal sealed class RepeatedEcologyCommand : ParleyCommand
{
    private readonly Option<string?> _generations = new("--generations") { Description = "Generations (default 100)." };
    private readonly Option<string?> _repetitions = new("--repetitions") { Description = "Repetitions behind each payoff (default 10)." };
    private readonly RepeatedOptions _options = new();

    internal RepeatedEcologyCommand()
        : base("ecology", "The ecological variant: shares grow with the payoff.", "parley repeated ecology --players tft,alld,allc,grudger --generations 50")
    {
        Add(_options.Players);
        Add(_options.Turns);
        Add(_options.Noise);
        Add(_options.Game);
        Add(_repetitions);
        Add(_generations);
    }

    protected override int Execute(CommandRun run)
    {
        var players = _options.ReadPlayers(run.Parsed.GetValue(_options.Players) ?? "");
        var generations = _options.ReadWhole(run, _generations, 1, 1_000_000, 100);
        var options = new TournamentOptions
        {
            Match = _options.ReadMatch(run),
            Repetitions = _options.ReadWhole(run, _repetitions, 1, 100_000_000, 10),
            Seed = run.Seed,
            Threads = run.Threads,
        };
        _options.Require();
        var result = RoundRobin.Play([.. players.Select(p => p.Strategy)], options, [.. players.Select(p => p.Name)], run.Cancelled);
        var payoffs = result.Pairs.Select(row => row.Select(cell => cell!.PerTurn).ToArray()).ToArray();
        IReadOnlyList<IReadOnlyList<double>> shares;
        try
        {
            shares = EcologicalVariant.Shares(payoffs, null, generations);
        }
        catch (ArgumentException e)
        {
            throw RepeatedOptions.Refuse(e.Message);
        }

        if (run.Json)
        {
            run.PrintJson(json =>
            {
                json.WriteStartObject();
                TournamentReport.Strings(json, "names", result.Names);
                TournamentReport.Rows(json, "shares", shares.Select(s => s.Select(v => (double?)v)));
                json.WriteEndObject();
            });
            return ExitCode.Done;
        }

        int[] shown = [.. new[] { 0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, generations }.Where(g => g <= generations).Distinct()];
        run.Output.Write(PlainText.Table(
            ["generation", .. result.Names],
            [.. shown.Select(g => (IReadOnlyList<string>)[g.ToString(CultureInfo.InvariantCulture), .. shares[g].Select(v => v.ToString("0.0000", CultureInfo.InvariantCulture))])]));
        return ExitCode.Done;
    }
}
