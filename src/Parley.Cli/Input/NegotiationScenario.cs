using Parley.Bargaining.Problems;
using Parley.Bargaining.Scenarios;
using Parley.Bargaining.Utilities;
using Parley.Cases;
using Parley.Lenses.Deal;
using Parley.Numerics.Errors;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;
using Parley.Worlds;

namespace Parley.Cli.Input;

/// <summary>A scenario for simulated negotiations: from scenario files, or a case at the medians of its estimates.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Domain">The indexed outcomes.</param>
/// <param name="Clock">How its discounting counts time.</param>
/// <param name="Reading">How the numbers were read, in words.</param>
public sealed record NegotiationScenario(string Name, NegotiationDomain Domain, DiscountClock Clock, string Reading)
{
    /// <summary>Reads a scenario and indexes its outcomes.</summary>
    /// <param name="run">The command run.</param>
    /// <param name="path">A scenario folder or file, or a case.</param>
    /// <param name="scale">How utilities are scaled for the strategies.</param>
    /// <param name="discount">A discount factor for all parties instead of the scenario's own; null to keep them.</param>
    /// <exception cref="SourceErrorsException">It cannot be read, or is too large.</exception>
    public static NegotiationScenario Read(CommandRun run, string path, UtilityScale scale, double? discount)
    {
        ArgumentNullException.ThrowIfNull(run);
        string resolved = CaseArgument.Resolve(path);
        bool isCase = File.Exists(Path.Combine(resolved, CaseLoader.CaseFile)) || (File.Exists(resolved) && Path.GetFileName(resolved) == CaseLoader.CaseFile);
        try
        {
            (string name, BargainingProblem problem, string reading, DiscountClock clock) = isCase ? OfCase(run, resolved) : OfFiles(run, resolved);
            if (discount is { } factor)
            {
                problem = new BargainingProblem(problem.Space, problem.Parties.Select(p => p with { Discounting = new Discounting(DiscountingKind.Exponential, factor, true) }));
                clock = DiscountClock.RelativeTime;
            }

            return new NegotiationScenario(name, new NegotiationDomain(problem, scale), clock, reading);
        }
        catch (InvalidOperationException e)
        {
            throw new SourceErrorsException([new SourceError(path, 1, 1, e.Message)]);
        }
    }

    private static (string, BargainingProblem, string, DiscountClock) OfCase(CommandRun run, string path)
    {
        Case subject = CaseArgument.Load(run, path);
        return (subject.Id, new DealMapping(subject).Problem(World.Central(subject)), "the case at the medians of its estimates, options within all principals' red lines", DiscountClock.RelativeTime);
    }

    private static (string, BargainingProblem, string, DiscountClock) OfFiles(CommandRun run, string path)
    {
        Scenario scenario = ScenarioReader.Read(path);
        foreach (string warning in scenario.Warnings)
        {
            run.Error.WriteLine(warning);
        }

        bool negMas = scenario.Format.Contains("NegMAS", StringComparison.OrdinalIgnoreCase);
        return (scenario.Name, scenario.Problem, $"{scenario.Format}; {scenario.Convention}", negMas ? DiscountClock.Steps : DiscountClock.RelativeTime);
    }
}
