using System.Globalization;
using System.Text;
using System.Text.Json;
using Parley.Games.ExtensiveForms;
using Parley.Games.NormalForms;
using Parley.Numerics;
using Parley.Numerics.Errors;

namespace Parley.Games.Files;

/// <summary>Reads the JSON form of games (<see cref="GameJson"/>): tables here, trees in the other part.</summary>
internal sealed partial class GameJsonReader
{
    private const int MostErrors = 100;
    private static readonly string[] TableMembers = ["$schema", "form", "title", "comment", "players", "strategies", "payoffs"];
    private static readonly string[] TreeMembers = ["$schema", "form", "title", "comment", "players", "tree"];
    private readonly byte[] _utf8;
    private readonly FileReport _report;

    private GameJsonReader(byte[] utf8, FileReport report) => (_utf8, _report) = (utf8, report);

    public static (NormalFormGame? Normal, ExtensiveGame? Extensive) Read(string text, FileReport report)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        PlacedJson root;
        try
        {
            root = PlacedJson.Parse(utf8);
        }
        catch (JsonException e)
        {
            var message = e.Message;
            var cut = message.IndexOf(" LineNumber", StringComparison.Ordinal);
            report.ErrorPlace((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, $"this is no JSON: {(cut > 0 ? message[..cut] : message)} (expected a game as in docs/games/files.md)");
            return (null, null);
        }
        catch (InvalidOperationException)
        {
            report.ErrorPlace(1, 1, "a text of the JSON holds half a character (expected whole UTF-16 pairs)");
            return (null, null);
        }

        return new GameJsonReader(utf8, report).ReadGame(root);
    }

    private (NormalFormGame? Normal, ExtensiveGame? Extensive) ReadGame(PlacedJson root)
    {
        if (!root.IsObject)
        {
            Error(root, $"{root.Describe()} (expected an object with \"form\", \"players\" and \"payoffs\" or \"tree\")");
            return (null, null);
        }

        var form = root.Member("form");
        var kind = form?.Text ?? (root.Member("tree") is not null ? "extensive" : "normal");
        if (kind is not ("normal" or "extensive"))
        {
            Error(form!, $"{form!.Describe()} as the form (expected \"normal\" or \"extensive\")");
            return (null, null);
        }

        Known(root, kind == "normal" ? TableMembers : TreeMembers);
        var title = TextOf(root, "title");
        var comment = TextOf(root, "comment");
        var players = Labels(Required(root, "players", "a list of the players' names"), "a player's name");
        if (players is { Count: 0 } or { Count: > 64 })
        {
            Error(root.Member("players")!, $"{players.Count} players (expected 1 to 64)");
            players = null;
        }

        if (kind == "normal")
        {
            var table = players is null ? null : Table(root, title, players);
            return (_report.Errors.Count > 0 || table is null ? null : new NormalFormGame(title, players!, table.Value.Strategies, table.Value.Payoffs) { Comment = comment }, null);
        }

        return (null, players is null ? null : Tree(root, title, comment, players));
    }

    private (List<IReadOnlyList<string>> Strategies, Rational[] Payoffs)? Table(PlacedJson root, string title, List<string> players)
    {
        _ = title;
        var payoffs = Required(root, "payoffs", "nested lists, player 1's strategy outermost, with one payoff per player innermost");
        if (payoffs is null)
        {
            return null;
        }

        var strategies = Strategies(root.Member("strategies"), payoffs, players);
        if (strategies is null)
        {
            return null;
        }

        var profiles = strategies.Aggregate(1L, (n, s) => n > (1 << 28) ? n : n * s.Count);
        if (profiles * players.Count > 1 << 26)
        {
            Error(root, $"the table would have {profiles * players.Count} payoffs (expected at most {1 << 26}; use .nfg)");
            return null;
        }

        var table = new Rational[profiles * players.Count];
        Fill(payoffs, 0, 0, 1);
        return (strategies, table);

        void Fill(PlacedJson value, int depth, int profile, int stride)
        {
            var last = depth == players.Count;
            var wanted = last ? players.Count : strategies[depth].Count;
            if (!value.IsArray || value.Items.Count != wanted)
            {
                Error(value, $"{value.Describe()} (expected a list of {wanted}: {(last ? "one payoff per player" : $"one entry per strategy of {players[depth]}")})");
                return;
            }

            for (var i = 0; i < wanted; i++)
            {
                if (last)
                {
                    table[(profile * players.Count) + i] = Number(value.Items[i], "a payoff");
                }
                else
                {
                    Fill(value.Items[i], depth + 1, profile + (i * stride), stride * wanted);
                }
            }
        }
    }

