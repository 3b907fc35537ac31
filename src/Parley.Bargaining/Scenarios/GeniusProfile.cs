using System.Xml.Linq;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Scenarios;

/// <summary>Reads one GENIUS profile against its domain.</summary>
internal static class GeniusProfile
{
    public static BargainingParty? Read(
        SourceText source, XElement root, GeniusDomain domain, OutcomeSpace space, ImportConvention convention, ErrorList errors)
    {
        string file = source.Name;
        bool genius = convention == ImportConvention.Genius;
        string kind = root.Attribute("type")?.Value.Trim().ToLowerInvariant() ?? "linear";
        XElement? discountElement = root.Descendants().FirstOrDefault(e => e.Name.LocalName == "discount_factor");
        XElement? reservationElement = root.Descendants().FirstOrDefault(e => e.Name.LocalName == "reservation");
        double discount = discountElement is null ? 1 : GeniusReader.Number(file, discountElement, "value", errors) ?? 1;
        double? reservation = reservationElement is null ? null : GeniusReader.Number(file, reservationElement, "value", errors);
        reservation = genius ? reservation ?? 0 : discountElement is null ? reservation : null;
        UtilityFunction? utility = kind is "nonlinear" or "constraint"
            ? GeniusRectangles.Read(file, root, domain, space, errors)
            : ReadLinear(file, root, domain, space, genius, errors);
        return utility is null
            ? null
            : new BargainingParty(source.Stem, utility, reservation)
            {
                Discounting = discount is > 0 and < 1 ? new Discounting(DiscountingKind.Exponential, discount, DiscountsReservation: genius) : default,
            };
    }

    private static AdditiveUtility? ReadLinear(string file, XElement root, GeniusDomain domain, OutcomeSpace space, bool genius, ErrorList errors)
    {
        Dictionary<int, double> weights = ReadWeights(file, root, domain, errors);
        double[][] terms = new double[space.IssueCount][];
        var elements = new Dictionary<int, XElement>();
        foreach (XElement element in GeniusDomain.IssueElements(root))
        {
            int line = GeniusReader.Line(element), column = GeniusReader.Column(element);
            if (GeniusReader.Whole(file, element, "index", errors) is not { } index)
            {
                continue;
            }

            if (domain.Issues.All(issue => issue.Index != index))
            {
                errors.Add(file, line, column, $"issue with index {index} is not in the domain (expected one of {string.Join(", ", domain.Issues.Select(issue => issue.Index))})");
            }
            else if (!elements.TryAdd(index, element))
            {
                errors.Add(file, line, column, $"index {index} is repeated (expected each issue once)");
            }
        }

        for (int i = 0; i < terms.Length; i++)
        {
            (int index, Issue issue) = domain.Issues[i];
            if (!elements.TryGetValue(index, out XElement? element))
            {
                errors.Add(file, GeniusReader.Line(root), GeniusReader.Column(root), $"issue '{issue.Name}' (index {index}) of the domain is missing");
                continue;
            }

            if (!weights.TryGetValue(index, out double weight))
            {
                errors.Add(file, GeniusReader.Line(element), GeniusReader.Column(element), $"issue '{issue.Name}' has no weight (expected <weight index=\"{index}\" value=\"…\"/> beside it)");
                continue;
            }

            double[]? values = issue switch
            {
                IntegerIssue integer => Integer(file, element, integer, genius, errors),
                RealIssue real => Real(file, element, real, genius, errors),
                _ => Discrete(file, element, issue, genius, errors),
            };
            terms[i] = values is null ? [] : [.. values.Select(value => weight * value)];
        }

        return errors.Any ? null : new AdditiveUtility(space, terms, ceiling: genius ? 1 : double.PositiveInfinity);
    }

    private static Dictionary<int, double> ReadWeights(string file, XElement root, GeniusDomain domain, ErrorList errors)
    {
        var objectives = root.Descendants().Where(e => e.Name.LocalName == "objective").Select(e => e.Attribute("index")?.Value.Trim()).ToHashSet();
        var weights = new Dictionary<int, double>();
        foreach (XElement element in root.Descendants().Where(e => e.Name.LocalName == "weight"))
        {
            int line = GeniusReader.Line(element), column = GeniusReader.Column(element);
            int? index = GeniusReader.Whole(file, element, "index", errors);
            double? value = GeniusReader.Number(file, element, "value", errors);
            if (index is null || value is null)
            {
                continue;
            }

            bool isIssue = domain.Issues.Any(issue => issue.Index == index);
            if (!isIssue)
            {
                if (!objectives.Contains(element.Attribute("index")!.Value.Trim()))
                {
                    errors.Add(file, line, column, $"weight for index {index}, which is no issue of the domain (expected one of {string.Join(", ", domain.Issues.Select(issue => issue.Index))})");
                }
            }
            else if (value < 0)
            {
                errors.Add(file, line, column, $"weight {element.Attribute("value")!.Value} is negative (expected at least 0)");
            }
            else if (!weights.TryAdd(index.Value, value.Value))
            {
                errors.Add(file, line, column, $"second weight for index {index} (expected one per issue)");
            }
        }

        return weights;
    }

