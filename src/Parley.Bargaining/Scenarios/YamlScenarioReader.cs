using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using YamlDotNet.RepresentationModel;

namespace Parley.Bargaining.Scenarios;

/// <summary>Reads scenario folders in YAML or JSON: NegMAS's layout, GeniusWeb's and NegoLog's.</summary>
internal static class YamlScenarioReader
{
    public static Scenario Read(string name, SourceText[] sources)
    {
        var errors = new ErrorList();
        var files = new List<(SourceText Source, YamlFile File)>();
        foreach (SourceText source in sources)
        {
            if (YamlFile.Parse(source, errors) is { } file)
            {
                files.Add((source, file));
            }
        }

        errors.ThrowIfAny();
        if (files.Any(f => YamlFile.Find(f.File.Root, "issuesValues") is not null || YamlFile.Find(f.File.Root, "LinearAdditiveUtilitySpace") is not null))
        {
            return GeniusWebReader.Read(name, files, errors);
        }

        if (files.Any(f => YamlFile.Find(f.File.Root, "issueWeights") is not null))
        {
            return NegoLogReader.Read(name, files, errors);
        }

        var domains = files.Where(f => YamlFile.TypeOf(f.File.Root).Contains("OutcomeSpace", StringComparison.Ordinal)).ToList();
        var profiles = files.Where(f => YamlFile.TypeOf(f.File.Root).Contains("fun", StringComparison.OrdinalIgnoreCase)).ToList();
        foreach ((_, YamlFile file) in files.Except(domains).Except(profiles))
        {
            file.Error(file.Root, $"type is '{YamlFile.TypeOf(file.Root)}' (expected a type that contains OutcomeSpace for the domain, or fun for a party)");
        }

        if (!errors.Any && domains.Count != 1)
        {
            YamlFile file = files[0].File;
            file.Error(file.Root, $"found {domains.Count} domains (expected one file whose type contains OutcomeSpace)");
        }

        if (!errors.Any && profiles.Count < 2)
        {
            domains[0].File.Error(domains[0].File.Root, $"found {profiles.Count} parties beside this domain (expected one file per party whose type contains fun, at least two)");
        }

        errors.ThrowIfAny();
        OutcomeSpace? space = ReadSpace(name, domains[0].File, errors);
        errors.ThrowIfAny();
        var parties = new List<BargainingParty>();
        foreach ((SourceText source, YamlFile file) in profiles)
        {
            if (new YamlUtilityReader(file, space!).Read(source.Stem) is { } read)
            {
                parties.Add(read);
            }
        }

        errors.ThrowIfAny();
        return new Scenario(name, "NegMAS YAML", "weights and values as written; reserved value -.inf or none: no reservation value", new BargainingProblem(space!, parties), errors.Warnings);
    }

    private static OutcomeSpace? ReadSpace(string name, YamlFile file, ErrorList errors)
    {
        if (file.List(file.Root, "issues") is not { } list)
        {
            return null;
        }

        var issues = new List<Issue>();
        foreach (YamlNode node in list)
        {
            if (node is not YamlMappingNode mapping)
            {
                file.Error(node, $"issue is {YamlFile.Shown(node)} (expected a mapping with name, type and values)");
            }
            else if (ReadIssue(file, mapping, issues.Count) is { } issue)
            {
                if (issues.Any(other => other.Name == issue.Name))
                {
                    file.Error(node, $"two issues are named '{issue.Name}' (expected different names)");
                }
                else
                {
                    issues.Add(issue);
                }
            }
        }

        if (issues.Count == 0 && !errors.Any)
        {
            file.Error(list, "the domain has no issue");
        }

        return errors.Any ? null : new OutcomeSpace(issues, name);
    }

    private static Issue? ReadIssue(YamlFile file, YamlMappingNode node, int position)
    {
        string name = YamlFile.Find(node, "name") is YamlScalarNode { Value: { Length: > 0 } text } ? text : $"issue {position + 1}";
        if (file.List(node, "values") is not { } values)
        {
            return null;
        }

        string type = YamlFile.TypeOf(node);
        switch (type)
        {
            case "CategoricalIssue" or "OrdinalIssue" or "DiscreteIssue" or "OrderedIssue":
                string[] options = [.. values.Select(value => file.Text(value, $"a value of issue '{name}'") ?? "")];
                if (options.Length == 0)
                {
                    file.Error(values, $"issue '{name}' has no value (expected at least one)");
                    return null;
                }

                for (int i = 0; i < options.Length; i++)
                {
                    if (Array.IndexOf(options, options[i]) < i)
                    {
                        file.Error(values.Children[i], $"issue '{name}' lists value '{options[i]}' twice (expected different values)");
                        return null;
                    }
                }

                return type is "OrdinalIssue" or "OrderedIssue" ? new OrderedIssue(name, options) : new DiscreteIssue(name, options);
            case "ContiguousIssue" or "IntegerIssue" or "ContinuousIssue" or "RealIssue":
                double? low = values.Children.Count == 2 ? file.Number(values.Children[0], $"the lower bound of issue '{name}'") : null;
                double? high = values.Children.Count == 2 ? file.Number(values.Children[1], $"the upper bound of issue '{name}'") : null;
                if (values.Children.Count != 2)
                {
                    file.Error(values, $"issue '{name}' has {values.Children.Count} values (expected [low, high])");
                }

                if (low is null || high is null)
                {
                    return null;
                }

                bool whole = type is "ContiguousIssue" or "IntegerIssue";
                if (low > high || (whole && (low != Math.Floor(low.Value) || high != Math.Floor(high.Value) || Math.Abs(low.Value) > int.MaxValue || high - low >= 1e8 || high > int.MaxValue)))
                {
                    file.Error(values, $"issue '{name}' has bounds [{((YamlScalarNode)values.Children[0]).Value}, {((YamlScalarNode)values.Children[1]).Value}] (expected low <= high{(whole ? ", whole numbers, at most 100 million of them" : "")})");
                    return null;
                }

                return whole ? new IntegerIssue(name, (int)low, (int)high) : new RealIssue(name, low.Value, high.Value);
            default:
                file.Error(node, $"issue '{name}' has type '{type}' (expected CategoricalIssue, OrdinalIssue, ContiguousIssue or ContinuousIssue)");
                return null;
        }
    }
}
