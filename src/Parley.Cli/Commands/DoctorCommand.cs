using System.Runtime.InteropServices;
using Parley.Cases;
using Parley.Cli.Input;
using Parley.Cli.Output;
using Parley.Runs;

namespace Parley.Cli.Commands;

/// <summary><c>parley doctor</c>: checks that this program computes on this machine what it should.</summary>
public sealed class DoctorCommand : ParleyCommand
{
    private const int Worlds = 24;

    /// <summary>Describes the command.</summary>
    public DoctorCommand()
        : base("doctor", "Check that this program computes on this machine what it should.", "parley doctor")
    {
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        (string Name, Func<CommandRun, (bool Ok, string Detail)> Check)[] checks =
        [
            ("machine", _ => (true, $"parley {VersionCommand.Current}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} processors")),
            ("published numbers", _ => Published()),
            ("shipped cases", _ => Shipped()),
            ("same bytes for any threads", r => Deterministic(r)),
            ("temporary folder", _ => Writable()),
        ];
        var results = checks.Select(check => (check.Name, Result: Try(() => check.Check(run)))).ToList();
        if (run.Json)
        {
            run.PrintJson(w =>
            {
                w.WriteStartObject();
                w.WriteStartArray("checks");
                foreach (var (name, result) in results)
                {
                    w.WriteStartObject();
                    w.WriteString("name", name);
                    w.WriteBoolean("ok", result.Ok);
                    w.WriteString("detail", result.Detail);
                    w.WriteEndObject();
                }

                w.WriteEndArray();
                w.WriteNumber("passed", results.Count(r => r.Result.Ok));
                w.WriteNumber("failed", results.Count(r => !r.Result.Ok));
                w.WriteEndObject();
            });
        }
        else
        {
            run.Output.Write(PlainText.Table(["check", "ok", "detail"], [.. results.Select(r => (IReadOnlyList<string>)[r.Name, r.Result.Ok ? "yes" : "NO", r.Result.Detail])]));
        }

        return results.All(r => r.Result.Ok) ? ExitCode.Done : ExitCode.NegativeAnswer;
    }

    // A self-test reports what goes wrong, whatever it is, and goes on with the next check.
    private static (bool Ok, string Detail) Try(Func<(bool, string)> check)
    {
        try
        {
            return check();
        }
#pragma warning disable CA1031
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return (false, e.GetType().Name + ": " + e.Message);
        }
    }

    private static (bool Ok, string Detail) Published()
    {
        var rows = ValidateCommand.AllRows();
        var failed = rows.Where(r => !r.Ok).Select(r => $"{r.Engine} {r.Id}").ToList();
        return (failed.Count == 0, failed.Count == 0 ? $"{rows.Count} reproduced" : $"{failed.Count} of {rows.Count} not reproduced: {string.Join(", ", failed.Take(5))}");
    }

    private static (bool Ok, string Detail) Shipped()
    {
        var cases = ShippedCases.Names.Select(name => CaseLoader.Read(CaseArgument.Resolve(name), null).Require()).ToList();
        return (cases.Count > 0, $"{cases.Count} cases, {cases.Sum(c => c.Estimates.Count)} estimates, {cases.Sum(c => c.Evidence.Count)} ledger entries");
    }

    private static (bool Ok, string Detail) Deterministic(CommandRun run)
    {
        var subject = CaseLoader.Read(CaseArgument.Resolve("cuba"), null).Require();
        string Analyse(int threads)
        {
            var analysis = AnalysisRun.Of(subject, new AnalysisOptions { Seed = 1, Samples = Worlds, Threads = threads, Flips = false, ParleyVersion = VersionCommand.Current }, run.Cancelled).Analysis;
            using var buffer = new MemoryStream();
            using (var writer = new System.Text.Json.Utf8JsonWriter(buffer))
            {
                AnalysisJson.Write(writer, analysis);
            }

            return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(buffer.ToArray()))[..16];
        }

        var (one, many) = (Analyse(1), Analyse(Math.Max(2, Environment.ProcessorCount)));
        return (one == many, one == many ? $"cuba, {Worlds} worlds: {one}" : $"cuba, {Worlds} worlds: {one} with one thread, {many} with several");
    }

    private static (bool Ok, string Detail) Writable()
    {
        var file = Path.Combine(Path.GetTempPath(), $"parley-doctor-{Environment.ProcessId}");
        File.WriteAllText(file, "");
        File.Delete(file);
        return (true, "can be written");
    }
}
