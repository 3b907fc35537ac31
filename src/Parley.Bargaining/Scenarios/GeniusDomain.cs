using System.Xml.Linq;
using Parley.Bargaining.Outcomes;

namespace Parley.Bargaining.Scenarios;

/// <summary>The issues of a GENIUS domain with the numbers by which profiles refer to them.</summary>
internal sealed class GeniusDomain
{
    private GeniusDomain(List<(int Index, Issue Issue)> issues) => Issues = issues;

    /// <summary>Gets the issues, those of nested objectives before an objective's own.</summary>
    public IReadOnlyList<(int Index, Issue Issue)> Issues { get; }

    public static GeniusDomain Read(string file, XElement root, ErrorList errors)
    {
        var issues = new List<(int, Issue)>();
        var seen = new HashSet<int>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (XElement element in IssueElements(root))
        {
            int? index = GeniusReader.Whole(file, element, "index", errors);
            string? name = element.Attribute("name")?.Value;
            if (string.IsNullOrWhiteSpace(name))
            {
                errors.Add(file, GeniusReader.Line(element), GeniusReader.Column(element), "issue without a name (expected attribute name)");
                continue;
            }

            if (index is null)
            {
                continue;
            }

            if (!seen.Add(index.Value))
            {
                errors.Add(file, GeniusReader.Line(element), GeniusReader.Column(element), $"issue '{name}' repeats index {index} (expected each index once)");
                continue;
            }

            if (!names.Add(name))
            {
                errors.Add(file, GeniusReader.Line(element), GeniusReader.Column(element), $"two issues are named '{name}' (expected different names)");
                continue;
            }

            if (ReadIssue(file, element, name, errors) is { } issue)
            {
                issues.Add((index.Value, issue));
            }
        }

        if (issues.Count == 0 && !errors.Any)
        {
            errors.Add(file, GeniusReader.Line(root), GeniusReader.Column(root), "the domain has no issue (expected objective > issue)");
        }

        return new GeniusDomain(issues);
    }

    /// <summary>Returns the issue elements below a root, nested objectives first.</summary>
    public static IEnumerable<XElement> IssueElements(XElement element)
    {
        foreach (XElement nested in element.Elements().Where(e => e.Name.LocalName is "objective" or "utility_space"))
        {
            foreach (XElement issue in IssueElements(nested))
            {
                yield return issue;
            }
        }

        foreach (XElement issue in element.Elements().Where(e => e.Name.LocalName == "issue"))
        {
            yield return issue;
        }
    }

    /// <summary>Returns the kind of an issue element in lower case; discrete if not stated.</summary>
    public static string Kind(XElement element) =>
        (element.Attribute("type") ?? element.Attribute("vtype") ?? element.Attribute("etype"))?.Value.Trim().ToLowerInvariant() ?? "discrete";

    private static Issue? ReadIssue(string file, XElement element, string name, ErrorList errors)
    {
        int line = GeniusReader.Line(element), column = GeniusReader.Column(element);
        switch (Kind(element))
        {
            case "discrete":
                var options = new List<string>();
                var known = new HashSet<string>(StringComparer.Ordinal);
                foreach (XElement item in element.Elements().Where(e => e.Name.LocalName == "item"))
                {
                    if (item.Attribute("value")?.Value is not { } value)
                    {
                        errors.Add(file, GeniusReader.Line(item), GeniusReader.Column(item), $"item of issue '{name}' without a value (expected attribute value)");
                    }
                    else if (known.Add(value))
                    {
                        options.Add(value);
                    }
                    else
                    {
                        errors.Warn(file, GeniusReader.Line(item), GeniusReader.Column(item), $"issue '{name}' lists value '{value}' again; counted once");
                    }
                }

                if (options.Count == 0)
                {
                    errors.Add(file, line, column, $"issue '{name}' has no item (expected at least one item with a value)");
                    return null;
                }

                return new DiscreteIssue(name, options);
            case "integer":
                XElement bounds = element.Attribute("lowerbound") is null && Child(element, "range") is { } inner ? inner : element;
                int? low = GeniusReader.Whole(file, bounds, "lowerbound", errors);
                int? high = GeniusReader.Whole(file, bounds, "upperbound", errors);
                if (low is null || high is null)
                {
                    return null;
                }

                if (low > high || (long)high - low >= 100_000_000)
                {
                    errors.Add(file, line, column, $"issue '{name}' has bounds {low} to {high} (expected lowerbound <= upperbound, at most 100 million values)");
                    return null;
                }

                return new IntegerIssue(name, low.Value, high.Value);
            case "real":
                XElement range = Child(element, "range") ?? element;
                double? from = GeniusReader.Number(file, range, "lowerbound", errors);
                double? to = GeniusReader.Number(file, range, "upperbound", errors);
                if (from is null || to is null)
                {
                    return null;
                }

                if (from > to)
                {
                    errors.Add(file, line, column, $"issue '{name}' has bounds {element.Attribute("lowerbound")?.Value ?? range.Attribute("lowerbound")!.Value} to {range.Attribute("upperbound")!.Value} (expected lowerbound <= upperbound)");
                    return null;
                }

                return new RealIssue(name, from.Value, to.Value);
            default:
                errors.Add(file, line, column, $"issue '{name}' is of type '{Kind(element)}' (expected discrete, integer or real)");
                return null;
        }
    }

    public static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);
}
