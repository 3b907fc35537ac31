using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;
using YamlDotNet.RepresentationModel;

namespace Parley.Bargaining.Scenarios;

/// <summary>Reads GeniusWeb's JSON: a domain with <c>issuesValues</c> and profiles with <c>LinearAdditiveUtilitySpace</c>.</summary>
internal static class GeniusWebReader
{
    public static Scenario Read(string name, List<(SourceText Source, YamlFile File)> files, ErrorList errors)
    {
        var profiles = files.Where(f => YamlFile.Find(f.File.Root, "LinearAdditiveUtilitySpace") is YamlMappingNode).ToList();
        YamlFile domainFile = files.Where(f => YamlFile.Find(f.File.Root, "issuesValues") is not null).Select(f => f.File).FirstOrDefault() ?? profiles[0].File;
        YamlMappingNode domain = YamlFile.Find(domainFile.Root, "issuesValues") is not null
            ? domainFile.Root
            : YamlFile.Find((YamlMappingNode)YamlFile.Find(domainFile.Root, "LinearAdditiveUtilitySpace")!, "domain") as YamlMappingNode ?? domainFile.Root;
        if (profiles.Count < 2)
        {
            domainFile.Error(domainFile.Root, $"found {profiles.Count} profiles (expected one file with LinearAdditiveUtilitySpace per party, at least two)");
        }

        var issues = new List<Issue>();
        if (domainFile.Mapping(domain, "issuesValues") is { } mapping)
        {
            foreach ((YamlNode key, YamlNode value) in mapping.Children)
            {
                string issue = domainFile.Text(key, "an issue's name") ?? "";
                if (value is YamlMappingNode node && domainFile.List(node, "values") is { } list)
                {
                    string[] options = [.. list.Select(item => domainFile.Text(item, $"a value of issue '{issue}'") ?? "").Distinct(StringComparer.Ordinal)];
                    if (options.Length == 0)
                    {
                        domainFile.Error(list, $"issue '{issue}' has no value");
                    }
                    else
                    {
                        issues.Add(new DiscreteIssue(issue, options));
                    }
                }
            }
        }

        errors.ThrowIfAny();
        var space = new OutcomeSpace(issues, name);
        var parties = new List<BargainingParty>();
        foreach ((SourceText source, YamlFile file) in profiles)
        {
            var root = (YamlMappingNode)YamlFile.Find(file.Root, "LinearAdditiveUtilitySpace")!;
            YamlMappingNode? utilities = file.Mapping(root, "issueUtilities");
            YamlMappingNode? weights = file.Mapping(root, "issueWeights");
            if (utilities is null || weights is null)
            {
                continue;
            }

            double[][] terms = [.. space.Issues.Select(issue => Terms(file, utilities, weights, issue))];
            if (errors.Any)
            {
                continue;
            }

            var utility = new AdditiveUtility(space, terms);
            parties.Add(new BargainingParty(source.Stem, utility, Reservation(file, root, space, utility)));
        }

        errors.ThrowIfAny();
        return new Scenario(name, "GeniusWeb JSON", "sum of weight x value utility; reservation value = utility of reservationBid, else none", new BargainingProblem(space, parties), errors.Warnings);
    }

    private static double[] Terms(YamlFile file, YamlMappingNode utilities, YamlMappingNode weights, Issue issue)
    {
        double? weight = file.Number(weights, issue.Name);
        if (file.Mapping(utilities, issue.Name) is not { } node || weight is null
            || (YamlFile.Find(node, "discreteutils") as YamlMappingNode ?? node) is not { } inner || file.Mapping(inner, "valueUtilities") is not { } values)
        {
            return [];
        }

        return [.. Enumerable.Range(0, issue.OptionCount).Select(option => weight.Value * (file.Number(values, issue.OptionText(option)) ?? 0))];
    }

    private static double? Reservation(YamlFile file, YamlMappingNode root, OutcomeSpace space, AdditiveUtility utility)
    {
        if (YamlFile.Find(root, "reservationBid") is not YamlMappingNode bid || YamlFile.Find(bid, "issuevalues") is not YamlMappingNode { Children.Count: > 0 } values)
        {
            return null;
        }

        double sum = 0;
        for (int i = 0; i < space.IssueCount; i++)
        {
            // An issue that the bid leaves open adds nothing.
            if (YamlFile.Find(values, space.Issues[i].Name) is { } node)
            {
                int option = space.Issues[i].IndexOf(file.Text(node, "a value of reservationBid") ?? "");
                if (option < 0)
                {
                    file.Error(node, $"reservationBid has value {YamlFile.Shown(node)} of issue '{space.Issues[i].Name}', which is not in the domain");
                }
                else
                {
                    sum += utility.Terms(i)[option];
                }
            }
        }

        return sum;
    }
}
