using System.Text;
using System.Text.Json;

namespace Parley.Cli.Assistants;

/// <summary>Passes a stream of lines through and counts the JSON-RPC messages of one sort in it.</summary>
internal sealed class MessageCount(Stream inner, Func<JsonElement, bool> counts) : Stream
{
    private readonly MemoryStream _line = new();
    private int _count;

    /// <summary>The number of messages so far.</summary>
    public int Count => Volatile.Read(ref _count);

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Look(buffer.Span[..read], isEnd: read == 0);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        Look(buffer.AsSpan(offset, read), isEnd: read == 0);
        return read;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await inner.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        Look(buffer.Span, isEnd: false);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        inner.Write(buffer, offset, count);
        Look(buffer.AsSpan(offset, count), isEnd: false);
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Look(ReadOnlySpan<byte> bytes, bool isEnd)
    {
        foreach (var value in bytes)
        {
            if (value != '\n')
            {
                _line.WriteByte(value);
                continue;
            }

            EndLine();
        }

        if (isEnd)
        {
            EndLine();
        }
    }

    private void EndLine()
    {
        try
        {
            using var message = JsonDocument.Parse(Encoding.UTF8.GetString(_line.GetBuffer(), 0, (int)_line.Length));
            if (message.RootElement.ValueKind == JsonValueKind.Object && counts(message.RootElement))
            {
                Interlocked.Increment(ref _count);
            }
        }
        catch (JsonException)
        {
            // Not a message: the protocol's own reader deals with it.
        }

        _line.SetLength(0);
    }
}
