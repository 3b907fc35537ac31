using System.CommandLine;
using System.Globalization;

namespace Parley.Cli.Input;

/// <summary>Options that are numbers with a decimal point in every culture: the library's own parser follows the user's.</summary>
internal static class NumberOption
{
    public static Option<double?> Of(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            {
                return number;
            }

            result.AddError($"{name}: '{text}' is not a number (expected for example 0.5)");
            return null;
        },
    };
}
