using System.Reflection;
using System.Text.RegularExpressions;

namespace Parley.Architecture;

/// <summary>House rules that a reader relies on: names, one public type per file, folder equals namespace, no grab-bags.</summary>
public partial class HouseRuleTests
{
    private static readonly string[] GrabBags = ["Utils", "Util", "Helper", "Helpers", "Manager", "Common", "Misc"];

    [Fact]
    public void No_grab_bag_names()
    {
        var offences = Repository.SourceFiles()
            .Where(f => GrabBags.Any(g => Path.GetFileNameWithoutExtension(f).EndsWith(g, StringComparison.Ordinal)
                || Path.GetDirectoryName(f)!.Split(Path.DirectorySeparatorChar).Contains(g)))
            .Select(Repository.Relative);
        Assert.Empty(offences);
    }

    [Fact]
    public void One_public_type_per_file_named_after_it()
    {
        var offences = new List<string>();
        foreach (var file in Repository.SourceFiles())
        {
            var types = PublicType().Matches(File.ReadAllText(file)).Select(m => m.Groups["name"].Value).Distinct().ToList();
            var expected = Path.GetFileNameWithoutExtension(file).Split('.')[0];
            if (types.Count > 1 || (types.Count == 1 && types[0] != expected))
            {
                offences.Add($"{Repository.Relative(file)}: {string.Join(", ", types)}");
            }
        }

        Assert.Empty(offences);
    }

    [Fact]
    public void Folders_are_namespaces()
    {
        var offences = new List<string>();
        foreach (var file in Repository.SourceFiles())
        {
            var declared = NamespaceLine().Match(File.ReadAllText(file)).Groups["name"].Value;
            if (declared.Length == 0)
            {
                continue;
            }

            var parts = Repository.Relative(file).Split('/');
            var folder = string.Join('.', parts[1..^1]);
            if (declared != folder && !(parts[1] == "Parley.Numerics" && declared == "Parley.Numerics"))
            {
                offences.Add($"{Repository.Relative(file)}: namespace {declared}");
            }
        }

        Assert.Empty(offences);
    }

    [Fact]
    public void Files_stay_one_idea()
    {
        var long_ones = Repository.SourceFiles().Select(f => (File: Repository.Relative(f), Lines: File.ReadLines(f).Count()))
            .Where(f => f.Lines > 500).Select(f => $"{f.File}: {f.Lines} lines").ToList();
        Assert.Empty(long_ones);
    }

    [Fact]
    public void Every_command_is_listed()
    {
        var listed = Parley.Cli.CommandLine.Commands().Select(c => c.GetType()).ToHashSet();
        var forgotten = typeof(Parley.Cli.CommandLine).Assembly.GetTypes()
            .Where(t => typeof(Parley.Cli.ParleyCommand).IsAssignableFrom(t) && !t.IsAbstract && t.IsPublic && t.GetConstructor(BindingFlags.Public | BindingFlags.Instance, []) is not null)
            .Where(t => !listed.Contains(t))
            .Select(t => t.Name);
        Assert.Empty(forgotten);
    }

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|readonly|partial|unsafe|ref) )*(?:record struct|record class|record|class|struct|interface|enum|delegate [\w<>\[\], ]+?) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
