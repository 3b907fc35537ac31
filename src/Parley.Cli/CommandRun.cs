using System.CommandLine;
using System.Text;
using System.Text.Json;

namespace Parley.Cli;

/// <summary>One run of one command: its parsed options and its streams.</summary>
/// <param name="Parsed">What was parsed from the command line.</param>
/// <param name="Streams">Where to read and write.</param>
/// <param name="Cancelled">Signalled when the user interrupts or the time limit is reached.</param>
public sealed record CommandRun(ParseResult Parsed, CommandStreams Streams, CancellationToken Cancelled)
{
    /// <summary>Whether one JSON document is wanted.</summary>
    public bool Json => Parsed.GetValue(SharedOptions.Json);

    /// <summary>The seed.</summary>
    public ulong Seed => Parsed.GetValue(SharedOptions.Seed);

    /// <summary>Worker threads, at least 1.</summary>
    public int Threads => Math.Max(1, Parsed.GetValue(SharedOptions.Threads));

    /// <summary>Standard output.</summary>
    public TextWriter Output => Streams.Output;

    /// <summary>Standard error.</summary>
    public TextWriter Error => Streams.Error;

    /// <summary>Prints the one JSON document.</summary>
    /// <param name="write">Writes the document's value.</param>
    public void PrintJson(Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonStyle))
        {
            write(writer);
        }

        Output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        Output.Write('\n');
    }

    /// <summary>How all JSON of the command line is written: indented, with the characters of all scripts left readable.</summary>
    public static JsonWriterOptions JsonStyle { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
