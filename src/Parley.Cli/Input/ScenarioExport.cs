using Parley.Bargaining.Problems;
using Parley.Bargaining.Scenarios;
using Parley.Bargaining.Utilities;
using Parley.Numerics.Errors;
using Parley.Reports.Briefs.Writing;

namespace Parley.Cli.Input;

/// <summary>Writes a bargaining problem to a new folder in a format that other tools read.</summary>
internal static class ScenarioExport
{
    public static void Write(CommandRun run, BargainingProblem problem, string folder, string format)
    {
        if (Directory.Exists(folder) || File.Exists(folder))
        {
            throw new SourceErrorsException([new SourceError(folder, 1, 1, "there is something of this name already (expected a new folder)")]);
        }

        IReadOnlyList<SourceText> files;
        try
        {
            files = format switch
            {
                "genius" => ScenarioWriter.ToGenius(UnitScale(run, problem)),
                "csv" => [ScenarioWriter.ToScoringSheet(problem)],
                _ => ScenarioWriter.ToYaml(problem),
            };
        }
        catch (InvalidOperationException e)
        {
            throw new SourceErrorsException([new SourceError(folder, 1, 1, $"cannot be written as {format}: {e.Message}")]);
        }

        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            AtomicFile.WriteText(Path.Combine(folder, Path.GetFileName(file.Name)), file.Content);
        }

        run.Error.WriteLine($"{files.Count} {(files.Count == 1 ? "file" : "files")} written to {folder}");
    }

    /// <summary>GENIUS cuts utilities to 1: a party whose best package is worth more is scaled so that it is worth 1, reservation value included.</summary>
    private static BargainingProblem UnitScale(CommandRun run, BargainingProblem problem)
    {
        if (Enumerable.Range(0, problem.PartyCount).All(p => problem.Range(p).Maximum <= 1))
        {
            return problem;
        }

        run.Error.WriteLine("GENIUS cuts utilities to 1: each party's values are divided by its largest");
        return new BargainingProblem(problem.Space, problem.Parties.Select((party, p) =>
        {
            var largest = problem.Range(p).Maximum;
            if (party.Utility is not AdditiveUtility { Interactions.Length: 0 } utility || largest <= 1)
            {
                return largest <= 1 ? party : throw new InvalidOperationException($"the utility of {party.Name} is not additive, and its largest value {largest:0.###} is above 1");
            }

            var terms = Enumerable.Range(0, problem.Space.IssueCount).Select(i => utility.Terms(i).ToArray().Select(t => t / largest).ToArray()).ToArray();
            return party with { Utility = new AdditiveUtility(problem.Space, terms, utility.Constant / largest), ReservationValue = party.ReservationValue / largest };
        }));
    }
}
