using System.Text.Json;
using Parley.Games.Explanations;
using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Solving;

/// <summary>Writes explanations of equilibria as JSON. Numbers are doubles; beside each that is no whole number stands its fraction, as <c>…Exact</c>,
/// where the equilibrium is exact.</summary>
internal static class ExplanationJson
{
    public static void Write(Utf8JsonWriter json, GameSolution solution, EquilibriumExplanation why, bool exact)
    {
        json.WriteStartObject("why");
        json.WriteStartArray("players");
        foreach (var player in why.Players)
        {
            json.WriteStartObject();
            json.WriteString("player", solution.Players[player.Player]);
            Number(json, "payoff", player.Payoff, exact);
            if (player.BestAlternative is { } best)
            {
                json.WriteStartObject("bestAlternative");
                if (player.AlternativeSet >= 0)
                {
                    json.WriteNumber("informationSet", player.AlternativeSet + 1 - solution.Extensive!.FirstSets[player.Player]);
                }

                json.WriteString("label", best.Label);
                Number(json, "yields", best.Yields, exact);
                Number(json, "loses", player.Loss, exact);
                json.WriteBoolean("binding", player.IsBinding);
                json.WriteEndObject();
            }

            Strategies(json, "strategies", player.Strategies, exact);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Outcomes(json, why, exact);
        if (solution.Extensive is { } game)
        {
            json.WriteStartArray("informationSets");
            foreach (var set in why.InformationSets)
            {
                Set(json, game, set, exact);
            }

            json.WriteEndArray();
        }

        if (why.Sequential is { } sequential)
        {
            json.WriteStartObject("sequential");
            if (sequential.Holds is { } holds)
            {
                json.WriteBoolean("holds", holds);
            }
            else
            {
                json.WriteNull("holds");
            }

            json.WriteString("reason", sequential.Reason);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Outcomes(Utf8JsonWriter json, EquilibriumExplanation why, bool exact)
    {
        json.WriteStartArray("outcomes");
        foreach (var outcome in why.Outcomes)
        {
            json.WriteStartObject();
            Number(json, "probability", outcome.Probability, exact);
            json.WriteStartArray("path");
            foreach (var step in outcome.Path)
            {
                json.WriteStringValue(step);
            }

            json.WriteEndArray();
            if (outcome.Node >= 0)
            {
                json.WriteNumber("node", outcome.Node + 1);
            }

            Numbers(json, "payoffs", outcome.Payoffs);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Set(Utf8JsonWriter json, ExtensiveGame game, InformationSetReason why, bool exact)
    {
        var set = game.InformationSets[why.Set];
        json.WriteStartObject();
        json.WriteString("player", game.Players[set.Player]);
        json.WriteNumber("informationSet", why.Set + 1 - game.FirstSets[set.Player]);
        json.WriteString("label", set.Label);
        Number(json, "reached", why.Reached, exact);
        Number(json, "ownRealisation", why.OwnRealisation, exact);
        if (why.Beliefs is { } beliefs)
        {
            Numbers(json, "beliefs", beliefs);
            json.WriteBoolean("beliefsAssumed", why.AreAssumed);
            json.WriteStartArray("nodes");
            foreach (var node in set.Nodes)
            {
                json.WriteNumberValue(node + 1);
            }

            json.WriteEndArray();
            Number(json, "value", why.Value!.Value, exact);
            Number(json, "regret", why.Regret!.Value, exact);
            if (why.BestAlternative is { } best)
            {
                json.WriteString("bestAlternative", best.Label);
            }
        }

        Strategies(json, "actions", why.Actions, exact);
        json.WriteEndObject();
    }

    private static void Strategies(Utf8JsonWriter json, string name, IReadOnlyList<StrategyReason> strategies, bool exact)
    {
        if (strategies.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var strategy in strategies)
        {
            json.WriteStartObject();
            json.WriteString("label", strategy.Label);
            Number(json, "probability", strategy.Probability, exact);
            Number(json, "yields", strategy.Yields, exact);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, Rational value, bool exact)
    {
        json.WriteNumber(name, Finite(value));
        if (exact && !value.IsInteger)
        {
            json.WriteString(name + "Exact", value.ToString());
        }
    }

    private static void Numbers(Utf8JsonWriter json, string name, IReadOnlyList<Rational> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteNumberValue(Finite(value));
        }

        json.WriteEndArray();
    }

    private static double Finite(Rational value) => Math.Clamp(value.ToDouble(), -double.MaxValue, double.MaxValue);
}
