using System.Text.Json;
using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Metrics;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Scenarios;
using Parley.Bargaining.Solutions;

namespace Parley.Bargaining.Serialization;

/// <summary>Writes the answer of <c>parley deal</c> as JSON: outcomes, parties, reservation, pareto, solutions, conventions, and what else is known.</summary>
public static class DealJson
{
    /// <summary>Writes one JSON object.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="solutions">The frontier with its solutions.</param>
    /// <param name="panel">Whether to add all concepts under all named conventions.</param>
    public static void Write(Utf8JsonWriter json, Scenario scenario, BargainingSolutions solutions, bool panel = true)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(solutions);
        ParetoFrontier frontier = solutions.Frontier;
        BargainingProblem problem = frontier.Problem;
        json.WriteStartObject();
        json.WriteString("scenario", scenario.Name);
        json.WriteString("format", scenario.Format);
        json.WritePropertyName("outcomes");
        json.WriteRawValue(problem.Space.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartArray("parties");
        foreach (BargainingParty party in problem.Parties)
        {
            json.WriteStringValue(party.Name);
        }

        json.WriteEndArray();
        json.WriteStartArray("reservation");
        foreach (BargainingParty party in problem.Parties)
        {
            WriteNumber(json, party.ReservationValue ?? double.NaN);
        }

        json.WriteEndArray();
        WriteNumbers(json, "disagreement", solutions.Disagreement.AsSpan());
        WriteNumbers(json, "ideal", solutions.Ideal.AsSpan());
        json.WriteBoolean("complete", frontier.Complete);
        if (frontier.Reason is { } reason)
        {
            json.WriteString("reason", reason);
        }

        WriteCertificate(json, frontier);
        json.WriteNumber("distinctPoints", frontier.DistinctCount);
        json.WriteStartArray("pareto");
        for (int k = 0; k < frontier.Count; k++)
        {
            json.WriteStartObject();
            WriteMember(json, frontier, k);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("solutions");
        foreach (Solution solution in solutions.All())
        {
            WriteSolution(json, frontier, Key(solution.Concept), solution);
        }

        json.WriteEndObject();
        WriteLotteries(json, solutions);
        json.WriteStartObject("conventions");
        json.WriteString("import", scenario.Convention);
        json.WriteString("solutions", solutions.Conventions.Describe());
        json.WriteString("pareto", "all undominated outcomes of the whole space, outcomes of equal utilities kept");
        json.WriteEndObject();
        WriteMetrics(json, ScenarioMetrics.Of(solutions));
        if (panel)
        {
            WritePanel(json, frontier);
        }

        json.WriteStartArray("warnings");
        foreach (string warning in scenario.Warnings)
        {
            json.WriteStringValue(warning);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Returns the name of a concept in JSON, such as <c>kalaiSmorodinsky</c>.</summary>
    /// <param name="concept">The concept.</param>
    public static string Key(SolutionConcept concept) => JsonNamingPolicy.CamelCase.ConvertName(concept.ToString());

    /// <summary>Writes a package as an object of issue names and options; numeric options are numbers.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="space">The outcome space.</param>
    /// <param name="outcome">One option index per issue.</param>
    public static void WriteOutcome(Utf8JsonWriter json, string name, OutcomeSpace space, ReadOnlySpan<int> outcome)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(space);
        json.WriteStartObject(name);
        for (int i = 0; i < outcome.Length; i++)
        {
            Issue issue = space.Issues[i];
            if (issue is DiscreteIssue)
            {
                json.WriteString(issue.Name, issue.OptionText(outcome[i]));
            }
            else
            {
                json.WriteNumber(issue.Name, issue.OptionValue(outcome[i]));
            }
        }

        json.WriteEndObject();
    }

    internal static void WriteNumber(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    internal static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        WriteNumber(json, value);
    }

    internal static void WriteNumbers(Utf8JsonWriter json, string name, ReadOnlySpan<double> values)
    {
        json.WriteStartArray(name);
        foreach (double value in values)
        {
            WriteNumber(json, value);
        }

        json.WriteEndArray();
    }

    private static void WriteMember(Utf8JsonWriter json, ParetoFrontier frontier, int member)
    {
        WriteOutcome(json, "outcome", frontier.Problem.Space, frontier.Outcome(member));
        WriteNumbers(json, "utilities", frontier.Utilities(member));
    }

    private static void WriteSolution(Utf8JsonWriter json, ParetoFrontier frontier, string name, Solution solution)
    {
        json.WriteStartObject(name);
        if (solution.Exists)
        {
            WriteMember(json, frontier, solution.Members[0]);
            WriteNumber(json, "value", solution.Value);
            json.WriteStartArray("tied");
            foreach (int k in solution.Members)
            {
                json.WriteStartObject();
                WriteMember(json, frontier, k);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteNull("outcome");
            json.WriteNull("utilities");
        }

        if (solution.Reason is { } reason)
        {
            json.WriteString("reason", reason);
        }

        json.WriteEndObject();
    }

    private static void WriteCertificate(Utf8JsonWriter json, ParetoFrontier frontier)
    {
        if (frontier.Certificate is { } certificate)
        {
            json.WriteStartObject("certificate");
            json.WriteBoolean("verified", certificate.Verified);
            json.WriteBoolean("exhaustive", certificate.Exhaustive);
            json.WriteNumber("outcomesChecked", certificate.OutcomesChecked);
            json.WriteNumber("pairsChecked", certificate.PairsChecked);
            json.WriteEndObject();
        }
    }

    private static void WriteLotteries(Utf8JsonWriter json, BargainingSolutions solutions)
    {
        json.WriteStartObject("lotteries");
        foreach (LotterySolution solution in new LotterySolutions(solutions).All())
        {
            json.WriteStartObject(JsonNamingPolicy.CamelCase.ConvertName(solution.Concept.ToString()));
            WriteNumbers(json, "utilities", solution.Utilities.AsSpan());
            WriteNumber(json, "value", solution.Value);
            WriteNumber(json, "gap", solution.Gap);
            json.WriteStartArray("lottery");
            foreach (LotteryShare share in solution.Lottery)
            {
                json.WriteStartObject();
                WriteOutcome(json, "outcome", solutions.Frontier.Problem.Space, solutions.Frontier.Outcome(share.Member));
                json.WriteNumber("probability", share.Probability);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (solution.Reason is { } reason)
            {
                json.WriteString("reason", reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteMetrics(Utf8JsonWriter json, ScenarioMetrics metrics)
    {
        json.WriteStartObject("metrics");
        WriteNumber(json, "opposition", metrics.Opposition);
        WriteNumber(json, "conflictLevel", metrics.Ranking?.Conflict ?? double.NaN);
        WriteNumber(json, "winWinLevel", metrics.Ranking?.WinWin ?? double.NaN);
        json.WriteBoolean("agreementPossible", metrics.Zone.Exists);
        WriteNumber(json, "rationalFraction", metrics.Zone.StrictFraction ?? double.NaN);
        WriteNumber(json, "gainsFromTrade", metrics.GainsFromTrade);
        WriteNumber(json, "priceOfNoDeal", metrics.PriceOfNoDeal);
        json.WriteEndObject();
    }

    private static void WritePanel(Utf8JsonWriter json, ParetoFrontier frontier)
    {
        json.WriteStartArray("panel");
        foreach (SolutionPanelRow row in SolutionPanel.Of(frontier).Rows)
        {
            json.WriteStartObject();
            json.WriteString("convention", row.Convention);
            json.WriteString("description", row.Description);
            json.WriteString("concept", Key(row.Solution.Concept));
            WriteNumber(json, "value", row.Solution.Value);
            json.WriteStartArray("outcomes");
            foreach (int k in row.Solution.Members.Take(20))
            {
                json.WriteStartObject();
                WriteMember(json, frontier, k);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
