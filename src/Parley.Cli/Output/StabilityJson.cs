using System.Text.Json;
using Parley.Stability.Conflicts;
using Parley.Stability.Concepts;
using Parley.Stability.Evolution;
using Parley.Stability.Inverse;
using Parley.Stability.Witnesses;

namespace Parley.Cli.Output;

/// <summary>The JSON document of <c>parley stable</c>.</summary>
internal static class StabilityJson
{
    public static void Write(Utf8JsonWriter w, StabilityReport report)
    {
        var (conflict, analysis) = (report.Conflict, report.Analysis);
        w.WriteStartObject();
        w.WriteString("title", conflict.Title);
        w.WriteString("sanctions", Word(analysis.Sanctions));
        Strings(w, "decisionMakers", conflict.DecisionMakers);
        Strings(w, "options", conflict.Options.Select(o => o.Name));
        Owners(w, conflict);
        w.WriteStartArray("states");
        for (var s = 0; s < conflict.States.Count; s++)
        {
            State(w, analysis, s);
        }

        w.WriteEndArray();
        w.WriteStartObject("equilibria");
        foreach (var concept in analysis.Concepts)
        {
            Ids(w, Word(concept), conflict, analysis.Equilibria(concept).Members());
        }

        w.WriteEndObject();
        w.WriteString("certificate", analysis.Recheck.ToString());
        Disagreements(w, report);
        Witnesses(w, report);
        Coalitions(w, report);
        if (report.Evolution is { } evolution)
        {
            Path(w, report, evolution);
        }

        Inverse(w, report);
        report.Extras.Write(w, analysis);
        if (report.Game is { } game)
        {
            w.WriteStartObject("game");
            Ids(w, "pureEquilibria", conflict, game.PureEquilibria);
            w.WriteBoolean("agreesWithNash", game.Agrees);
            w.WriteEndObject();
        }

        Strings(w, "warnings", report.Document.Warnings);
        w.WriteEndObject();
    }

    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static void Owners(Utf8JsonWriter w, Conflict conflict)
    {
        w.WriteStartArray("optionOwners");
        foreach (var option in conflict.Options)
        {
            w.WriteStartObject();
            w.WriteString("option", option.Name);
            Strings(w, "owners", option.Owners.Select(i => conflict.DecisionMakers[i]));
            w.WriteString("direction", Word(option.Direction));
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void State(Utf8JsonWriter w, StabilityAnalysis analysis, int state)
    {
        var conflict = analysis.Conflict;
        w.WriteStartObject();
        w.WriteNumber("id", conflict.States.Id(state));
        w.WriteString("options", conflict.Pattern(state));
        w.WriteString("description", conflict.Describe(state));
        w.WriteStartObject("stable");
        for (var i = 0; i < conflict.DecisionMakers.Count; i++)
        {
            Strings(w, conflict.DecisionMakers[i], analysis.Concepts.Where(c => analysis.IsStable(i, state, c)).Select(Word));
        }

        w.WriteEndObject();
        Strings(w, "equilibrium", analysis.Concepts.Where(c => Enumerable.Range(0, conflict.DecisionMakers.Count).All(i => analysis.IsStable(i, state, c))).Select(Word));
        w.WriteEndObject();
    }

    private static void Disagreements(Utf8JsonWriter w, StabilityReport report)
    {
        w.WriteStartArray("disagreements");
        foreach (var (party, state, concept, legal, once, single) in report.Disagreements)
        {
            w.WriteStartObject();
            w.WriteString("decisionMaker", report.Conflict.DecisionMakers[party]);
            w.WriteNumber("state", report.Conflict.States.Id(state));
            w.WriteString("concept", Word(concept));
            w.WriteBoolean("legal", legal);
            w.WriteBoolean("once", once);
            w.WriteBoolean("single", single);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void Witnesses(Utf8JsonWriter w, StabilityReport report)
    {
        if (report.Witnesses.Count == 0)
        {
            return;
        }

        var conflict = report.Conflict;
        w.WriteStartArray("witnesses");
        foreach (var witness in report.Witnesses)
        {
            w.WriteStartObject();
            w.WriteString("decisionMaker", conflict.DecisionMakers[witness.DecisionMaker]);
            w.WriteNumber("state", conflict.States.Id(witness.State));
            w.WriteString("concept", Word(witness.Concept));
            w.WriteBoolean("stable", witness.Stable);
            w.WriteString("text", WitnessText.Of(conflict, witness));
            if (witness.Undeterred is { } t)
            {
                w.WriteNumber("improvement", conflict.States.Id(t));
            }

            w.WriteStartArray("sanctions");
            foreach (var sanction in witness.Deterred)
            {
                w.WriteStartObject();
                w.WriteNumber("improvement", conflict.States.Id(sanction.Improvement));
                Steps(w, conflict, "moves", sanction.Steps);
                w.WriteNumber("outcome", conflict.States.Id(sanction.Outcome));
                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteString("certificate", "verified");
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartArray("margins");
        foreach (var (party, concept, places) in report.Margins)
        {
            w.WriteStartObject();
            w.WriteString("decisionMaker", conflict.DecisionMakers[party]);
            w.WriteString("concept", Word(concept));
            w.WriteNumber("places", places);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void Coalitions(Utf8JsonWriter w, StabilityReport report)
    {
        if (report.CoalitionImprovements is not { } improvements)
        {
            return;
        }

        var conflict = report.Conflict;
        w.WriteStartObject("coalitions");
        w.WriteStartObject("improvements");
        foreach (var group in improvements.GroupBy(i => i.From))
        {
            w.WriteStartArray(conflict.States.Id(group.Key).ToString(System.Globalization.CultureInfo.InvariantCulture));
            foreach (var improvement in group)
            {
                w.WriteStartObject();
                Strings(w, "coalition", improvement.Coalition.Names(conflict));
                w.WriteNumber("to", conflict.States.Id(improvement.To));
                w.WriteEndObject();
            }

            w.WriteEndArray();
        }

        w.WriteEndObject();
        w.WriteStartArray("stable");
        foreach (var group in report.CoalitionVerdicts.GroupBy(v => v.Coalition))
        {
            w.WriteStartObject();
            Strings(w, "coalition", group.Key.Names(conflict));
            foreach (var (_, concept, stable) in group)
            {
                Ids(w, Word(concept), conflict, stable);
            }

            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartObject("universal");
        foreach (var (concept, stable) in report.Universal)
        {
            Ids(w, Word(concept), conflict, stable);
        }

        w.WriteEndObject();
        w.WriteEndObject();
    }

    private static void Path(Utf8JsonWriter w, StabilityReport report, ConflictEvolution evolution)
    {
        var conflict = report.Conflict;
        w.WriteStartObject("path");
        w.WriteNumber("from", conflict.States.Id(evolution.From));
        Ids(w, "reachable", conflict, evolution.ReachedByMoves);
        Ids(w, "reachableByImprovements", conflict, evolution.ReachedByImprovements);
        w.WriteStartArray("equilibria");
        foreach (var state in report.AnyEquilibrium)
        {
            w.WriteStartObject();
            w.WriteNumber("id", conflict.States.Id(state));
            Strings(w, "concepts", report.Analysis.Concepts.Where(c => report.Analysis.Equilibria(c)[state]).Select(Word));
            Way(w, report, evolution, "shortest", evolution.Shortest(state));
            Way(w, report, evolution, "shortestByImprovements", evolution.ShortestByImprovements(state));
            Way(w, report, evolution, "cheapest", evolution.Cheapest(state));
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void Inverse(Utf8JsonWriter w, StabilityReport report)
    {
        if (report.Inverse.Count == 0)
        {
            return;
        }

        var conflict = report.Conflict;
        w.WriteStartObject("inverse");
        w.WriteNumber("state", conflict.States.Id(report.Inverse[0].State));
        w.WriteStartArray("concepts");
        foreach (var answer in report.Inverse)
        {
            w.WriteStartObject();
            w.WriteString("concept", Word(answer.Concept));
            w.WriteBoolean("complete", answer.Complete);
            if (answer.Reason is { } reason)
            {
                w.WriteString("reason", reason);
            }

            w.WriteNumber("lowerBound", answer.LowerBound);
            if (answer.Distance is { } distance)
            {
                w.WriteNumber("distance", distance);
            }
            else
            {
                w.WriteNull("distance");
            }

            w.WriteStartArray("levers");
            foreach (var lever in answer.Levers ?? [])
            {
                Lever(w, conflict, lever);
            }

            w.WriteEndArray();
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void Lever(Utf8JsonWriter w, Conflict conflict, PreferenceLever lever)
    {
        w.WriteStartObject();
        w.WriteString("decisionMaker", conflict.DecisionMakers[lever.DecisionMaker]);
        w.WriteNumber("distance", lever.Distance);
        w.WriteString("text", LeverText.Of(conflict, lever));
        w.WriteStartArray("demands");
        foreach (var demand in lever.Demands)
        {
            w.WriteStartObject();
            w.WriteNumber("better", conflict.States.Id(demand.Better));
            w.WriteNumber("worse", conflict.States.Id(demand.Worse));
            w.WriteBoolean("strict", demand.Strict);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        if (conflict.States.Count <= StabilityReport.ManyStates)
        {
            w.WriteStartArray("ranking");
            foreach (var tied in lever.Ranking.Classes())
            {
                w.WriteStartArray();
                foreach (var state in tied)
                {
                    w.WriteNumberValue(conflict.States.Id(state));
                }

                w.WriteEndArray();
            }

            w.WriteEndArray();
        }

        w.WriteEndObject();
    }

    private static void Way(Utf8JsonWriter w, StabilityReport report, ConflictEvolution evolution, string name, ConflictPath? path)
    {
        if (path is null)
        {
            w.WriteNull(name);
            return;
        }

        w.WriteStartObject(name);
        w.WriteNumber("loss", path.Loss);
        w.WriteStartArray("moves");
        foreach (var step in path.Steps)
        {
            w.WriteStartObject();
            w.WriteString("by", report.Conflict.DecisionMakers[step.DecisionMaker]);
            w.WriteNumber("from", report.Conflict.States.Id(step.From));
            w.WriteNumber("to", report.Conflict.States.Id(step.To));
            w.WriteBoolean("irreversible", evolution.IsIrreversible(step));
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void Steps(Utf8JsonWriter w, Conflict conflict, string name, IReadOnlyList<MoveStep> steps)
    {
        w.WriteStartArray(name);
        foreach (var step in steps)
        {
            w.WriteStartObject();
            w.WriteString("by", conflict.DecisionMakers[step.DecisionMaker]);
            w.WriteNumber("from", conflict.States.Id(step.From));
            w.WriteNumber("to", conflict.States.Id(step.To));
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter w, string name, IEnumerable<string> texts)
    {
        w.WriteStartArray(name);
        foreach (var text in texts)
        {
            w.WriteStringValue(text);
        }

        w.WriteEndArray();
    }

    public static void Ids(Utf8JsonWriter w, string name, Conflict conflict, IEnumerable<int> states)
    {
        w.WriteStartArray(name);
        foreach (var state in states)
        {
            w.WriteNumberValue(conflict.States.Id(state));
        }

        w.WriteEndArray();
    }
}
