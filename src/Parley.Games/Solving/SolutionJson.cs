using System.Text.Json;
using Parley.Games.Equilibria;
using Parley.Games.Regret;
using Parley.Numerics;

namespace Parley.Games.Solving;

/// <summary>Writes a solution as JSON, as the command-line contract says.</summary>
public static class SolutionJson
{
    /// <summary>Writes a solution.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="solution">What to write.</param>
    public static void Write(Utf8JsonWriter json, GameSolution solution)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(solution);
        var result = solution.Result;
        json.WriteStartObject();
        json.WriteStartObject("game");
        json.WriteString("title", solution.Title);
        json.WriteString("form", solution.Form);
        json.WriteStartArray("players");
        foreach (var player in solution.Players)
        {
            json.WriteStringValue(player);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteString("method", result.Method);
        json.WriteBoolean("complete", result.Complete);
        if (result.Reason is { } reason)
        {
            json.WriteString("reason", reason);
        }

        if (result.Degenerate is { } degenerate)
        {
            json.WriteBoolean("degenerate", degenerate);
        }

        if (result.Stopped)
        {
            json.WriteBoolean("stopped", true);
        }

        json.WriteStartArray("equilibria");
        for (var i = 0; i < result.Equilibria.Count; i++)
        {
            Write(json, solution, i);
        }

        json.WriteEndArray();
        if (result.Learned is { } learned)
        {
            Write(json, learned);
        }

        if (result.Components.Count > 0)
        {
            json.WriteStartArray("maximalNashSubsets");
            foreach (var subset in result.Components)
            {
                json.WriteStartObject();
                json.WriteNumber("component", subset.Component);
                json.WriteStartArray("equilibria");
                foreach (var index in subset.Equilibria)
                {
                    json.WriteNumberValue(index);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes what a learning method came to: an approximation with its distance, not called an equilibrium.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="run">What to write.</param>
    /// <param name="table">Whether the game was given as a table.</param>
    public static void Write(Utf8JsonWriter json, RegretRun run, bool table)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(run);
        json.WriteStartObject();
        json.WriteStartObject("game");
        json.WriteString("title", run.Game.Title);
        json.WriteString("form", table ? "normal" : "extensive");
        json.WriteStartArray("players");
        foreach (var player in run.Game.Players)
        {
            json.WriteStringValue(player);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteString("method", run.Method);
        json.WriteBoolean("complete", false);
        json.WriteString("reason", "an average profile and its distance from equilibrium");
        json.WriteStartArray("equilibria");
        json.WriteEndArray();
        json.WriteNumber("iterations", run.Iterations);
        json.WriteNumber("nashConv", run.NashConv);
        json.WriteNumber("exploitability", run.Exploitability);
        json.WriteNumber("value", run.Values[0]);
        json.WritePropertyName("values");
        Write(json, run.Values);
        json.WriteStartArray("average");
        foreach (var player in run.Profile)
        {
            Write(json, player);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LearnedProfile learned)
    {
        json.WriteNumber("iterations", learned.Iterations);
        json.WriteNumber("nashConv", learned.NashConv);
        json.WriteNumber("exploitability", learned.Exploitability);
        json.WriteNumber("value", learned.Values[0]);
        json.WritePropertyName("values");
        Write(json, learned.Values);
        json.WriteStartArray("average");
        foreach (var player in learned.Profile)
        {
            Write(json, player);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, GameSolution solution, int index)
    {
        var equilibrium = solution.Result.Equilibria[index];
        json.WriteStartObject();
        json.WriteStartArray("profile");
        foreach (var player in equilibrium.Profile)
        {
            Write(json, player);
        }

        json.WriteEndArray();
        Write(json, "exact", equilibrium.Exact);
        Write(json, "reduced", equilibrium.Reduced);
        json.WritePropertyName("payoffs");
        Write(json, equilibrium.Payoffs);
        if (equilibrium.ExactPayoffs is { } exact)
        {
            json.WriteStartArray("exactPayoffs");
            foreach (var payoff in exact)
            {
                json.WriteStringValue(payoff.ToString());
            }

            json.WriteEndArray();
        }

        json.WriteNumber("maxRegret", equilibrium.MaxRegret);
        if (equilibrium.SubgamePerfect is { } perfect)
        {
            json.WriteBoolean("subgamePerfect", perfect);
        }

        if (equilibrium.Perfect is { } tremblingHand)
        {
            json.WriteBoolean("perfect", tremblingHand);
        }

        if (equilibrium.Proper is { } proper)
        {
            json.WriteBoolean("proper", proper);
        }

        if (equilibrium.Parameter is { } parameter && double.IsFinite(parameter))
        {
            json.WriteNumber("parameter", parameter);
        }

        json.WriteString("certificate", "verified");
        if (index < solution.Explanations.Count)
        {
            ExplanationJson.Write(json, solution, solution.Explanations[index], equilibrium.Exact is not null);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<double> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            // JSON has no infinity: payoffs beyond the range of doubles are in exactPayoffs.
            json.WriteNumberValue(Math.Clamp(value, -double.MaxValue, double.MaxValue));
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Rational[]>? profile)
    {
        if (profile is null)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var player in profile)
        {
            json.WriteStartArray();
            foreach (var value in player)
            {
                json.WriteStringValue(value.ToString());
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
