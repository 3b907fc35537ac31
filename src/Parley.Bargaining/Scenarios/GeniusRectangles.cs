using System.Xml.Linq;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Scenarios;

/// <summary>Reads GENIUS's nonlinear profiles (ANAC 2014) made of hyper-rectangles.</summary>
internal static class GeniusRectangles
{
    public static UtilityFunction? Read(string file, XElement root, GeniusDomain domain, OutcomeSpace space, ErrorList errors)
    {
        XElement? utility = root.Descendants().FirstOrDefault(e => e.Name.LocalName == "utility");
        if (utility is null)
        {
            errors.Add(file, GeniusReader.Line(root), GeniusReader.Column(root), "a nonlinear profile without an element 'utility' (expected objective > utility > ufun)");
            return null;
        }

        double? highest = GeniusReader.Number(file, utility, "maxutility", errors);
        XElement[] groups = [.. utility.Elements().Where(e => e.Name.LocalName == "ufun")];
        if (groups.Length != 1)
        {
            errors.Add(file, GeniusReader.Line(utility), GeniusReader.Column(utility), $"found {groups.Length} elements 'ufun' in 'utility' (expected one, which may hold others)");
            return null;
        }

        if (highest is { } h && h <= 0)
        {
            errors.Add(file, GeniusReader.Line(utility), GeniusReader.Column(utility), "maxutility must be above 0");
        }

        RectangleGroup group = ReadGroup(file, groups[0], domain, errors);
        return errors.Any ? null : new HyperRectangleUtility(space, group, 1 / highest!.Value, ceiling: 1);
    }

    private static RectangleGroup ReadGroup(string file, XElement element, GeniusDomain domain, ErrorList errors)
    {
        double weight = GeniusReader.Number(file, element, "weight", errors, absent: 1) ?? 1;
        string text = element.Attribute("aggregation")?.Value.Trim().ToLowerInvariant() ?? "sum";
        RectangleAggregation aggregation = text switch { "min" => RectangleAggregation.Minimum, "max" => RectangleAggregation.Maximum, _ => RectangleAggregation.Sum };
        if (text is not ("sum" or "min" or "max"))
        {
            errors.Add(file, GeniusReader.Line(element), GeniusReader.Column(element), $"aggregation=\"{text}\" (expected sum, min or max)");
        }

        var rectangles = new List<HyperRectangle>();
        foreach (XElement child in element.Elements().Where(e => e.Name.LocalName == "hyperRectangle"))
        {
            double utility = GeniusReader.Number(file, child, "utility", errors) ?? 0;
            double factor = GeniusReader.Number(file, child, "weight", errors, absent: 1) ?? 1;
            var bounds = new List<IssueInterval>();
            bool excludes = false;
            foreach (XElement bound in child.Elements().Where(e => e.Name.LocalName is "INCLUDES" or "EXCLUDES"))
            {
                excludes |= bound.Name.LocalName == "EXCLUDES";
                int? index = GeniusReader.Whole(file, bound, "index", errors);
                double? low = GeniusReader.Number(file, bound, "min", errors);
                double? high = GeniusReader.Number(file, bound, "max", errors);
                int position = domain.Issues.ToList().FindIndex(issue => issue.Index == index);
                if (index is null || low is null || high is null)
                {
                    continue;
                }

                if (position < 0)
                {
                    errors.Add(file, GeniusReader.Line(bound), GeniusReader.Column(bound), $"bound on index {index}, which is no issue of the domain");
                }
                else if (low > high)
                {
                    errors.Add(file, GeniusReader.Line(bound), GeniusReader.Column(bound), $"bounds reversed: min {bound.Attribute("min")!.Value} is above max {bound.Attribute("max")!.Value}");
                }
                else
                {
                    bounds.Add(new IssueInterval(position, low.Value, high.Value));
                }
            }

            rectangles.Add(new HyperRectangle(utility * factor, [.. bounds], excludes));
        }

        return new RectangleGroup(weight, aggregation, [.. rectangles], [.. element.Elements().Where(e => e.Name.LocalName == "ufun").Select(e => ReadGroup(file, e, domain, errors))]);
    }
}
