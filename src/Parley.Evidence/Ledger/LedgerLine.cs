using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parley.Evidence.Ledger;

/// <summary>Turns records into lines of a ledger file and back.</summary>
/// <remarks>A line holds one JSON object without line breaks. Fields with empty or default values are left out; fields that the format does not know are
/// ignored when read (and reported by <see cref="Check"/>).</remarks>
public static class LedgerLine
{
    internal static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = false };

    /// <summary>Writes a record as one line, without the line break.</summary>
    /// <param name="record">The record.</param>
    /// <returns>JSON.</returns>
    public static string Format(LedgerRecord record) => Encoding.UTF8.GetString(FormatUtf8(record));

    /// <summary>Writes a record as one line in UTF-8, without the line break.</summary>
    /// <param name="record">The record.</param>
    /// <returns>JSON in UTF-8.</returns>
    public static byte[] FormatUtf8(LedgerRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            LedgerLineWriter.Write(writer, record);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a record as a JSON object into a larger document.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="record">The record.</param>
    public static void Write(Utf8JsonWriter writer, LedgerRecord record) => LedgerLineWriter.Write(writer, record);

    /// <summary>Reads one line.</summary>
    /// <param name="line">JSON without the line break.</param>
    /// <param name="file">Name for messages.</param>
    /// <param name="lineNumber">Line for messages, from 1.</param>
    /// <param name="problems">Receives what is wrong; warnings leave the record usable.</param>
    /// <returns>The record, or null when the line cannot be read.</returns>
    public static LedgerRecord? Read(string line, string file, int lineNumber, ICollection<LedgerProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(line);
        return LedgerLineReader.Read(Encoding.UTF8.GetBytes(line), file, lineNumber, problems);
    }

    /// <summary>Reads one line and reports everything doubtful in it: unknown fields with the nearest known one, values outside their list, missing fields.</summary>
    /// <param name="line">JSON in UTF-8 without the line break.</param>
    /// <param name="file">Name for messages.</param>
    /// <param name="lineNumber">Line for messages, from 1.</param>
    /// <returns>What is wrong; empty when all is well.</returns>
    public static IReadOnlyList<LedgerProblem> Check(ReadOnlySpan<byte> line, string file, int lineNumber)
    {
        var problems = new List<LedgerProblem>();
        LedgerLineReader.Read(line, file, lineNumber, problems);
        return problems;
    }
}
