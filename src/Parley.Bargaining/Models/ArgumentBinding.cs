using System.Globalization;
using Parley.Numerics.Errors;

namespace Parley.Bargaining.Models;

/// <summary>Reads arguments against a model's parameters and collects everything that is wrong with them.</summary>
internal static class ArgumentBinding
{
    public static ModelInputs Bind(ModelCard card, ModelArguments arguments, List<ModelDomainError> errors)
    {
        var numbers = new Dictionary<string, double>();
        var choices = new Dictionary<string, string>();
        var defaulted = new List<string>();
        foreach (ModelParameter parameter in card.Parameters)
        {
            bool given = arguments.TryGet(parameter.Name, out string text)
                || (PairName(card, parameter.Name) is { } pair && arguments.TryGet(pair, out text));
            if (!given)
            {
                defaulted.Add(parameter.Name);
            }

            if (parameter.IsChoice)
            {
                choices[parameter.Name] = given ? ReadChoice(parameter, text, errors) : parameter.Choices[0];
            }
            else if (given)
            {
                numbers[parameter.Name] = ReadNumber(parameter, text, errors);
            }
            else
            {
                numbers[parameter.Name] = parameter.SameAs is null ? parameter.Default : numbers[parameter.SameAs];
            }
        }

        ReportUnknown(card, arguments, errors);
        return new ModelInputs(numbers, choices, defaulted);
    }

    /// <summary>Returns the name that stands for both of a pair, <c>delta</c> for <c>delta1</c> and <c>delta2</c>; null if there is no pair or the name is taken.</summary>
    public static string? PairName(ModelCard card, string name)
    {
        string stem = name.Length > 1 && name[^1] is '1' or '2' ? name[..^1] : "";
        bool Has(string wanted) => card.Parameters.Any(p => string.Equals(p.Name, wanted, StringComparison.OrdinalIgnoreCase));
        return stem.Length > 0 && Has(stem + "1") && Has(stem + "2") && !Has(stem) ? stem : null;
    }

    private static void ReportUnknown(ModelCard card, ModelArguments arguments, List<ModelDomainError> errors)
    {
        var known = card.Parameters.Select(p => p.Name).ToList();
        var pairs = card.Parameters.Select(p => PairName(card, p.Name)).ToList();
        foreach (string name in arguments.Names.Where(n => !known.Concat(pairs).Contains(n, StringComparer.OrdinalIgnoreCase)))
        {
            string? nearest = NearestName.Find(name, known);
            string hint = known.Count == 0
                ? "it takes no parameters"
                : (nearest is null ? "" : "did you mean " + nearest + "? ") + "its parameters are " + string.Join(", ", known);
            errors.Add(new ModelDomainError(name, $"{card.Id} has no parameter '{name}' ({hint})"));
        }
    }

    private static string ReadChoice(ModelParameter parameter, string text, List<ModelDomainError> errors)
    {
        string? word = parameter.Choices.FirstOrDefault(c => string.Equals(c, text, StringComparison.OrdinalIgnoreCase));
        if (word is null)
        {
            string? nearest = NearestName.Find(text, parameter.Choices);
            errors.Add(new ModelDomainError(
                parameter.Name,
                $"{parameter.Name} = '{text}' is not one of {string.Join(", ", parameter.Choices)}"
                + (nearest is null ? "" : $" (did you mean {nearest}?)")));
        }

        return word ?? parameter.Choices[0];
    }

    private static double ReadNumber(ModelParameter parameter, string text, List<ModelDomainError> errors)
    {
        const NumberStyles Style = NumberStyles.Float;
        if (!double.TryParse(text, Style, CultureInfo.InvariantCulture, out double value))
        {
            string comma = text.Contains(',', StringComparison.Ordinal) ? "; write the decimal point as '.'" : "";
            errors.Add(new ModelDomainError(
                parameter.Name, $"{parameter.Name} = '{text}' is not a number (expected {parameter.DescribeRange()}: {parameter.Meaning}{comma})"));
            return double.NaN;
        }

        if (!double.IsFinite(value))
        {
            errors.Add(new ModelDomainError(
                parameter.Name, $"{parameter.Name} = {text} is not finite (expected {parameter.DescribeRange()}: {parameter.Meaning})"));
            return double.NaN;
        }

        if (parameter.IsInteger && value != Math.Floor(value))
        {
            errors.Add(new ModelDomainError(
                parameter.Name, $"{parameter.Name} = {text} is not a whole number (expected {parameter.DescribeRange()}: {parameter.Meaning})"));
            return double.NaN;
        }

        if (!parameter.Range.Contains(value))
        {
            errors.Add(new ModelDomainError(
                parameter.Name, $"{parameter.Name} = {text} is outside {parameter.DescribeRange()}: {parameter.Meaning}"));
            return double.NaN;
        }

        return value;
    }
}
