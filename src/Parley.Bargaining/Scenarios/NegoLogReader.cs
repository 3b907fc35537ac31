using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;
using YamlDotNet.RepresentationModel;

namespace Parley.Bargaining.Scenarios;

/// <summary>Reads NegoLog's JSON: one profile per party with <c>reservationValue</c>, <c>issueWeights</c> and <c>issues</c>; the first defines the domain.</summary>
internal static class NegoLogReader
{
    public static Scenario Read(string name, List<(SourceText Source, YamlFile File)> files, ErrorList errors)
    {
        YamlFile first = files[0].File;
        if (files.Count < 2)
        {
            first.Error(first.Root, "found one profile (expected one file per party, at least two)");
        }

        var issues = new List<Issue>();
        if (first.Mapping(first.Root, "issues") is { } mapping)
        {
            foreach ((YamlNode key, YamlNode value) in mapping.Children)
            {
                string issue = first.Text(key, "an issue's name") ?? "";
                if (value is YamlMappingNode { Children.Count: > 0 } values)
                {
                    issues.Add(new DiscreteIssue(issue, values.Children.Keys.Select(k => first.Text(k, $"a value of issue '{issue}'") ?? "")));
                }
                else
                {
                    first.Error(value, $"issue '{issue}' is {YamlFile.Shown(value)} (expected a mapping of values to evaluations)");
                }
            }
        }

        errors.ThrowIfAny();
        var space = new OutcomeSpace(issues, name);
        var parties = new List<BargainingParty>();
        foreach ((SourceText source, YamlFile file) in files)
        {
            YamlMappingNode? weights = file.Mapping(file.Root, "issueWeights");
            YamlMappingNode? values = file.Mapping(file.Root, "issues");
            double? reservation = file.Number(file.Root, "reservationValue", absent: 0);
            if (weights is null || values is null)
            {
                continue;
            }

            foreach (YamlNode key in values.Children.Keys.Where(key => key is YamlScalarNode scalar && space.IndexOfIssue(scalar.Value ?? "") < 0))
            {
                file.Error(key, $"issue {YamlFile.Shown(key)} is not in {files[0].Source.Name}");
            }

            double[][] terms = new double[space.IssueCount][];
            for (int i = 0; i < terms.Length; i++)
            {
                Issue issue = space.Issues[i];
                double? weight = file.Number(weights, issue.Name);
                YamlMappingNode? table = file.Mapping(values, issue.Name);
                foreach (YamlNode key in table?.Children.Keys.Where(key => key is YamlScalarNode scalar && issue.IndexOf(scalar.Value ?? "") < 0) ?? [])
                {
                    file.Error(key, $"value {YamlFile.Shown(key)} of issue '{issue.Name}' is not in {files[0].Source.Name}");
                }

                terms[i] = table is null || weight is null
                    ? []
                    : [.. Enumerable.Range(0, issue.OptionCount).Select(option => weight.Value * (file.Number(table, issue.OptionText(option)) ?? 0))];
            }

            if (!errors.Any)
            {
                parties.Add(new BargainingParty(source.Stem, new AdditiveUtility(space, terms), reservation));
            }
        }

        errors.ThrowIfAny();
        return new Scenario(name, "NegoLog JSON", "sum of weight x evaluation", new BargainingProblem(space, parties), errors.Warnings);
    }
}
