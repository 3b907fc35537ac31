using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Parley.Evidence.Reading;

/// <summary>Names entries so that a second reading of the same source names them alike.</summary>
internal static class EntryIdentity
{
    /// <summary>Gets the first 16 hexadecimal digits of a hash of source, span and act.</summary>
    public static string Of(string sourceHash, int start, int end, string act)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"{sourceHash}:{start}:{end}:{act}");
        Span<byte> bytes = stackalloc byte[256];
        int length = Encoding.UTF8.GetBytes(key.AsSpan(0, Math.Min(key.Length, 200)), bytes);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes[..length], hash);
        return Convert.ToHexStringLower(hash[..8]);
    }
}