    private static double[]? Discrete(string file, XElement element, Issue issue, bool genius, ErrorList errors)
    {
        double[] values = new double[issue.OptionCount];
        bool[] seen = new bool[values.Length];
        bool ok = true;
        foreach (XElement item in element.Elements().Where(e => e.Name.LocalName == "item"))
        {
            int line = GeniusReader.Line(item), column = GeniusReader.Column(item);
            string? text = item.Attribute("value")?.Value;
            int option = text is null ? -1 : issue.IndexOf(text);
            double? evaluation = GeniusReader.Number(file, item, "evaluation", errors);
            if (option < 0)
            {
                errors.Add(file, line, column, $"value '{text}' of issue '{issue.Name}' is not in the domain (expected {Some(issue)})");
                ok = false;
                continue;
            }

            if (evaluation is null)
            {
                seen[option] = true;
                ok = false;
                continue;
            }

            if (evaluation < 0)
            {
                errors.Add(file, line, column, $"evaluation {item.Attribute("evaluation")!.Value} of '{text}' is negative (expected at least 0)");
                ok = false;
            }

            if (seen[option])
            {
                errors.Warn(file, line, column, $"issue '{issue.Name}' evaluates '{text}' again; the last evaluation counts, as in GENIUS");
            }

            values[option] = evaluation.Value;
            seen[option] = true;
        }

        for (int option = 0; option < seen.Length; option++)
        {
            if (!seen[option])
            {
                errors.Add(file, GeniusReader.Line(element), GeniusReader.Column(element), $"issue '{issue.Name}' has no evaluation of '{issue.OptionText(option)}', which the domain lists");
                ok = false;
            }
        }

        if (!ok)
        {
            return null;
        }

        double highest = values.Max();
        return !genius ? values : [.. values.Select(value => highest < 1e-5 ? 0 : value / highest)];
    }

    private static double[]? Integer(string file, XElement element, IntegerIssue issue, bool genius, ErrorList errors)
    {
        if (GeniusDomain.Child(element, "evaluator") is not { } evaluator)
        {
            errors.Add(file, GeniusReader.Line(element), GeniusReader.Column(element), $"integer issue '{issue.Name}' has no evaluator (expected <evaluator ftype=\"linear\" slope=\"…\" offset=\"…\"/>)");
            return null;
        }

        double? slope = GeniusReader.Number(file, evaluator, evaluator.Attribute("slope") is null && evaluator.Attribute("parameter1") is not null ? "parameter1" : "slope", errors);
        double? offset = GeniusReader.Number(file, evaluator, evaluator.Attribute("offset") is null && evaluator.Attribute("parameter0") is not null ? "parameter0" : "offset", errors);
        return slope is null || offset is null
            ? null
            : [.. Enumerable.Range(0, issue.OptionCount).Select(k => genius
                ? Math.Clamp((slope.Value * k) + offset.Value, 0, 1)
                : (slope.Value * (issue.Low + k)) + offset.Value)];
    }

    private static double[]? Real(string file, XElement element, RealIssue issue, bool genius, ErrorList errors)
    {
        if (GeniusDomain.Child(element, "evaluator") is not { } evaluator)
        {
            errors.Add(file, GeniusReader.Line(element), GeniusReader.Column(element), $"real issue '{issue.Name}' has no evaluator (expected <evaluator ftype=\"…\" parameter0=\"…\"/>)");
            return null;
        }

        string kind = evaluator.Attribute("ftype")?.Value.Trim().ToLowerInvariant() ?? "linear";
        if (kind is not ("linear" or "constant" or "triangular"))
        {
            errors.Add(file, GeniusReader.Line(evaluator), GeniusReader.Column(evaluator), $"ftype=\"{kind}\" (expected linear, constant or triangular)");
            return null;
        }

        double? p0 = GeniusReader.Number(file, evaluator, "parameter0", errors);
        double? p1 = kind == "constant" ? 0 : GeniusReader.Number(file, evaluator, "parameter1", errors);
        double? p2 = kind == "triangular" ? GeniusReader.Number(file, evaluator, "parameter2", errors) : 0;
        if (p0 is not { } a || p1 is not { } b || p2 is not { } top)
        {
            return null;
        }

        if (kind == "triangular" && !(a <= top && top <= b))
        {
            errors.Add(file, GeniusReader.Line(evaluator), GeniusReader.Column(evaluator), $"triangular with low {a}, high {b}, top {top} (expected low <= top <= high)");
            return null;
        }

        return [.. Enumerable.Range(0, issue.OptionCount).Select(k =>
        {
            double x = issue.OptionValue(k);
            double value = kind switch
            {
                "constant" => a,
                "linear" => (b * x) + a,
                _ => x < a || x > b ? 0 : x <= top ? (top > a ? (x - a) / (top - a) : 1) : (b - x) / (b - top),
            };
            return genius && kind != "constant" ? Math.Clamp(value, 0, 1) : value;
        })];
    }

    private static string Some(Issue issue) =>
        string.Join(", ", Enumerable.Range(0, Math.Min(issue.OptionCount, 8)).Select(k => $"'{issue.OptionText(k)}'")) + (issue.OptionCount > 8 ? ", …" : "");
}
