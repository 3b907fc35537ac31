using System.CommandLine;
using Parley.Cases;
using Parley.Numerics.Errors;
using Parley.Runs;
using Parley.Scenarios;

namespace Parley.Cli.Input;

/// <summary>The argument CASE that many commands take: a case folder, its case.yaml, or the short name of a shipped case; with --as-of, --scenario and --samples.</summary>
internal sealed class CaseArgument
{
    private const int WarningsShown = 5;

    private readonly Argument<string> _case = new("CASE") { Description = "A case folder (or its case.yaml), or a shipped case: ukraine, tariffs, cuba, ports." };

    public Argument<string> Argument => _case;

    /// <summary>Loads the case as of the asked date with the asked scenario; warnings go to standard error.</summary>
    public Case Load(CommandRun run) => Load(run, run.Parsed.GetValue(_case)!);

    /// <summary>Loads another case by its path or short name, with the same options.</summary>
    public static Case Load(CommandRun run, string path)
    {
        return Open(run, path, run.Parsed.GetValue(SharedOptions.AsOf), run.Parsed.GetValue(SharedOptions.Scenario));
    }

    /// <summary>Opens a case by its path or short name as of a date, with a scenario.</summary>
    public static Case Open(CommandRun run, string path, DateOnly? asOf, string? scenario)
    {
        var report = CaseLoader.Read(Resolve(path), asOf);
        var subject = report.Require();
        Warn(run, report);
        if (scenario is null)
        {
            return subject;
        }

        var changed = Scenario.Apply(subject, scenario);
        Warn(run, changed);
        return changed.Require();
    }

    /// <summary>Analyses the case with the run's options.</summary>
    public AnalysisRun Analyze(CommandRun run, bool flips = true, IReadOnlyList<string>? lenses = null) => AnalysisRun.Of(Load(run), Options(run, flips, lenses), run.Cancelled);

    /// <summary>The analysis options of a run.</summary>
    public static AnalysisOptions Options(CommandRun run, bool flips = true, IReadOnlyList<string>? lenses = null)
    {
        var samples = run.Parsed.GetValue(SharedOptions.Samples);
        if (samples is < 1 or > 1_000_000)
        {
            throw new SourceErrorsException([new SourceError("command line", 1, 1, $"--samples {samples}: expected a whole number from 1 to 1000000")]);
        }

        return new AnalysisOptions
        {
            Seed = run.Seed,
            Samples = samples,
            Threads = run.Threads,
            Flips = flips,
            Lenses = lenses ?? [],
            Scenario = run.Parsed.GetValue(SharedOptions.Scenario),
            ParleyVersion = Commands.VersionCommand.Current,
        };
    }

    private static void Warn(CommandRun run, CaseReport report)
    {
        foreach (var problem in report.Problems.Where(p => p.Severity == Severity.Warning).Take(WarningsShown))
        {
            run.Error.WriteLine(problem.ToString());
        }
    }

    /// <summary>Turns a short name into the folder of a shipped case; leaves paths as they are.</summary>
    public static string Resolve(string path) => !Directory.Exists(path) && !File.Exists(path) && ShippedCases.IdOf(path) is { } id ? ShippedCases.Unpack(id) : path;
}
