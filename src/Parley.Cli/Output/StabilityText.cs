using System.Globalization;
using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Evolution;
using Parley.Stability.Inverse;
using Parley.Stability.Witnesses;

namespace Parley.Cli.Output;

/// <summary>The text of <c>parley stable</c>.</summary>
internal static class StabilityText
{
    private const int MostRows = 64;

    public static void Print(TextWriter output, StabilityReport report)
    {
        var (conflict, analysis) = (report.Conflict, report.Analysis);
        if (conflict.Title.Length > 0)
        {
            output.WriteLine(conflict.Title);
        }

        output.WriteLine($"{conflict.DecisionMakers.Count} decision makers, {conflict.Options.Count} options, {conflict.States.Count} feasible states; sanctions: {StabilityJson.Word(analysis.Sanctions)}");
        output.WriteLine();
        var every = conflict.States.Count <= MostRows;
        var shown = every ? Enumerable.Range(0, conflict.States.Count).ToList() : [.. report.AnyEquilibrium.Take(MostRows)];
        output.WriteLine(every ? "States, and under which concepts each decision maker stays there" : "Equilibria, and under which concepts each decision maker stays there");
        var headers = new List<string> { "state", "options", "content" };
        headers.AddRange(conflict.DecisionMakers);
        headers.Add("equilibrium");
        output.Write(PlainText.Table(headers, [.. shown.Select(s => (IReadOnlyList<string>)
            [Id(conflict, s), conflict.Pattern(s), conflict.Describe(s), .. conflict.DecisionMakers.Select((_, i) => Names(analysis, s, c => analysis.IsStable(i, s, c))), Names(analysis, s, c => analysis.Equilibria(c)[s])])]));
        output.WriteLine();
        foreach (var concept in analysis.Concepts)
        {
            var set = analysis.Equilibria(concept);
            output.WriteLine($"{WitnessText.Name(concept),-4} equilibria: {(set.Size == 0 ? "none" : string.Join(" ", set.Members().Take(MostRows).Select(s => Id(conflict, s))))}{(set.Size > MostRows ? $" … ({set.Size} in all)" : "")}");
        }

        output.WriteLine($"certificate: {analysis.Recheck}");
        if (report.Game is { } game)
        {
            output.WriteLine($"as a normal-form game: {game.PureEquilibria.Count} pure equilibria in feasible states, {(game.Agrees ? "the same states as Nash here" : "NOT the states found here")}");
        }

        report.Extras.Print(output, analysis);
        Disagreements(output, report);
        Witnesses(output, report);
        Coalitions(output, report);
        if (report.Evolution is { } evolution)
        {
            Path(output, report, evolution);
        }

        Inverse(output, report);
    }

    private static string Names(StabilityAnalysis analysis, int state, Func<StabilityConcept, bool> holds) =>
        string.Join(" ", analysis.Concepts.Where(holds).Select(WitnessText.Name)) is { Length: > 0 } names ? names : "-";

    private static string Id(Conflict conflict, int state) => conflict.States.Id(state).ToString(CultureInfo.InvariantCulture);

    private static void Disagreements(TextWriter output, StabilityReport report)
    {
        if (report.Disagreements.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"The meanings of a sanction disagree on {report.Disagreements.Count} verdicts (--sanctions legal, once, single):");
        output.Write(PlainText.Table(["decision maker", "state", "concept", "legal", "once", "single"], [.. report.Disagreements.Take(MostRows).Select(d => (IReadOnlyList<string>)
            [report.Conflict.DecisionMakers[d.Party], Id(report.Conflict, d.State), WitnessText.Name(d.Concept), Word(d.Legal), Word(d.Once), Word(d.Single)])]));

        static string Word(bool stable) => stable ? "stable" : "unstable";
    }

    private static void Witnesses(TextWriter output, StabilityReport report)
    {
        if (report.Witnesses.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"Why, at {WitnessText.State(report.Conflict, report.Witnesses[0].State)}");
        foreach (var party in report.Witnesses.GroupBy(w => w.DecisionMaker))
        {
            // Where nothing is preferred, the reason is the same under every concept.
            var once = party.First() is { Stable: true, Deterred.Count: 0 };
            foreach (var witness in once ? party.Take(1) : party)
            {
                output.WriteLine("  " + PlainText.Wrap(WitnessText.Of(report.Conflict, witness), 4));
            }
        }

        Margins(output, report);
    }

