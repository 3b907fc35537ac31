using System.Reflection;
using System.Security.Cryptography;
using Parley.Cases;
using Parley.Web.Serving;

namespace Parley.Web.Shelf;

/// <summary>The cases that this server shows, by id: the folders under one folder, found once at start and when a case is added.</summary>
internal sealed class CaseShelf
{
    private const string Prefix = "cases/";

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, OpenCase> _cases = new(StringComparer.Ordinal);

    private CaseShelf(string folder, bool isWorkingCopy) => (Folder, IsWorkingCopy) = (folder, isWorkingCopy);

    /// <summary>Folder under which the case folders lie.</summary>
    public string Folder { get; }

    /// <summary>Whether these are copies of the shipped cases, made for this user.</summary>
    public bool IsWorkingCopy { get; }

    /// <summary>The cases, by id.</summary>
    public IReadOnlyList<OpenCase> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _cases.Values];
            }
        }
    }

    /// <summary>Opens the cases that the options name.</summary>
    public static CaseShelf Open(ServeOptions options)
    {
        var shelf = options.Cases is { } given ? new CaseShelf(Path.GetFullPath(given), false) : new CaseShelf(Unpack(options.Work), true);
        shelf.Find();
        return shelf;
    }

    /// <summary>Finds a case; ids are looked up, never made into paths.</summary>
    public OpenCase? Get(string id)
    {
        lock (_gate)
        {
            return _cases.GetValueOrDefault(id);
        }
    }

    /// <summary>Looks for case folders again.</summary>
    public void Find()
    {
        IEnumerable<string> folders = File.Exists(Path.Combine(Folder, CaseLoader.CaseFile)) ? [Folder] : Directory.EnumerateDirectories(Folder).Order(StringComparer.Ordinal);
        lock (_gate)
        {
            foreach (var folder in folders.Where(f => File.Exists(Path.Combine(f, CaseLoader.CaseFile))))
            {
                if (_cases.Values.Any(c => c.Folder == folder))
                {
                    continue;
                }

                var opened = new OpenCase(folder);
                _cases.TryAdd(opened.Id, opened);
            }
        }
    }

    /// <summary>Writes the shipped cases to a folder named after their content; files that are there stay, for the user may have changed them.</summary>
    private static string Unpack(string? work)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new List<(string Name, byte[] Bytes)>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            hash.AppendData(bytes);
            files.Add((name[Prefix.Length..].Replace('\\', '/'), bytes));
        }

        var version = Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
        foreach (var root in Roots(work))
        {
            try
            {
                var folder = Path.Combine(root, "cases-" + version);
                foreach (var (name, bytes) in files)
                {
                    var path = Path.Combine(folder, name);
                    if (!File.Exists(path))
                    {
                        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                        File.WriteAllBytes(path, bytes);
                    }
                }

                return folder;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The next root may be writable.
            }
        }

        throw new IOException("no folder for the working copies of the shipped cases can be written (expected --work DIR with a writable folder, or a CASES_DIR)");
    }

    private static IEnumerable<string> Roots(string? work)
    {
        if (work is not null)
        {
            yield return Path.GetFullPath(work);
            yield break;
        }

        if (Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create) is { Length: > 0 } local)
        {
            yield return Path.Combine(local, "parley");
        }

        yield return Path.Combine(Path.GetTempPath(), "parley-work");
    }
}
