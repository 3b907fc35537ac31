using Parley.Cases;
using Parley.Cases.Reading;
using Parley.Estimates;
using Parley.Numerics.Errors;

namespace Parley.Scenarios;

/// <summary>Applies a scenario overlay: a small file that changes some values of a case, on top of other overlays if it names a base.</summary>
/// <remarks>
/// The result is a case like any other, with its own hash; the case itself stays as it is. Later values win: first the base chain from its root, then the overlay.
/// </remarks>
public static class Scenario
{
    private const string Extension = ".yaml";
    private const int LongestChain = 32;

    /// <summary>Applies an overlay to a case.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="scenario">Path of the file, or the name of a file in the case's folder <c>scenarios</c> (with or without <c>.yaml</c>).</param>
    /// <returns>The changed case as known on the same day, or the errors.</returns>
    public static CaseReport Apply(Case subject, string scenario)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentException.ThrowIfNullOrEmpty(scenario);
        var problems = new ProblemList();
        var path = Locate(subject, scenario);
        return path is null
            ? NotFound(subject, scenario, problems)
            : Bind(subject, OverlayFile.Read(path, path.Replace('\\', '/'), problems) is { } overlay ? Chain(overlay, Path.GetDirectoryName(path) ?? "", problems) : null, problems);
    }

    /// <summary>Applies an overlay that is given as text; it cannot have a base.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="yaml">Text of the overlay.</param>
    /// <param name="name">Name that problems show.</param>
    /// <returns>The changed case as known on the same day, or the errors.</returns>
    public static CaseReport ApplyText(Case subject, string yaml, string name = "scenario.yaml")
    {
        ArgumentNullException.ThrowIfNull(subject);
        var problems = new ProblemList();
        return Bind(subject, OverlayFile.Parse(new SourceFile(name, yaml), "scenario", problems) is { } overlay ? Chain(overlay, null, problems) : null, problems);
    }

    /// <summary>Returns the overlays of a case's folder.</summary>
    /// <param name="folder">The case's folder, or null.</param>
    /// <returns>Paths of the files, sorted by name.</returns>
    public static IReadOnlyList<string> Files(string? folder)
    {
        var scenarios = folder is null ? null : Path.Combine(folder, "scenarios");
        return scenarios is not null && Directory.Exists(scenarios) ? [.. Directory.GetFiles(scenarios, "*" + Extension).Order(StringComparer.Ordinal)] : [];
    }

    private static string? Locate(Case subject, string scenario)
    {
        if (File.Exists(scenario) || Directory.Exists(scenario))
        {
            return scenario;
        }

        return Path.GetFileName(scenario) == scenario
            ? Files(subject.Folder).FirstOrDefault(path => Path.GetFileName(path) == scenario || Path.GetFileNameWithoutExtension(path) == scenario)
            : null;
    }

    private static CaseReport NotFound(Case subject, string scenario, ProblemList problems)
    {
        var known = Files(subject.Folder).Select(static path => Path.GetFileNameWithoutExtension(path)).ToArray();
        problems.Error("missing-file", new SourcePlace(scenario, 1, 1),
            $"no such scenario (expected a file, or {Binding.Listed(known)}){Binding.DidYouMean(NearestName.Find(scenario, known))}");
        return new CaseReport(null, problems.Sorted());
    }

    private static List<OverlayFile>? Chain(OverlayFile overlay, string? folder, ProblemList problems)
    {
        var chain = new List<OverlayFile> { overlay };
        while (chain[^1] is { Base: { } name, BasePlace: var place } current)
        {
            if (folder is null || name != Path.GetFileName(name) || name is "." or "..")
            {
                problems.Error("bad-base", place, folder is null ? "an overlay given as text cannot have a base" : $"'{name}' is not the name of an overlay (expected a name without folders, of a file beside this one)");
                return null;
            }

            var bare = name.EndsWith(Extension, StringComparison.Ordinal) ? name[..^Extension.Length] : name;
            if (chain.Exists(known => known.Name == bare) || chain.Count >= LongestChain)
            {
                problems.Error("cycle", place, $"the overlays stand on one another in a circle: {string.Join(" -> ", chain.Select(static known => known.Name))} -> {bare} (expected a chain that ends); remove one 'base'");
                return null;
            }

            var path = Path.Combine(folder, bare + Extension);
            if (!File.Exists(path))
            {
                var known = Directory.Exists(folder) ? Directory.GetFiles(folder.Length == 0 ? "." : folder, "*" + Extension).Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).ToArray() : [];
                problems.Error("missing-file", place, $"there is no overlay '{bare}' beside {current.Name}{Extension} (expected {Binding.Listed(known)}){Binding.DidYouMean(NearestName.Find(bare, known))}");
                return null;
            }

            if (OverlayFile.Read(path, path.Replace('\\', '/'), problems) is not { } next)
            {
                return null;
            }

            chain.Add(next);
        }

        chain.Reverse();
        return chain;
    }

    private static CaseReport Bind(Case subject, List<OverlayFile>? chain, ProblemList problems)
    {
        if (chain is null || problems.HasErrors)
        {
            return new CaseReport(null, problems.Sorted());
        }

        var document = subject.Document;
        var setsDay = chain.Exists(static overlay => overlay.Set.Exists(static change => change.Path == "asOf"));
        foreach (var change in chain.SelectMany(static overlay => overlay.Set))
        {
            if (PathSetter.Set(document.Root, change, problems) is { } root)
            {
                document = document with { Root = root };
            }
        }

        document = document with
        {
            Scenarios = [.. document.Scenarios, .. chain.Select(static overlay => overlay.Title)],
            Hash = CanonicalText.Hash(document.Root, document.LedgerText, document.Sources),
        };
        return document.Bind(setsDay ? null : subject.AsOf, problems, out _);
    }
}
