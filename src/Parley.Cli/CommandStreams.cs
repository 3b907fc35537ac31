using System.Text;

namespace Parley.Cli;

/// <summary>Where a command reads and writes: the process's own streams, or strings in a test.</summary>
/// <param name="Input">Standard input, for a file named <c>-</c>.</param>
/// <param name="Output">Standard output: answers only.</param>
/// <param name="Error">Standard error: messages and errors.</param>
/// <param name="IsTerminal">Whether output goes to a person's terminal, so that colours and widths matter.</param>
public sealed record CommandStreams(Stream Input, TextWriter Output, TextWriter Error, bool IsTerminal = false)
{
    /// <summary>The streams of this process, UTF-8 without a byte-order mark, lines ended by LF.</summary>
    public static CommandStreams OfThisProcess()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(Console.OpenStandardOutput(), encoding, 1 << 16) { AutoFlush = false, NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true, NewLine = "\n" };
        return new CommandStreams(Console.OpenStandardInput(), output, error, !Console.IsOutputRedirected);
    }
}
