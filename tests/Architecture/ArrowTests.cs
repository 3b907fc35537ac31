using System.Xml.Linq;

namespace Parley.Architecture;

/// <summary>The arrows of the house: engines stand beside each other on Numerics, Parley on the engines, Reports on Parley, doors on top.</summary>
public class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Parley.Numerics"] = [],
        ["Parley.Games"] = ["Parley.Numerics"],
        ["Parley.Bargaining"] = ["Parley.Numerics"],
        ["Parley.Playbooks"] = ["Parley.Numerics", "Parley.Bargaining", "Parley.Games"],
        ["Parley.Stability"] = ["Parley.Numerics"],
        ["Parley.Forecasting"] = ["Parley.Numerics"],
        ["Parley.Evidence"] = ["Parley.Numerics"],
        ["Parley"] = ["Parley.Numerics", "Parley.Games", "Parley.Bargaining", "Parley.Playbooks", "Parley.Stability", "Parley.Forecasting", "Parley.Evidence"],
        ["Parley.Reports"] = ["Parley.Numerics", "Parley", "Parley.Evidence"],
        ["Parley.Cli"] = ["*"],
        ["Parley.Web"] = ["*"],
        ["Parley.Farm"] = ["*"],
    };

    public static TheoryData<string> Projects()
    {
        var rows = new TheoryData<string>();
        foreach (var project in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            rows.Add(Path.GetFileNameWithoutExtension(project));
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_references_follow_the_arrows(string project)
    {
        var allowed = Allowed[project];
        var file = Path.Combine(Repository.Root, "src", project, project + ".csproj");
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))
            .Where(r => !allowed.Contains("*") && !allowed.Contains(r))
            .ToList();
        Assert.True(references.Count == 0, $"{project} may not reference {string.Join(", ", references)}");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Source_names_no_namespace_against_the_arrows(string project)
    {
        var allowed = Allowed[project];
        if (allowed.Contains("*"))
        {
            return;
        }

        var engines = Allowed.Keys.Where(k => k.StartsWith("Parley.", StringComparison.Ordinal) && k != project && !allowed.Contains(k)).ToList();
        var offences = new List<string>();
        foreach (var file in Repository.SourceFiles(Path.Combine("src", project)))
        {
            foreach (var line in File.ReadLines(file).Where(l => l.StartsWith("using ", StringComparison.Ordinal)))
            {
                var name = line.Split(' ', ';')[1] == "static" ? line.Split(' ', ';')[2] : line.Split(' ', ';')[1];
                if (engines.Any(e => name == e || name.StartsWith(e + ".", StringComparison.Ordinal)))
                {
                    offences.Add($"{Repository.Relative(file)}: {line}");
                }
            }
        }

        Assert.Empty(offences);
    }
}
