using System.Globalization;
using Parley.Numerics;

namespace Parley.Forecasting.Files;

/// <summary>Reads a number, a range or several coders' numbers from a field.</summary>
internal static class NumberCell
{
    /// <summary>Reads <c>4</c>, <c>80 %</c>, <c>30 to 50</c>, <c>30-50</c>, <c>40|50|60</c> (coders), and with <paramref name="decimalComma"/> also <c>0,5</c>.</summary>
    public static Distribution? Read(string text, bool decimalComma, out string error)
    {
        error = "";
        text = text.Replace("%", "", StringComparison.Ordinal).Trim();
        text = decimalComma ? text.Replace(',', '.') : text;
        if (text.Contains('|', StringComparison.Ordinal) || text.Contains(" / ", StringComparison.Ordinal))
        {
            var parts = text.Split(['|', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var numbers = new List<double>();
            foreach (var part in parts)
            {
                if (!Plain(part, out var one))
                {
                    error = $"'{part}' of '{text}' is not a number (expected coders' numbers divided by |, such as 40|50|60)";
                    return null;
                }

                numbers.Add(one);
            }

            return Coders(numbers);
        }

        if (Plain(text, out var value))
        {
            return new PointDistribution(value);
        }

        // "30-50" and "30–50" are ranges; a leading minus is a sign.
        var dash = text.IndexOfAny(['-', '–'], Math.Min(1, text.Length));
        if (dash > 0 && Plain(text[..dash], out var low) && Plain(text[(dash + 1)..], out var high) && low < high)
        {
            return DistributionSyntax.FromRange(low, high);
        }

        if (DistributionSyntax.TryParse(text, out var distribution, out var why))
        {
            return distribution;
        }

        error = $"'{text}' is not a number ({why.TrimEnd('.')}; expected for example 4, 30 to 50, or 40|50|60 for several coders)";
        return null;
    }

    /// <summary>One estimate from several coders: each of their numbers with equal probability.</summary>
    public static Distribution Coders(IReadOnlyList<double> numbers) => numbers.Count == 1 || numbers.All(n => n == numbers[0])
        ? new PointDistribution(numbers[0])
        : new DiscreteDistribution(numbers.GroupBy(n => n).OrderBy(g => g.Key).Select(g => (g.Key, g.Count() / (double)numbers.Count)));

    public static bool Plain(string text, out double value)
    {
        var trimmed = text.Trim().TrimEnd('%').TrimEnd();
        return double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }
}
