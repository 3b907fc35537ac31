using Parley.Numerics;

namespace Parley.Games.Files;

/// <summary>What .nfg and .efg share: the first line, lists of labels, payoffs in braces.</summary>
internal static class GameHeader
{
    public static bool Read(GameTokens tokens, FileReport report, int version, out string title, out IReadOnlyList<string> players)
    {
        title = "";
        players = [];
        tokens.Next();
        if (tokens.Kind != TokenKind.Number || tokens.Value != version)
        {
            report.Error(tokens, $"{tokens.Describe()} as the format's version (expected {version})");
            return false;
        }

        tokens.Next();
        if (tokens.Kind != TokenKind.Word || !(tokens.Text is "R" or "D"))
        {
            report.Error(tokens, $"{tokens.Describe()} (expected the letter R or D)");
            return false;
        }

        tokens.Next();
        title = tokens.Content;
        if (!Expect(tokens, report, TokenKind.Text, "the title in quotation marks"))
        {
            return false;
        }

        if (tokens.Kind != TokenKind.Open)
        {
            report.Error(tokens, $"{tokens.Describe()} (expected '{{' before the names of the players)");
            return false;
        }

        if (Labels(tokens, report, "players") is not { } names)
        {
            return false;
        }

        players = names;
        return true;
    }

    public static bool Expect(GameTokens tokens, FileReport report, TokenKind kind, string expected)
    {
        if (tokens.Kind != kind)
        {
            report.Error(tokens, $"{tokens.Describe()} (expected {expected})");
            return false;
        }

        tokens.Next();
        return true;
    }

    /// <summary>Reads a list of labels with its braces.</summary>
    public static List<string>? Labels(GameTokens tokens, FileReport report, string what)
    {
        tokens.Next();
        var labels = new List<string>();
        while (tokens.Kind == TokenKind.Text)
        {
            labels.Add(tokens.Content);
            tokens.Next();
        }

        return Expect(tokens, report, TokenKind.Close, $"a label in quotation marks, or '}}' after the {what}") ? labels : null;
    }

    /// <summary>Reads payoffs up to and with the closing brace.</summary>
    public static Rational[] Payoffs(GameTokens tokens, FileReport report, int players)
    {
        var payoffs = new Rational[players];
        var count = 0;
        while (tokens.Kind is not (TokenKind.Close or TokenKind.End or TokenKind.Open))
        {
            if (tokens.Kind != TokenKind.Number)
            {
                report.Error(tokens, $"{tokens.Describe()} (expected a payoff: a number such as -3, 1/3, 0.25 or 1e3)");
            }
            else if (count < players)
            {
                payoffs[count] = tokens.Value;
            }

            if (++count == players + 1)
            {
                report.Error(tokens, $"{tokens.Describe()} as payoff {count} of an outcome (expected {players}, one per player)");
            }

            tokens.Next();
        }

        if (count < players)
        {
            report.Error(tokens, $"{tokens.Describe()} after {count} payoffs of an outcome (expected {players}, one per player)");
        }

        Expect(tokens, report, TokenKind.Close, "'}' after the payoffs of an outcome");
        return payoffs;
    }
}
