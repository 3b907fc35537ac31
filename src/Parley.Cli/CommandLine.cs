using System.CommandLine;
using System.CommandLine.Help;
using System.Text.Json;
using Parley.Cli.Commands;
using Parley.Numerics.Errors;

namespace Parley.Cli;

/// <summary>The command <c>parley</c>: parses, runs one command, and turns every failure into the contract's exit code and error lines.</summary>
public static class CommandLine
{
    /// <summary>All commands, in the order of the help. Made anew for each run: the library's commands hold state.</summary>
    public static IReadOnlyList<ParleyCommand> Commands() =>
    [
        new DemoCommand(),
        new NewCommand(),
        new CheckCommand(),
        new ShowCommand(),
        new AnalyzeCommand(),
        new PlaybooksCommand(),
        new ClaimCommand(),
        new ExploitCommand(),
        new ReputationCommand(),
        new MapCommand(),
        new WhyCommand(),
        new FlipCommand(),
        new DealCommand(),
        new NegotiateCommand(),
        new TournamentCommand(),
        new DraftCommand(),
        new CompareCommand(),
        new DiffCommand(),
        new BriefCommand(),
        new ServeCommand(),
        new ReadCommand(),
        new EvaluateCommand(),
        new TaggerCommand(),
        new LedgerCommand(),
        new SolveCommand(),
        new GameCommand(),
        new RepeatedCommand(),
        new ForecastCommand(),
        new ScoreCommand(),
        new BookCommand(),
        new StableCommand(),
        new ModelCommand(),
        new ValidateCommand(),
        new SchemaCommand(),
        new McpCommand(),
        new DoctorCommand(),
        new VersionCommand(),
    ];

    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">The words after <c>parley</c>.</param>
    /// <param name="streams">Where to read and write.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, CommandStreams streams)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(streams);
        // A plain command named `parley`: the library's root command would show the assembly's name instead.
        var help = new HelpOption();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, ["parley demo", "parley analyze cases/ukraine-ceasefire-2025 --as-of 2025-05-20"]);
        var root = new Command("parley", "Parley: what is this likely to yield if we stand firm, stall, or give in, and why?")
        {
            help, SharedOptions.Json, SharedOptions.Seed, SharedOptions.Threads, SharedOptions.TimeLimit,
        };
        // What scripts call by the thousand is made alone: building all commands takes longer than solving a small game.
        IReadOnlyList<ParleyCommand> commands = arguments switch
        {
            ["solve", ..] => [new SolveCommand()],
            ["game", ..] => [new GameCommand()],
            _ => Commands(),
        };
        foreach (var command in commands)
        {
            root.Subcommands.Add(command.Build(streams));
        }

        var configuration = new InvocationConfiguration { Output = streams.Output, Error = streams.Error, EnableDefaultExceptionHandler = false };
        var parsed = root.Parse(arguments.Length == 0 ? ["--help"] : arguments);
        int code;
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
        {
            code = Report(streams, arguments.Contains("--json"), UsageErrors.Describe(parsed, commands));
        }
        else
        {
            code = parsed.Invoke(configuration);
        }

        streams.Output.Flush();
        return code;
    }

    /// <summary>Runs a command's body and maps failures to exit codes.</summary>
    internal static int Guard(ParseResult parsed, CommandStreams streams, Func<CommandRun, int> body, CancellationToken interrupted)
    {
        var json = parsed.GetValue(SharedOptions.Json);
        var limit = parsed.GetValue(SharedOptions.TimeLimit);
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(interrupted);
        if (limit is { } seconds && seconds > 0)
        {
            timer.CancelAfter(TimeSpan.FromSeconds(seconds));
        }

        try
        {
            var code = body(new CommandRun(parsed, streams, timer.Token));
            // Whoever interrupts gets what was found, and the exit code that says so.
            return code == ExitCode.StoppedByLimit && interrupted.IsCancellationRequested ? ExitCode.Interrupted : code;
        }
        catch (SourceErrorsException e)
        {
            return Report(streams, json, e.Errors);
        }
        catch (OperationCanceledException)
        {
            streams.Error.WriteLine(interrupted.IsCancellationRequested ? "interrupted" : "stopped by --time-limit before anything could be printed");
            return interrupted.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.StoppedByLimit;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Report(streams, json, [new SourceError("file", 1, 1, e.Message)]);
        }
    }

    /// <summary>Prints errors as the contract says and returns the exit code for bad input.</summary>
    internal static int Report(CommandStreams streams, bool json, IReadOnlyList<SourceError> errors)
    {
        foreach (var error in errors)
        {
            streams.Error.WriteLine(error.ToString());
        }

        if (json)
        {
            using var buffer = new MemoryStream();
            using (var writer = new Utf8JsonWriter(buffer, CommandRun.JsonStyle))
            {
                writer.WriteStartObject();
                writer.WriteStartArray("errors");
                foreach (var error in errors)
                {
                    writer.WriteStartObject();
                    writer.WriteString("file", error.File);
                    writer.WriteNumber("line", error.Line);
                    writer.WriteNumber("column", error.Column);
                    writer.WriteString("message", error.Message);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            streams.Output.Write(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
            streams.Output.Write('\n');
        }

        return ExitCode.BadInput;
    }
}
