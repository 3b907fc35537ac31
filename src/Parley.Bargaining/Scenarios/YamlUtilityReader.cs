using System.Globalization;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;
using YamlDotNet.RepresentationModel;

namespace Parley.Bargaining.Scenarios;

/// <summary>Reads one party's utility function in NegMAS's YAML layout.</summary>
internal sealed class YamlUtilityReader(YamlFile file, OutcomeSpace space)
{
    public BargainingParty? Read(string party)
    {
        YamlMappingNode node = file.Root;
        var discounting = default(Discounting);
        double? reservation = ReservedValue(node);
        if (YamlFile.TypeOf(node) is "ExpDiscountedUFun" or "LinDiscountedUFun")
        {
            bool linear = YamlFile.TypeOf(node) == "LinDiscountedUFun";
            double? rate = file.Number(node, linear ? "cost" : "discount");
            if (rate is { } d && (linear ? d < 0 : d is <= 0 or > 1))
            {
                file.Error(YamlFile.Find(node, linear ? "cost" : "discount")!, linear ? "cost is negative (expected at least 0)" : "discount is not in (0, 1]");
            }

            bool dynamic = YamlFile.Find(node, "dynamic_reservation") is YamlScalarNode { Value: { } text } && text.Equals("true", StringComparison.OrdinalIgnoreCase);
            discounting = new Discounting(linear ? DiscountingKind.Linear : DiscountingKind.Exponential, rate ?? 1, dynamic);
            if (file.Mapping(node, "ufun") is not { } inner)
            {
                return null;
            }

            node = inner;
        }

        UtilityFunction? utility = YamlFile.TypeOf(node) switch
        {
            "LinearAdditiveUtilityFunction" or "LinearUtilityAggregationFunction" => Additive(node),
            "AffineUtilityFunction" or "LinearUtilityFunction" => Affine(node),
            _ => Unknown(node),
        };
        return utility is null ? null : new BargainingParty(party, utility, reservation) { Discounting = discounting };
    }

    private AdditiveUtility? Unknown(YamlMappingNode node)
    {
        file.Error(node, $"type is '{YamlFile.TypeOf(node)}' (expected LinearAdditiveUtilityFunction, AffineUtilityFunction or ExpDiscountedUFun)");
        return null;
    }

    private double? ReservedValue(YamlMappingNode node)
    {
        if ((YamlFile.Find(node, "reserved_value") ?? YamlFile.Find(node, "reservation_value")) is not { } found)
        {
            return null;
        }

        string text = (found as YamlScalarNode)?.Value?.Trim() ?? "";
        return text is "-.inf" or "-.Inf" or "-.INF" or "-inf" or "-Infinity" or "null" or "~" or "" or ".nan" or "none" or "None"
            ? null
            : file.Number(found, "'reserved_value'");
    }

    private double[]? Numbers(YamlMappingNode node, string key)
    {
        if (file.List(node, key) is not { } list)
        {
            return null;
        }

        if (list.Children.Count != space.IssueCount)
        {
            file.Error(list, $"'{key}' has {list.Children.Count} entries (expected {space.IssueCount}, one per issue in the domain's order)");
            return null;
        }

        double?[] numbers = [.. list.Select((item, i) => file.Number(item, $"the entry of '{key}' for issue '{space.Issues[i].Name}'"))];
        return numbers.Any(n => n is null) ? null : [.. numbers.Select(n => n!.Value)];
    }

    private AdditiveUtility? Additive(YamlMappingNode node)
    {
        double[]? weights = Numbers(node, "weights");
        double? bias = file.Number(node, "bias", absent: 0);
        if (file.List(node, "values") is not { } values || weights is null || bias is null)
        {
            return null;
        }

        if (values.Children.Count != space.IssueCount)
        {
            file.Error(values, $"'values' has {values.Children.Count} entries (expected {space.IssueCount}, one per issue in the domain's order)");
            return null;
        }

        double[]?[] lists = [.. values.Select((value, i) => Values(value, space.Issues[i]))];
        return lists.Any(list => list is null)
            ? null
            : new AdditiveUtility(space, [.. lists.Select((list, i) => list!.Select(value => weights[i] * value).ToArray())], bias.Value);
    }

