using System.Globalization;
using Parley.Numerics.Errors;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Cli.Input;

/// <summary>Checks of numbers that <c>negotiate</c> and <c>tournament</c> share.</summary>
internal static class NegotiationInput
{
    /// <summary>Notes an error unless the number is at least 1.</summary>
    public static void Check(List<SourceError> errors, string option, int value)
    {
        if (value < 1)
        {
            errors.Add(StrategyChoice.Refusal($"{option} {value} (expected a whole number of at least 1)"));
        }
    }

    /// <summary>Notes an error unless the discount is in (0, 1] or not given.</summary>
    public static void CheckDiscount(List<SourceError> errors, double? discount)
    {
        if (discount is { } d && !(d > 0 && d <= 1))
        {
            errors.Add(StrategyChoice.Refusal(string.Create(CultureInfo.InvariantCulture, $"--discount {d} (expected a number above 0 and at most 1)")));
        }
    }

    /// <summary>Reads the name of a scale.</summary>
    public static UtilityScale Scale(string name) => name switch { "range" => UtilityScale.Range, "as-given" => UtilityScale.AsGiven, _ => UtilityScale.NegMas };
}
