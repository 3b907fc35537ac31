using System.Text;
using System.Text.Json;

namespace Parley.Cli.Tests;

/// <summary>Runs one command line in this process and keeps what it printed.</summary>
internal sealed record CommandRunner(int Code, string Output, string Error)
{
    public static string Root { get; } = FindRoot();

    public static CommandRunner Run(params string[] arguments) => RunWithInput("", arguments);

    public static CommandRunner RunWithInput(string input, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var code = CommandLine.Run(arguments, new CommandStreams(stream, output, error));
        return new CommandRunner(code, output.ToString(), error.ToString());
    }

    /// <summary>The path of a shipped case's folder.</summary>
    public static string Case(string id) => Path.Combine(Root, "cases", id);

    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Parley.slnx")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}
