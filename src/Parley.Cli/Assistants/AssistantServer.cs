using System.Text;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Parley.Numerics.Errors;

namespace Parley.Cli.Assistants;

/// <summary>The assistants' port: commands of <c>parley</c> as tools of the Model Context Protocol over two streams.</summary>
internal static class AssistantServer
{
    private const string EstimateTool = "propose_estimate";

    private const string Instructions =
        "Parley advises on negotiations and crises. Start with show_case and analyze; ask why and flip for any finding. Numbers are model results under stated assumptions: quote them with their interval and their finding's assumptions. "
        + "You may propose ledger entries and estimates; they count for nothing until a person confirms them.";

    /// <summary>Serves until the input ends and everything asked is answered.</summary>
    public static async Task ServeAsync(Stream input, Stream output, string version, CancellationToken cancellation)
    {
        await using var asked = new MessageCount(input, message => message.TryGetProperty("method", out _) && message.TryGetProperty("id", out _));
        await using var answered = new MessageCount(output, message => message.TryGetProperty("id", out _) && !message.TryGetProperty("method", out _));
        await using var open = new AnsweredInput(asked, () => answered.Count >= asked.Count);
        await using var transport = new StreamServerTransport(open, answered, "parley");
        await using var server = McpServer.Create(transport, Options(version));
        await server.RunAsync(cancellation).ConfigureAwait(false);
    }

    private static McpServerOptions Options(string version) => new()
    {
        ServerInfo = new Implementation { Name = "parley", Version = version },
        ServerInstructions = Instructions,
        Handlers = new McpServerHandlers
        {
            ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. AssistantTools.All.Select(Describe), Describe(Estimate)] }),
            CallToolHandler = (request, _) => ValueTask.FromResult(Call(request.Params?.Name, new AssistantCall(request.Params?.Arguments))),
        },
    };

    private static AssistantTool Estimate { get; } = new(
        EstimateTool,
        "Proposes an estimate as a scenario file beside the case; the case is not changed.",
        [
            new("case", "A case folder.", true), new("path", "Path of the estimate, for example noDeal.UA.value.", true), new("value", "A point, a range such as 30 to 50, or a distribution.", true),
            new("why", "The reason in a sentence, with its source.", true),
        ],
        _ => []);

    private static Tool Describe(AssistantTool tool) => new() { Name = tool.Name, Description = tool.Description, InputSchema = tool.Schema() };

    private static CallToolResult Call(string? name, AssistantCall call)
    {
        if (name == EstimateTool)
        {
            return Propose(call);
        }

        var tool = AssistantTools.All.FirstOrDefault(t => t.Name == name);
        if (tool is null)
        {
            return Result($"there is no tool '{name}' (expected one of {string.Join(", ", AssistantTools.All.Select(t => t.Name))}, {EstimateTool})", isError: true);
        }

        var missing = tool.Parameters.Where(p => p.IsRequired && string.IsNullOrWhiteSpace(call[p.Name])).Select(p => p.Name).ToList();
        if (missing.Count > 0)
        {
            return Result($"{tool.Name} needs {string.Join(", ", missing)}", isError: true);
        }

        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(call["text"] ?? ""));
        var code = CommandLine.Run([.. tool.Words(call), "--json"], new CommandStreams(text, output, error));
        return code is ExitCode.Done or ExitCode.NegativeAnswer or ExitCode.StoppedByLimit ? Result(output.ToString(), isError: false) : Result(error.ToString(), isError: true);
    }

    private static CallToolResult Propose(AssistantCall call)
    {
        try
        {
            return Result("proposed in " + EstimateProposal.Write(call) + "; a person may use it with --scenario", isError: false);
        }
        catch (SourceErrorsException e)
        {
            return Result(string.Join('\n', e.Errors.Select(x => x.ToString())), isError: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Result(e.Message, isError: true);
        }
    }

    private static CallToolResult Result(string text, bool isError) => new() { Content = [new TextContentBlock { Text = text }], IsError = isError };
}