    private AdditiveUtility? Affine(YamlMappingNode node)
    {
        double[]? weights = Numbers(node, "weights");
        double? bias = file.Number(node, "bias", absent: 0);
        double[]?[] lists = [.. space.Issues.Select(issue => Line(node, issue, 1, 0))];
        return weights is null || bias is null || lists.Any(list => list is null)
            ? null
            : new AdditiveUtility(space, [.. lists.Select((list, i) => list!.Select(value => weights[i] * value).ToArray())], bias.Value);
    }

    private double[]? Values(YamlNode node, Issue issue)
    {
        if (node is not YamlMappingNode mapping)
        {
            file.Error(node, $"the value function of issue '{issue.Name}' is {YamlFile.Shown(node)} (expected a mapping with a type)");
            return null;
        }

        switch (YamlFile.TypeOf(mapping))
        {
            case "TableFun":
                return Table(mapping, issue);
            case "AffineFun" or "LinearFun":
                double? slope = file.Number(mapping, "slope");
                double? bias = file.Number(mapping, "bias", absent: 0);
                return slope is null || bias is null ? null : Line(mapping, issue, slope.Value, bias.Value);
            case "IdentityFun":
                return Line(mapping, issue, 1, 0);
            case "ConstFun":
                double? constant = file.Number(mapping, "bias");
                return constant is null ? null : [.. Enumerable.Repeat(constant.Value, issue.OptionCount)];
            default:
                file.Error(mapping, $"the value function of issue '{issue.Name}' has type '{YamlFile.TypeOf(mapping)}' (expected TableFun, AffineFun or IdentityFun)");
                return null;
        }
    }

    private double[]? Table(YamlMappingNode node, Issue issue)
    {
        if (file.Mapping(node, "mapping") is not { } mapping)
        {
            return null;
        }

        double[] values = new double[issue.OptionCount];
        bool[] seen = new bool[values.Length];
        bool ok = true;
        foreach ((YamlNode key, YamlNode value) in mapping.Children)
        {
            string text = file.Text(key, $"a key of issue '{issue.Name}'") ?? "";
            int option = issue.IndexOf(text);
            double? number = file.Number(value, $"the value of '{text}'");
            if (option < 0)
            {
                file.Error(key, $"value '{text}' of issue '{issue.Name}' is not in the domain");
            }

            ok &= option >= 0 && number is not null;
            if (option >= 0)
            {
                values[option] = number ?? 0;
                seen[option] = true;
            }
        }

        int missing = Array.IndexOf(seen, false);
        if (missing >= 0)
        {
            file.Error(mapping, $"issue '{issue.Name}' has no value for '{issue.OptionText(missing)}', which the domain lists");
        }

        return ok && missing < 0 ? values : null;
    }

    /// <summary>slope x + bias on the options' own numbers; labels count if all of them are numbers.</summary>
    private double[]? Line(YamlMappingNode node, Issue issue, double slope, double bias)
    {
        double[] values = new double[issue.OptionCount];
        for (int option = 0; option < values.Length; option++)
        {
            double x = issue.OptionValue(option);
            if (issue is DiscreteIssue && (!double.TryParse(issue.OptionText(option), NumberStyles.Float, CultureInfo.InvariantCulture, out x) || !double.IsFinite(x)))
            {
                file.Error(node, $"a numeric function on issue '{issue.Name}', whose value '{issue.OptionText(option)}' is not a number (expected a TableFun, or numeric values)");
                return null;
            }

            values[option] = (slope * x) + bias;
        }

        return values;
    }
}