    private static void Margins(TextWriter output, StabilityReport report)
    {
        foreach (var party in report.Margins.GroupBy(m => m.Party))
        {
            output.WriteLine($"  for {report.Conflict.DecisionMakers[party.Key]} it would have to rise by {string.Join(", ", party.Select(m => $"{m.Places} {(m.Places == 1 ? "place" : "places")} ({WitnessText.Name(m.Concept)})"))}");
        }
    }

    private static void Coalitions(TextWriter output, StabilityReport report)
    {
        if (report.CoalitionImprovements is not { } improvements)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(improvements.Count == 0 ? "No coalition of two or more could improve for all its members." : "Who would move together: all members prefer where they go");
        if (improvements.Count > 0)
        {
            var left = report.AnyEquilibrium.ToHashSet();
            output.Write(PlainText.Table(["from", "coalition", "to", "equilibrium that is left"], [.. improvements.OrderByDescending(i => left.Contains(i.From)).Take(MostRows).Select(i => (IReadOnlyList<string>)
                [Id(report.Conflict, i.From), string.Join(" + ", i.Coalition.Names(report.Conflict)), Id(report.Conflict, i.To), Names(report.Analysis, i.From, c => report.Analysis.Equilibria(c)[i.From])])]));
        }

        foreach (var (concept, stable) in report.Universal)
        {
            output.WriteLine($"stable against every coalition, {WitnessText.Name(concept)}: {(stable.Count == 0 ? "none" : string.Join(" ", stable.Take(MostRows).Select(s => Id(report.Conflict, s))))}");
        }
    }

    private static void Path(TextWriter output, StabilityReport report, ConflictEvolution evolution)
    {
        var conflict = report.Conflict;
        output.WriteLine();
        output.WriteLine($"From {WitnessText.State(conflict, evolution.From)} ({evolution.ReachedByMoves.Count} states by moves, {evolution.ReachedByImprovements.Count} by improvements alone)");
        foreach (var state in report.AnyEquilibrium.Take(MostRows))
        {
            var improvements = evolution.ShortestByImprovements(state);
            var line = $"to {WitnessText.State(conflict, state)} [{Names(report.Analysis, state, c => report.Analysis.Equilibria(c)[state])}]: ";
            line += (improvements, evolution.Cheapest(state)) switch
            {
                ({ } path, _) => path.Steps.Count == 0 ? "it stands there already" : "by improvements, " + Steps(conflict, evolution, path),
                (null, { } path) => $"only if movers set themselves back ({path.Loss} ranks), " + Steps(conflict, evolution, path),
                _ => "no way",
            };
            output.WriteLine("  " + PlainText.Wrap(line, 4));
        }
    }

    private static void Inverse(TextWriter output, StabilityReport report)
    {
        if (report.Inverse.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"What would have to change so that {WitnessText.State(report.Conflict, report.Inverse[0].State)} holds");
        foreach (var answer in report.Inverse)
        {
            var name = WitnessText.Name(answer.Concept);
            output.WriteLine(answer switch
            {
                { Levers: null } => $"  {name}: no change found ({answer.Reason}); none below distance {Number(answer.LowerBound)} can do",
                { Levers.Count: 0 } => $"  {name}: nothing, it is an equilibrium",
                _ => $"  {name}: distance {Number(answer.Distance!.Value)}{(answer.Complete ? ", the least possible" : $" (not proven least: {answer.Reason}; none below {Number(answer.LowerBound)})")}",
            });
            foreach (var lever in answer.Levers ?? [])
            {
                output.WriteLine("    " + PlainText.Wrap(LeverText.Of(report.Conflict, lever), 6));
            }
        }
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Steps(Conflict conflict, ConflictEvolution evolution, ConflictPath path) =>
        string.Join(", ", path.Steps.Select(s => $"{conflict.DecisionMakers[s.DecisionMaker]} to {WitnessText.State(conflict, s.To)}{(evolution.IsIrreversible(s) ? " (no way back)" : "")}"));
}
