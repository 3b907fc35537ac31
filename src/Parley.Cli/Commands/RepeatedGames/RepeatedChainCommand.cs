using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Parley.Numerics;
using Parley.Playbooks.RepeatedGames.Markov;

namespace Parley.Cli.Commands.RepeatedGames;

/// <summary><c>parley repeated chain A B</c>: the exact long-run values of two memory-one strategies.</summary>
internal sealed class RepeatedChainCommand : ParleyCommand
{
    private readonly Argument<string> _first = new("A") { Description = "A memory-one strategy." };
    private readonly Argument<string> _second = new("B") { Description = "Another, or the same." };
    private readonly RepeatedOptions _options = new();

    internal RepeatedChainCommand()
        : base(
            "chain",
            "Solve two memory-one strategies as a Markov chain, exactly.",
            "parley repeated chain wsls wsls --noise 0.05",
            "parley repeated chain zd-extort-2 memory-one:0.7/0.2/0.6/0.1")
    {
        Add(_first);
        Add(_second);
        Add(_options.Noise);
        Add(_options.Game);
        Add(_options.End);
        Add(_options.Turns);
    }

    protected override int Execute(CommandRun run)
    {
        var players = _options.ReadPlayers($"{run.Parsed.GetValue(_first)},{run.Parsed.GetValue(_second)}");
        foreach (var (name, strategy) in players)
        {
            if (strategy.MemoryOne is null)
            {
                _options.Complain($"'{name}' is not a memory-one strategy (expected for example tft, wsls, gtft, joss, zd-extort-2, or memory-one:p/q/r/s)");
            }
        }

        var game = _options.ReadGame(run);
        var end = Fraction(run, _options.End);
        var noise = Fraction(run, _options.Noise) ?? Rational.Zero;
        int? turns = run.Parsed.GetValue(_options.Turns) is null ? null : _options.ReadWhole(run, _options.Turns, 1, 100_000_000, 200);
        _options.Require();
        var chain = new MarkovMatch(players[0].Strategy.MemoryOne!, players[1].Strategy.MemoryOne!, noise);
        var (row, column) = chain.Payoffs(game);
        var discounted = end is { } q && q.Sign > 0 ? chain.DiscountedPayoffs(q, game) : ((Rational Row, Rational Column)?)null;
        var expected = turns is { } n ? chain.ExpectedPayoffs(n, game) : ((double Row, double Column)?)null;
        if (run.Json)
        {
            run.PrintJson(json =>
            {
                json.WriteStartObject();
                TournamentReport.Strings(json, "names", [players[0].Name, players[1].Name]);
                Both(json, "payoffs", [row, column]);
                Both(json, "states", chain.LongRun);
                Both(json, "cooperation", [chain.RowCooperation, chain.ColumnCooperation]);
                if (discounted is { } value)
                {
                    Both(json, "discounted", [value.Row, value.Column]);
                }

                if (expected is { } mean)
                {
                    TournamentReport.Numbers(json, "expectedPerTurn", [mean.Row, mean.Column]);
                }

                json.WriteString("residual", chain.Residual.ToString());
                json.WriteEndObject();
            });
            return ExitCode.Done;
        }

        run.Output.WriteLine($"long-run payoff per turn: {players[0].Name} {Show(row)}, {players[1].Name} {Show(column)}");
        run.Output.WriteLine($"shares of CC, CD, DC, DD: {string.Join(", ", chain.LongRun.Select(Show))}");
        run.Output.WriteLine($"rates of cooperation: {Show(chain.RowCooperation)}, {Show(chain.ColumnCooperation)}");
        if (discounted is { } d)
        {
            run.Output.WriteLine($"with that probability of ending after each turn: {Show(d.Row)}, {Show(d.Column)}");
        }

        if (expected is { } e)
        {
            run.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"expected per turn over {turns} turns from the start: {e.Row:0.########}, {e.Column:0.########}"));
        }

        return ExitCode.Done;
    }

    private static string Show(Rational value)
    {
        var number = value.ToDouble().ToString("0.########", CultureInfo.InvariantCulture);
        var exact = value.ToString();
        return exact == number || exact.Length > 24 ? number : $"{number} (= {exact})";
    }

    private static void Both(Utf8JsonWriter json, string name, IReadOnlyList<Rational> values)
    {
        TournamentReport.Numbers(json, name, values.Select(v => (double?)v.ToDouble()));
        TournamentReport.Strings(json, name + "Exact", [.. values.Select(v => v.ToString())]);
    }

    private Rational? Fraction(CommandRun run, Option<string?> option)
    {
        if (run.Parsed.GetValue(option) is not { } text)
        {
            return null;
        }

        if (Rational.TryParse(text, out var value) && value.Sign >= 0 && value <= Rational.One)
        {
            return value;
        }

        _options.Complain($"{option.Name}: '{text}' is not a number from 0 to 1");
        return null;
    }
}
