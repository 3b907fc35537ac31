using System.Reflection;
using System.Security.Cryptography;

namespace Parley.Cli.Input;

/// <summary>The cases that ship inside the program, written to a folder when one is asked for.</summary>
internal static class ShippedCases
{
    private const string Prefix = "cases/";

    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ukraine"] = "ukraine-ceasefire-2025",
        ["tariffs"] = "us-china-tariffs-2025",
        ["cuba"] = "cuba-1962",
        ["ports"] = "ila-usmx-2024",
    };

    public static IReadOnlyCollection<string> Names => ShortNames.Keys;

    /// <summary>Returns the id behind a short name or an id itself; null if there is none.</summary>
    public static string? IdOf(string name) => ShortNames.TryGetValue(name, out var id) ? id : ShortNames.Values.FirstOrDefault(v => string.Equals(v, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes a case to a temporary folder whose name is the hash of its content, so that a second call finds it there.</summary>
    public static string Unpack(string id)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"{Prefix}{id}/";
        var names = assembly.GetManifestResourceNames().Select(n => n.Replace('\\', '/')).Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var files = names.Select(n => (Name: n[prefix.Length..], Bytes: Read(assembly, n))).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, bytes) in files)
        {
            hash.AppendData(bytes);
        }

        var folder = Path.Combine(Path.GetTempPath(), $"parley-{Convert.ToHexStringLower(hash.GetHashAndReset())[..16]}", id);
        foreach (var (name, bytes) in files)
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path) && new FileInfo(path).Length == bytes.Length)
            {
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var temporary = $"{path}.{Environment.ProcessId}.new";
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }

        return folder;
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
