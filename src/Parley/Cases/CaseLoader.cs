using Parley.Cases.Reading;
using Parley.Estimates;
using Parley.Evidence.Ledger;

namespace Parley.Cases;

/// <summary>Reads a case from a folder or from texts, and reports everything that is wrong with it at once.</summary>
/// <remarks>
/// <para>A broken file never throws: it yields problems with places. Limits: 4 MB per YAML file, 64 MB of ledger, nesting of 32, 400,000 values with aliases written out.</para>
/// <para><b>Cost.</b> Linear in the size of the files; about 20 ms for the largest shipped case.</para>
/// </remarks>
public static class CaseLoader
{
    /// <summary>Name of the main file of a case folder.</summary>
    public const string CaseFile = "case.yaml";

    /// <summary>Name of the ledger.</summary>
    public const string LedgerFileName = "evidence.jsonl";

    /// <summary>Name of the file of sources.</summary>
    public const string SourcesFile = "sources.yaml";

    /// <summary>Reads a case folder (or its case.yaml) as known on a day.</summary>
    /// <param name="path">Path of the folder, or of its case.yaml.</param>
    /// <param name="asOf">The day; null means the day that the case states.</param>
    /// <returns>The case, or its errors.</returns>
    public static CaseReport Read(string path, DateOnly? asOf = null)
    {
        var problems = new ProblemList();
        return Open(path, problems) is { } document ? document.Bind(asOf, problems, out _) : new CaseReport(null, problems.Sorted());
    }

    /// <summary>Reads a case folder (or its case.yaml) as known on a day.</summary>
    /// <param name="path">Path of the folder, or of its case.yaml.</param>
    /// <param name="asOf">The day; null means the day that the case states.</param>
    /// <returns>The case.</returns>
    /// <exception cref="Numerics.Errors.SourceErrorsException">The case has errors.</exception>
    public static Case Load(string path, DateOnly? asOf = null) => Read(path, asOf).Require();

    /// <summary>Reads a case from texts.</summary>
    /// <param name="yaml">Text of case.yaml.</param>
    /// <param name="ledger">Text of evidence.jsonl; empty for none.</param>
    /// <param name="sources">Text of sources.yaml; empty for none.</param>
    /// <param name="name">Name that problems show for the main file.</param>
    /// <returns>The case, or its errors.</returns>
    public static CaseReport Parse(string yaml, string ledger = "", string sources = "", string name = CaseFile)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var problems = new ProblemList();
        return OpenText(yaml, ledger, sources, name, problems) is { } document ? document.Bind(null, problems, out _) : new CaseReport(null, problems.Sorted());
    }

    /// <summary>Reads texts into nodes.</summary>
    internal static CaseDocument? OpenText(string yaml, string ledger, string sources, string name, ProblemList problems) =>
        Assemble(new SourceFile(name, yaml), new SourceFile(LedgerFileName, ledger), new SourceFile(SourcesFile, sources), null, problems);

    /// <summary>Reads the files of a folder into nodes.</summary>
    internal static CaseDocument? Open(string path, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(path);
        var folder = path;
        if (path.Length == 0 || path.Contains('\0'))
        {
            problems.Error("missing-folder", new SourcePlace(path.Length == 0 ? "case" : "?", 1, 1), "this is not a path (expected a case folder)");
            return null;
        }

        if (File.Exists(path))
        {
            if (!string.Equals(Path.GetFileName(path), CaseFile, StringComparison.Ordinal))
            {
                problems.Error("not-a-case", new SourcePlace(path, 1, 1), $"this is a file (expected a case folder, or its {CaseFile})");
                return null;
            }

            folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        }
        else if (!Directory.Exists(path))
        {
            problems.Error("missing-folder", new SourcePlace(path, 1, 1), "no such folder (expected a case folder with case.yaml)");
            return null;
        }

        var main = SourceFile.Read(Path.Combine(folder, CaseFile), Shown(folder, CaseFile), SourceFile.LargestYaml, problems);
        var ledger = Optional(folder, LedgerFileName, SourceFile.LargestLedger, problems);
        var sources = Optional(folder, SourcesFile, SourceFile.LargestYaml, problems);
        return main is null ? null : Assemble(main, ledger, sources, folder, problems);
    }

    private static CaseDocument? Assemble(SourceFile main, SourceFile ledger, SourceFile sources, string? folder, ProblemList problems)
    {
        main = main with { Text = main.Text.TrimStart('\uFEFF') };
        var root = YamlTreeReader.Read(main, problems);
        var sourcesRoot = sources.Text.Length == 0 ? null : YamlTreeReader.Read(sources, problems);
        var snapshot = LedgerSnapshot.Parse(ledger.Text, ledger.Name);
        foreach (var problem in snapshot.Problems)
        {
            // A torn last line is what a crash leaves behind: the rest stands. A broken line further up is a mistake.
            problems.Add(new Problem(
                problem.Kind == LedgerProblemKind.BrokenLine ? Severity.Error : Severity.Warning, Code(problem.Kind),
                new SourcePlace(problem.File, Math.Max(1, problem.Line), Math.Max(1, problem.Column)), problem.Message));
        }

        if (root is null)
        {
            return null;
        }

        return new CaseDocument
        {
            Root = root,
            Sources = sourcesRoot,
            Ledger = snapshot,
            LedgerText = ledger.Text,
            Folder = folder,
            Hash = CanonicalText.Hash(root, ledger.Text, sourcesRoot),
        };
    }

    private static string Code(LedgerProblemKind kind) => kind switch
    {
        LedgerProblemKind.TornLastLine => "torn-line",
        LedgerProblemKind.BrokenLine => "broken-line",
        LedgerProblemKind.DuplicateId => "duplicate-id",
        LedgerProblemKind.UnknownReference => "unknown-reference",
        _ => "ledger",
    };

    private static SourceFile Optional(string folder, string name, long limit, ProblemList problems)
    {
        var path = Path.Combine(folder, name);
        return (File.Exists(path) || Directory.Exists(path) ? SourceFile.Read(path, Shown(folder, name), limit, problems) : null) ?? new SourceFile(Shown(folder, name), "");
    }

    private static string Shown(string folder, string name) => Path.Combine(folder, name).Replace('\\', '/');
}
