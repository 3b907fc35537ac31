using System.Text.Json;
using Parley.Games.Commitment;
using Parley.Games.Correlation;
using Parley.Games.NormalForms;
using Parley.Games.Quantal;
using Parley.Games.Security;
using Parley.Numerics;

namespace Parley.Games.Solving;

/// <summary>Writes answers that are no lists of Nash equilibria as JSON: correlation, commitment, security levels, quantal response.</summary>
public static class ProgramJson
{
    /// <summary>Writes a correlated equilibrium: a distribution over profiles, player 1's strategy fastest.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="game">The game.</param>
    /// <param name="found">The equilibrium.</param>
    public static void Write(Utf8JsonWriter json, NormalFormGame game, CorrelatedEquilibrium found)
    {
        ArgumentNullException.ThrowIfNull(found);
        Head(json, game, found.Coarse ? "coarse-correlated" : "correlated", complete: false, "one of a convex set: with " + found.Objective.Describe(game.Players));
        json.WritePropertyName("distribution");
        Write(json, found.Probabilities);
        Write(json, "exact", found.Exact);
        json.WritePropertyName("payoffs");
        Write(json, found.Payoffs);
        Write(json, "exactPayoffs", found.ExactPayoffs);
        json.WriteNumber("welfare", Finite(found.Payoffs.Sum()));
        json.WriteNumber("maxRegret", found.MaxRegret);
        json.WriteString("certificate", "verified");
        json.WriteEndObject();
    }

    /// <summary>Writes commitments.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="game">The game.</param>
    /// <param name="commitments">The commitments.</param>
    public static void Write(Utf8JsonWriter json, NormalFormGame game, IReadOnlyList<StackelbergCommitment> commitments)
    {
        ArgumentNullException.ThrowIfNull(commitments);
        Head(json, game, "stackelberg", complete: true, "the best commitments, ties of the follower in the leader's favour; guaranteed is with ties against it");
        json.WriteStartArray("commitments");
        foreach (var commitment in commitments)
        {
            json.WriteStartObject();
            json.WriteString("leader", game.Players[commitment.Leader]);
            json.WriteString("kind", commitment.IsPure ? "pure" : "mixed");
            json.WritePropertyName("mixture");
            Write(json, [.. commitment.Mixture.Select(v => v.ToDouble())]);
            Write(json, "exact", commitment.Mixture);
            json.WriteString("reply", game.Strategies[1 - commitment.Leader][commitment.Reply]);
            json.WriteNumber("replyIndex", commitment.Reply + 1);
            json.WritePropertyName("payoffs");
            Write(json, [.. commitment.Payoffs.Select(v => v.ToDouble())]);
            Write(json, "exactPayoffs", commitment.Payoffs);
            json.WriteString("guaranteed", commitment.Guaranteed.ToString());
            json.WriteString("certificate", "verified");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes security levels.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="game">The game.</param>
    /// <param name="levels">One per player.</param>
    public static void Write(Utf8JsonWriter json, NormalFormGame game, IReadOnlyList<SecurityLevel> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        Head(json, game, "security", complete: true, "what each player can guarantee itself, and the others can hold it to");
        json.WriteStartArray("levels");
        foreach (var level in levels)
        {
            json.WriteStartObject();
            json.WriteString("player", game.Players[level.Player]);
            json.WriteNumber("value", Finite(level.Value.ToDouble()));
            json.WriteString("exactValue", level.Value.ToString());
            Write(json, "mixture", level.Mixture);
            Write(json, "punishment", level.Punishment);
            json.WriteString("certificate", "verified");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes an estimated precision.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="game">The game.</param>
    /// <param name="estimate">The estimate; infinite ends are written as null.</param>
    public static void Write(Utf8JsonWriter json, NormalFormGame game, LogitEstimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        Head(json, game, "logit", complete: false, "the precision at which the observed counts are most likely, on the principal branch");
        Number(json, "precision", estimate.Precision);
        Number(json, "low", estimate.Low);
        Number(json, "high", estimate.High);
        json.WriteNumber("logLikelihood", estimate.LogLikelihood);
        Write(json, estimate.Profile);
        json.WriteEndObject();
    }

    /// <summary>Writes a point of the logit branch.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="game">The game.</param>
    /// <param name="precision">The precision.</param>
    /// <param name="profile">The probabilities.</param>
    public static void Write(Utf8JsonWriter json, NormalFormGame game, double precision, IReadOnlyList<double[]> profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        Head(json, game, "logit", complete: false, "a quantal response equilibrium on the principal branch, which is no Nash equilibrium");
        json.WriteNumber("precision", precision);
        Write(json, profile);
        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, NormalFormGame game, string method, bool complete, string reason)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(game);
        json.WriteStartObject();
        json.WriteStartObject("game");
        json.WriteString("title", game.Title);
        json.WriteString("form", "normal");
        json.WriteStartArray("players");
        foreach (var player in game.Players)
        {
            json.WriteStringValue(player);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteString("method", method);
        json.WriteBoolean("complete", complete);
        json.WriteString("reason", reason);
        json.WriteStartArray("equilibria");
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<double[]> profile)
    {
        json.WriteStartArray("profile");
        foreach (var mixture in profile)
        {
            Write(json, (IReadOnlyList<double>)mixture);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<double> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            json.WriteNumberValue(Finite(value));
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Rational>? values)
    {
        if (values is null)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value.ToString());
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    // JSON has no infinity; the exact numbers stand beside.
    private static double Finite(double value) => Math.Clamp(value, -double.MaxValue, double.MaxValue);
}
