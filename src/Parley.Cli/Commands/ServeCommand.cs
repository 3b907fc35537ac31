using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Parley.Numerics.Errors;

namespace Parley.Cli.Commands;

/// <summary><c>parley serve [CASES_DIR] [--port P]</c>: starts the web program that lies beside this one, and stops it when this one is stopped.</summary>
public sealed class ServeCommand : ParleyCommand
{
    private const string Program = "Parley.Web";

    private readonly Argument<string?> _cases = new("CASES_DIR") { Description = "Folder of case folders, or one case folder; without it the shipped cases, as a working copy.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<int> _port = new("--port", "-p") { Description = "Port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = _ => 5173 };
    private readonly Option<bool> _where = new("--where") { Description = "Only say which program would be started." };

    /// <summary>Describes the command.</summary>
    public ServeCommand()
        : base("serve", "Open the cases in a browser: the local web application on 127.0.0.1.", "parley serve", "parley serve cases --port 5173", "parley serve . -- --address 192.168.1.20 --token WORD-OF-16-OR-MORE --certificate server.pfx")
    {
        Add(_cases);
        Add(_port);
        Add(_where);
        KeepsUnknownOptions = true;
    }

    /// <inheritdoc/>
    protected override int Execute(CommandRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var found = Find();
        if (found is null)
        {
            throw new SourceErrorsException([new SourceError("command line", 1, 1, $"the web program {Program} is not beside this one (expected it in the same folder, or in 'web' below it); from a clone: dotnet run -c Release --project src/Parley.Web -- --port 5173")]);
        }

        if (run.Parsed.GetValue(_where))
        {
            run.Output.WriteLine(found);
            return ExitCode.Done;
        }

        var start = new ProcessStartInfo { FileName = "dotnet", UseShellExecute = false };
        start.ArgumentList.Add(found);
        if (run.Parsed.GetValue(_cases) is { } cases)
        {
            start.ArgumentList.Add(cases);
        }

        start.ArgumentList.Add("--port");
        start.ArgumentList.Add(run.Parsed.GetValue(_port).ToString(CultureInfo.InvariantCulture));
        foreach (var word in run.Parsed.UnmatchedTokens.Where(w => w != "--"))
        {
            start.ArgumentList.Add(word);
        }

        using var server = Process.Start(start) ?? throw new IOException($"{found} could not be started");
        using var stop = run.Cancelled.Register(() => Stop(server));
        server.WaitForExit();
        return run.Cancelled.IsCancellationRequested ? ExitCode.Interrupted : server.ExitCode;
    }

    private static void Stop(Process server)
    {
        try
        {
            server.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static string? Find()
    {
        var here = AppContext.BaseDirectory;
        string[] places =
        [
            here,
            Path.Combine(here, "web"),
            Path.GetFullPath(Path.Combine(here, "..", "..", Program, Path.GetFileName(here.TrimEnd(Path.DirectorySeparatorChar)))),
        ];
        // The starter alone may lie beside this program without what it starts.
        return places.Select(p => Path.Combine(p, Program + ".dll")).FirstOrDefault(File.Exists);
    }
}
