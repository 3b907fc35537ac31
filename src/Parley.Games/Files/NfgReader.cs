using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Files;

/// <summary>Reads .nfg, payoff and outcome versions.</summary>
internal static class NfgReader
{
    private const long MaxPayoffs = 1L << 28;

    public static NormalFormGame? Read(GameTokens tokens, FileReport report)
    {
        if (!GameHeader.Read(tokens, report, 1, out var title, out var players))
        {
            return null;
        }

        if (players.Count == 0)
        {
            report.Error(tokens, "the game has no players (expected at least one name between the braces)");
            return null;
        }

        var strategies = Strategies(tokens, report, players.Count);
        if (strategies is null)
        {
            return null;
        }

        var profiles = 1L;
        foreach (var labels in strategies)
        {
            profiles *= labels.Count;
            if (profiles * players.Count > MaxPayoffs)
            {
                report.Error(tokens, $"the table would have more than {MaxPayoffs} payoffs");
                return null;
            }
        }

        var comment = "";
        if (tokens.Kind == TokenKind.Text)
        {
            comment = tokens.Content;
            tokens.Next();
        }

        var payoffs = new Rational[profiles * players.Count];
        if (tokens.Kind == TokenKind.Open)
        {
            ReadOutcomes(tokens, report, payoffs, players.Count);
        }
        else
        {
            ReadNumbers(tokens, report, payoffs, players.Count);
        }

        if (report.Errors.Count == 0 && tokens.Kind != TokenKind.End)
        {
            report.Error(tokens, $"{tokens.Describe()} after the last entry of the table (expected the end of the file; the table has {profiles} profiles)");
        }

        return report.Errors.Count > 0 ? null : new NormalFormGame(title, players, strategies, payoffs) { Comment = comment };
    }

    private static List<IReadOnlyList<string>>? Strategies(GameTokens tokens, FileReport report, int players)
    {
        if (!GameHeader.Expect(tokens, report, TokenKind.Open, "'{' before the strategies"))
        {
            return null;
        }

        var strategies = new List<IReadOnlyList<string>>();
        var before = report.Errors.Count;
        while (tokens.Kind is not (TokenKind.Close or TokenKind.End))
        {
            if (tokens.Kind == TokenKind.Number)
            {
                if (!tokens.Value.IsInteger || tokens.Value < Rational.One || tokens.Value > 1_000_000)
                {
                    report.Error(tokens, $"{tokens.Describe()} as a number of strategies (expected a whole number from 1 to 1000000)");
                    strategies.Add(["1"]);
                }
                else
                {
                    strategies.Add(NormalFormGame.Numbers((int)tokens.Value.Numerator));
                }

                tokens.Next();
            }
            else if (tokens.Kind == TokenKind.Open)
            {
                var labels = GameHeader.Labels(tokens, report, "strategies");
                if (labels is null)
                {
                    return null;
                }

                if (labels.Count == 0)
                {
                    report.Error(tokens, $"player {strategies.Count + 1} has no strategies (expected at least one label)");
                }

                strategies.Add(labels);
            }
            else
            {
                report.Error(tokens, $"{tokens.Describe()} (expected a number of strategies, or their labels in braces)");
                return null;
            }
        }

        if (strategies.Count != players)
        {
            report.Error(tokens, $"strategies of {strategies.Count} players (expected {players}, one entry for each player)");
        }

        return GameHeader.Expect(tokens, report, TokenKind.Close, "'}' after the strategies") && report.Errors.Count == before ? strategies : null;
    }

    private static void ReadNumbers(GameTokens tokens, FileReport report, Rational[] payoffs, int players)
    {
        for (var i = 0; i < payoffs.Length && !report.Full; i++)
        {
            if (tokens.Kind == TokenKind.End)
            {
                report.Error(tokens, $"found the end of the file after {i} of {payoffs.Length} payoffs (expected the payoff of player {(i % players) + 1} in profile {(i / players) + 1})");
                return;
            }

            payoffs[i] = Number(tokens, report, "a payoff");
            tokens.Next();
        }
    }

    private static void ReadOutcomes(GameTokens tokens, FileReport report, Rational[] payoffs, int players)
    {
        tokens.Next();
        var outcomes = new List<Rational[]> { new Rational[players] };
        while (tokens.Kind == TokenKind.Open)
        {
            tokens.Next();
            if (tokens.Kind == TokenKind.Text)
            {
                tokens.Next();
            }
            else
            {
                report.Warning(tokens, "an outcome without a label (expected a text, may be empty)");
            }

            outcomes.Add(GameHeader.Payoffs(tokens, report, players));
        }

        if (!GameHeader.Expect(tokens, report, TokenKind.Close, "'{' before an outcome, or '}' after the last"))
        {
            return;
        }

        var profiles = payoffs.Length / players;
        for (var profile = 0; profile < profiles && !report.Full; profile++, tokens.Next())
        {
            if (tokens.Kind == TokenKind.End)
            {
                report.Error(tokens, $"found the end of the file after the outcomes of {profile} of {profiles} profiles");
                return;
            }

            if (tokens.Kind != TokenKind.Number || !tokens.Value.IsInteger || tokens.Value.Sign < 0 || tokens.Value >= outcomes.Count)
            {
                report.Error(tokens, $"{tokens.Describe()} as an outcome (expected a whole number from 0 to {outcomes.Count - 1})");
                continue;
            }

            if (!tokens.IsPlainInteger)
            {
                report.Warning(tokens, $"the outcome's number is written {tokens.Text} (expected a plain whole number)");
            }

            outcomes[(int)tokens.Value.Numerator].CopyTo(payoffs, profile * players);
        }
    }

    private static Rational Number(GameTokens tokens, FileReport report, string what)
    {
        if (tokens.Kind == TokenKind.Number)
        {
            return tokens.Value;
        }

        report.Error(tokens, $"{tokens.Describe()} (expected {what}: a number such as -3, 1/3, 0.25 or 1e3)");
        return Rational.Zero;
    }
}
