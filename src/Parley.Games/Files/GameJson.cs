using System.Text;
using System.Text.Json;
using Parley.Games.ExtensiveForms;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Files;

/// <summary>The JSON form of games, for programs that have no writer of .nfg or .efg: tables as nested lists, trees as nested nodes.</summary>
/// <remarks>Its schema is <see cref="GameSchema"/>; what is written here is read by <see cref="GameFile"/>.</remarks>
public static class GameJson
{
    private static readonly JsonWriterOptions Style = new() { Indented = true, NewLine = "\n", MaxDepth = 100_000, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns a table as JSON.</summary>
    /// <param name="game">The game.</param>
    public static string Of(NormalFormGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        return Text(json =>
        {
            Head(json, "normal", game.Title, game.Comment, game.Players);
            json.WriteStartArray("strategies");
            foreach (var labels in game.Strategies)
            {
                Write(json, labels);
            }

            json.WriteEndArray();
            json.WritePropertyName("payoffs");
            Table(json, game, 0, 0);
        });
    }

    /// <summary>Returns a tree as JSON.</summary>
    /// <param name="game">The game.</param>
    public static string Of(ExtensiveGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        return Text(json =>
        {
            Head(json, "extensive", game.Title, game.Comment, game.Players);
            json.WritePropertyName("tree");
            Node(json, game, SetNames(game), 0);
        });
    }

    private static void Table(Utf8JsonWriter json, NormalFormGame game, int player, int profile)
    {
        json.WriteStartArray();
        if (player == game.PlayerCount)
        {
            for (var p = 0; p < game.PlayerCount; p++)
            {
                Write(json, game.Payoff(profile, p));
            }
        }
        else
        {
            for (var s = 0; s < game.StrategyCount(player); s++)
            {
                Table(json, game, player + 1, profile + (s * game.Stride(player)));
            }
        }

        json.WriteEndArray();
    }

    private static void Node(Utf8JsonWriter json, ExtensiveGame game, string[] names, int node)
    {
        json.WriteStartObject();
        if (game.Label(node).Length > 0)
        {
            json.WriteString("label", game.Label(node));
        }

        var kind = game.Kind(node);
        var outcome = game.OutcomeOf(node);
        if (outcome >= 0 && game.Outcomes[outcome].Label.Length > 0)
        {
            json.WriteString("outcome", game.Outcomes[outcome].Label);
        }

        if (outcome >= 0 || kind == NodeKind.Terminal)
        {
            json.WriteStartArray("payoffs");
            for (var player = 0; player < game.PlayerCount; player++)
            {
                Write(json, outcome < 0 ? Rational.Zero : game.Outcomes[outcome].Payoffs[player]);
            }

            json.WriteEndArray();
        }

        var children = game.Children(node).ToArray();
        if (kind == NodeKind.Chance)
        {
            var chance = game.ChanceEvents[game.PlaceOf(node)];
            Branches(json, game, names, "chance", chance.Actions, chance.Probabilities, children);
        }
        else if (kind == NodeKind.Decision)
        {
            var set = game.InformationSets[game.PlaceOf(node)];
            json.WriteNumber("player", set.Player + 1);
            if (set.Label.Length > 0 || set.Nodes.Count > 1)
            {
                json.WriteString("set", names[game.PlaceOf(node)]);
            }

            Branches(json, game, names, "actions", set.Actions, null, children);
        }

        json.WriteEndObject();
    }

    private static void Branches(
        Utf8JsonWriter json, ExtensiveGame game, string[] names, string name, IReadOnlyList<string> actions, IReadOnlyList<Rational>? probabilities, int[] children)
    {
        json.WriteStartArray(name);
        for (var a = 0; a < children.Length; a++)
        {
            json.WriteStartObject();
            json.WriteString("action", actions[a]);
            if (probabilities is not null)
            {
                json.WritePropertyName("probability");
                Write(json, probabilities[a]);
            }

            json.WritePropertyName("then");
            Node(json, game, names, children[a]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // A set's label where it is the player's only one of that name, else with its number.
    private static string[] SetNames(ExtensiveGame game)
    {
        var names = new string[game.InformationSets.Count];
        for (var player = 0; player < game.PlayerCount; player++)
        {
            var (from, to) = (game.FirstSets[player], game.FirstSets[player + 1]);
            var unique = StrictLabel.Unique([.. game.InformationSets.Skip(from).Take(to - from).Select(s => s.Label)]);
            for (var set = from; set < to; set++)
            {
                names[set] = unique[set - from];
            }
        }

        return names;
    }

    private static void Head(Utf8JsonWriter json, string form, string title, string comment, IReadOnlyList<string> players)
    {
        json.WriteString("form", form);
        json.WriteString("title", title);
        if (comment.Length > 0)
        {
            json.WriteString("comment", comment);
        }

        json.WritePropertyName("players");
        Write(json, players);
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Style))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<string> labels)
    {
        json.WriteStartArray();
        foreach (var label in labels)
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Rational value)
    {
        const long Exact = 1L << 53;
        if (value.IsInteger && value.Abs() <= Exact)
        {
            json.WriteNumberValue((long)value.Numerator);
        }
        else
        {
            json.WriteStringValue(value.ToString());
        }
    }
}