    // Labels, or counts, or where absent the lengths of the nested lists.
    private List<IReadOnlyList<string>>? Strategies(PlacedJson? value, PlacedJson payoffs, List<string> players)
    {
        var result = new List<IReadOnlyList<string>>();
        if (value is null)
        {
            var level = payoffs;
            for (var player = 0; player < players.Count; player++)
            {
                if (!level.IsArray || level.Items.Count == 0)
                {
                    Error(level, $"{level.Describe()} (expected a list with an entry per strategy of {players[player]})");
                    return null;
                }

                result.Add(NormalFormGame.Numbers(level.Items.Count));
                level = level.Items[0];
            }

            return result;
        }

        if (!value.IsArray || value.Items.Count != players.Count)
        {
            Error(value, $"{value.Describe()} as strategies (expected a list of {players.Count}, one per player)");
            return null;
        }

        var good = true;
        foreach (var item in value.Items)
        {
            if (item.Kind == JsonTokenType.Number)
            {
                good &= int.TryParse(item.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 1_000_000;
                if (!good)
                {
                    Error(item, $"{item.Describe()} as a number of strategies (expected a whole number from 1 to 1000000)");
                }

                result.Add(good ? NormalFormGame.Numbers(count) : ["1"]);
                continue;
            }

            var labels = Labels(item, "a strategy's label");
            if (labels is { Count: 0 })
            {
                Error(item, "a player without strategies (expected at least one label)");
            }

            good &= labels is { Count: > 0 };
            result.Add(labels ?? []);
        }

        return good ? result : null;
    }

    private List<string>? Labels(PlacedJson? value, string what)
    {
        if (value is null)
        {
            return null;
        }

        if (!value.IsArray)
        {
            Error(value, $"{value.Describe()} (expected a list of texts, each {what})");
            return null;
        }

        var labels = new List<string>();
        foreach (var item in value.Items)
        {
            if (!item.IsString)
            {
                Error(item, $"{item.Describe()} (expected {what}: a text)");
            }

            labels.Add(item.Text);
        }

        return labels;
    }

    private Rational Number(PlacedJson value, string what)
    {
        if (value.Kind is JsonTokenType.Number or JsonTokenType.String && Rational.TryParse(value.Text, out var number))
        {
            return number;
        }

        Error(value, $"{value.Describe()} (expected {what}: a number such as -3 or 0.25, or a text such as \"1/3\")");
        return Rational.Zero;
    }

    private string TextOf(PlacedJson owner, string name)
    {
        var value = owner.Member(name);
        if (value is not null && !value.IsString)
        {
            Error(value, $"{value.Describe()} as {name} (expected a text)");
        }

        return value?.Text ?? "";
    }

    private PlacedJson? Required(PlacedJson owner, string name, string what)
    {
        var value = owner.Member(name);
        if (value is null)
        {
            Error(owner, $"there is no \"{name}\" (expected {what})");
        }

        return value;
    }

    private void Known(PlacedJson owner, string[] known)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, offset, _) in owner.Members)
        {
            if (!known.Contains(name))
            {
                var near = NearestName.Find(name, known);
                ErrorAt(offset, $"\"{name}\" is not known here{(near is null ? "" : $"; did you mean \"{near}\"?")} (expected {string.Join(", ", known)})");
            }
            else if (!seen.Add(name))
            {
                ErrorAt(offset, $"\"{name}\" is given twice (expected once)");
            }
        }
    }

    private void Error(PlacedJson at, string message) => ErrorAt(at.Offset, message);

    private void ErrorAt(long offset, string message)
    {
        if (_report.Errors.Count >= MostErrors)
        {
            return;
        }

        var before = _utf8.AsSpan(0, (int)offset);
        var line = before.Count((byte)'\n') + 1;
        var start = before.LastIndexOf((byte)'\n') + 1;
        _report.ErrorPlace(line, Encoding.UTF8.GetCharCount(before[start..]) + 1, message);
    }
}
