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
    private readonly Option<string?>[] _passed =
    [
        new("--address") { Description = "Address to listen on; any other than loopback needs --token and --certificate." },
        new("--token") { Description = "Access token of at least 16 characters; users open the address once with ?token=WORD." },
        new("--certificate") { Description = "TLS certificate with its key (.pfx, or .pem holding both)." },
        new("--password") { Description = "Password of the .pfx file." },
        new("--host") { Description = "A further name by which browsers may call this machine." },
        new("--work") { Description = "Where working copies of the shipped cases are kept." },
    ];

    private readonly Option<bool> _where = new("--where") { Description = "Only say which program would be started." };

    /// <summary>Describes the command.</summary>
    public ServeCommand()
        : base("serve", "Open the cases in a browser: the local web application on 127.0.0.1.", "parley serve", "parley serve cases --port 5173", "parley serve cases --address 192.168.1.20 --token WORD-OF-16-OR-MORE --certificate server.pfx")
    {
        Add(_cases);
        Add(_port);
        Add(_where);
        foreach (var option in _passed)
        {
            Add(option);
        }
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
        foreach (var option in _passed)
        {
            if (run.Parsed.GetValue(option) is { } value)
            {
                start.ArgumentList.Add(option.Name);
                start.ArgumentList.Add(value);
            }
        }

        using var server = Process.Start(start) ?? throw new IOException($"{found} could not be started");
        // Ctrl-C reaches the server itself; where only this program is told, it is stopped a little later, after the library has seen the interruption through.
        using var stop = run.Cancelled.Register(() => _ = Task.Delay(500).ContinueWith(_ => Stop(server), TaskScheduler.Default));
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
