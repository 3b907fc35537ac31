using System.Text;
using System.Text.Json;

namespace Parley.Cli.Output;

/// <summary>The one JSON document of a command whose answer may be long: printed piece by piece, so that memory does not grow with it.</summary>
internal sealed class StreamedJson : IDisposable
{
    private const int Piece = 1 << 16;
    private readonly TextWriter _output;
    private readonly MemoryStream _buffer = new();

    /// <summary>Starts a document.</summary>
    /// <param name="output">Where it is printed.</param>
    public StreamedJson(TextWriter output)
    {
        _output = output;
        Writer = new Utf8JsonWriter(_buffer, CommandRun.JsonStyle);
    }

    /// <summary>Gets the writer.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>Prints what was written if it is enough for a piece.</summary>
    public void Drain()
    {
        if (Writer.BytesPending + _buffer.Length >= Piece)
        {
            Print();
        }
    }

    /// <summary>Prints the rest and ends the line.</summary>
    public void Dispose()
    {
        Print();
        _output.Write('\n');
        Writer.Dispose();
        _buffer.Dispose();
    }

    private void Print()
    {
        // Flushing ends on whole tokens, so that no character is cut.
        Writer.Flush();
        _output.Write(Encoding.UTF8.GetString(_buffer.GetBuffer(), 0, (int)_buffer.Length));
        _buffer.SetLength(0);
    }
}
