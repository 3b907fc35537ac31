using System.Globalization;
using Parley.Cases;
using Parley.Findings;
using Parley.Runs;
using YamlDotNet.RepresentationModel;

namespace Parley.Tests.Cases;

/// <summary>The shipped cases are executable specifications: each must yield what its <c>expected/findings.yaml</c> says.</summary>
public class ExpectedFindingsTests
{
    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Repository.Path("cases")).Select(static folder => Path.GetFileName(folder)!).Order()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Yields_what_it_must(string folder)
    {
        var file = Repository.Path("cases", folder, "expected", "findings.yaml");
        Assert.True(File.Exists(file), $"{folder} has no expected/findings.yaml");
        var root = Read(file);
        var offences = new List<string>();
        Check(folder, root, root, offences);
        if (root.Children.TryGetValue("asOfOthers", out var others))
        {
            foreach (var other in ((YamlSequenceNode)others).Cast<YamlMappingNode>())
            {
                Check(folder, other, root, offences);
            }
        }

        Assert.Empty(offences);
    }

    private static void Check(string folder, YamlMappingNode expected, YamlMappingNode root, List<string> offences)
    {
        var asOf = DateOnly.ParseExact(Text(expected, "asOf")!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var subject = CaseLoader.Load(Repository.Path("cases", folder), asOf);
        var options = new AnalysisOptions { Seed = ulong.Parse(Text(root, "seed")!, CultureInfo.InvariantCulture), Samples = int.Parse(Text(root, "samples")!, CultureInfo.InvariantCulture), Threads = 2, Flips = false };
        var findings = AnalysisRun.Of(subject, options).Analysis.Findings.ToDictionary(f => f.Id, StringComparer.Ordinal);
        foreach (var row in ((YamlSequenceNode)expected.Children["findings"]).Cast<YamlMappingNode>())
        {
            var id = Text(row, "id")!;
            Assert.False(string.IsNullOrWhiteSpace(Text(row, "why")), $"{folder}: {id} gives no reason");
            findings.TryGetValue(id, out var found);
            if (Offence(row, found) is { } offence)
            {
                offences.Add($"{folder} as of {asOf:yyyy-MM-dd}, {id}: {offence}");
            }
        }
    }

    private static string? Offence(YamlMappingNode row, Finding? found)
    {
        if (Text(row, "absent") == "true")
        {
            return found is null ? null : "expected no such finding, found one";
        }

        if (found is null)
        {
            return "no such finding";
        }

        var value = found.Value ?? double.NaN;
        if (Number(row, "value") is { } wanted && !(Math.Abs(value - wanted) <= Number(row, "tolerance")!.Value))
        {
            return FormattableString.Invariant($"expected {wanted} ± {Number(row, "tolerance")}, found {value}");
        }

        if (Number(row, "atMost") is { } most && !(value <= most))
        {
            return FormattableString.Invariant($"expected at most {most}, found {value}");
        }

        if (Number(row, "atLeast") is { } least && !(value >= least))
        {
            return FormattableString.Invariant($"expected at least {least}, found {value}");
        }

        var choices = row.Children.TryGetValue("choices", out var list) ? ((YamlSequenceNode)list).Select(n => ((YamlScalarNode)n).Value).ToList()
            : Text(row, "choice") is { } one ? [one] : null;
        return choices is null || choices.Contains(found.Choice) ? null : $"expected {string.Join(" or ", choices)}, found {found.Choice}";
    }

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    private static double? Number(YamlMappingNode node, string key) => Text(node, key) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    private static YamlMappingNode Read(string file)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(file);
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
