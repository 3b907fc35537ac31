using System.Globalization;
using Parley.Numerics.Errors;

namespace Parley.Numerics;

// The parser behind DistributionSyntax. Every complaint is a FormatException whose message is shown to the analyst.
internal static class DistributionReader
{
    private static readonly Dictionary<string, string[]> Parameters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["point"] = ["value"],
        ["normal"] = ["mean", "sd"],
        ["lognormal"] = ["low", "high"],
        ["beta"] = ["alpha", "beta"],
        ["uniform"] = ["low", "high"],
        ["triangular"] = ["low", "mode", "high"],
        ["pert"] = ["low", "mode", "high"],
    };

    internal static IEnumerable<string> FormNames => [.. Parameters.Keys, "discrete"];

    internal static Distribution Read(string text)
    {
        var clean = Clean(text);
        if (clean.Length == 0)
        {
            throw new FormatException("a number is missing; write for example `12`, `30 to 50` or `0.4 ± 0.1`");
        }

        try
        {
            return ReadWhole(clean);
        }
        catch (ArgumentException exception)
        {
            // The constructors' own checks, in the style of the other messages: no capital, no full stop.
            var message = exception.Message.TrimEnd('.');
            throw new FormatException(char.ToLowerInvariant(message[0]) + message[1..], exception);
        }
    }

    private static Distribution ReadWhole(string text)
    {
        var bracket = text.LastIndexOf('[');
        if (bracket >= 0 || text.Contains(']', StringComparison.Ordinal))
        {
            return ReadTruncated(text, bracket);
        }

        var parenthesis = text.IndexOf('(', StringComparison.Ordinal);
        if (parenthesis >= 0 || text.Contains(')', StringComparison.Ordinal))
        {
            return ReadForm(text, parenthesis);
        }

        foreach (var sign in (string[])["±", "+-", "+/-"])
        {
            if (text.IndexOf(sign, StringComparison.Ordinal) is var at and >= 0)
            {
                return ReadPlusMinus(text[..at], text[(at + sign.Length)..]);
            }
        }

        if (WordTo(text) is var to and >= 0)
        {
            return ReadRange(text[..to], text[(to + 2)..]);
        }

        return new PointDistribution(ReadNumber(text));
    }

    private static TruncatedDistribution ReadTruncated(string text, int bracket)
    {
        const string Advice = "bounds are written behind the number, as in `30 to 50 in [0, 100]`";
        var before = bracket < 0 ? "" : text[..bracket].TrimEnd();
        if (!text.EndsWith(']') || !before.EndsWith("in", StringComparison.OrdinalIgnoreCase)
            || before.Length < 3 || char.IsLetter(before[^3]))
        {
            throw new FormatException(Advice);
        }

        var bounds = text[(bracket + 1)..^1].Split(',');
        if (bounds.Length != 2)
        {
            throw new FormatException($"two bounds are needed between the brackets, found {bounds.Length.ToString(CultureInfo.InvariantCulture)}; " + Advice);
        }

        return new TruncatedDistribution(ReadWhole(before[..^2].Trim()), ReadBound(bounds[0]), ReadBound(bounds[1]));
    }

    private static Distribution ReadRange(string left, string right)
    {
        var (low, high) = ReadPair(left, right, "to");
        if (low > high)
        {
            throw new FormatException($"the range is upside down: the lower end comes first; did you mean `{right.Trim()} to {left.Trim()}`?");
        }

        return DistributionSyntax.FromRange(low, high);
    }

    private static Distribution ReadPlusMinus(string left, string right)
    {
        var (middle, half) = ReadPair(left, right, "±");
        if (half < 0.0)
        {
            throw new FormatException($"the number behind ± must not be below zero, found {PlainNumber.Show(half)}");
        }

        return half == 0.0 ? new PointDistribution(middle) : new NormalDistribution(middle, half / NormalDistribution.NinetyFifth);
    }

    // A percent sign behind the second number holds for both; behind the first alone it leaves the reader guessing.
    private static (double Left, double Right) ReadPair(string left, string right, string joint)
    {
        var (leftPercent, rightPercent) = (left.TrimEnd().EndsWith('%'), right.TrimEnd().EndsWith('%'));
        if (leftPercent && !rightPercent)
        {
            throw new FormatException($"give both numbers the percent sign: `{left.Trim()} {joint} {right.Trim()} %`");
        }

        return (ReadNumber(!leftPercent && rightPercent ? left + "%" : left), ReadNumber(right));
    }

    private static Distribution ReadForm(string text, int parenthesis)
    {
        var name = parenthesis < 0 ? "" : text[..parenthesis].Trim();
        if (name.Length == 0 || !text.EndsWith(')') || text.Count(c => c == '(') != 1 || text.Count(c => c == ')') != 1)
        {
            throw new FormatException("parentheses do not match; a form is written as in `beta(2, 5)`");
        }

        var arguments = text[(parenthesis + 1)..^1].Split(',', StringSplitOptions.TrimEntries);
        if (name.Equals("discrete", StringComparison.OrdinalIgnoreCase))
        {
            return new DiscreteDistribution(arguments.Select(ReadItem).ToArray());
        }

        if (!Parameters.TryGetValue(name, out var names))
        {
            throw UnknownForm(name);
        }

        if (arguments is [""])
        {
            arguments = [];
        }

        name = name.ToLowerInvariant();
        var named = arguments.Any(argument => argument.Contains('=', StringComparison.Ordinal));
        var byLogarithm = named && name == "lognormal" && arguments.Any(argument => NameOf(argument) is "mu" or "sigma");
        names = byLogarithm ? ["mu", "sigma"] : names;
        if (arguments.Length != names.Length)
        {
            var count = names.Length == 1 ? "1 number" : names.Length.ToString(CultureInfo.InvariantCulture) + " numbers";
            throw new FormatException(
                $"{name} needs {count}, {name}({string.Join(", ", names)}); found {arguments.Length.ToString(CultureInfo.InvariantCulture)}");
        }

        var v = named ? ReadNamed(name, names, arguments) : [.. arguments.Select(ReadNumber)];
        return name switch
        {
            "point" => new PointDistribution(v[0]),
            "normal" => new NormalDistribution(v[0], v[1]),
            "lognormal" => byLogarithm ? new LognormalDistribution(v[0], v[1]) : LognormalDistribution.FromRange(v[0], v[1]),
            "beta" => new BetaDistribution(v[0], v[1]),
            "uniform" => new UniformDistribution(v[0], v[1]),
            "triangular" => new TriangularDistribution(v[0], v[1], v[2]),
            _ => new PertDistribution(v[0], v[1], v[2]),
        };
    }

    private static double[] ReadNamed(string form, string[] names, string[] arguments)
    {
        var values = new double?[names.Length];
        foreach (var argument in arguments)
        {
            var name = NameOf(argument) ?? throw new FormatException($"name all numbers of {form} or none; `{argument}` has no name");
            var index = Array.IndexOf(names, name);
            if (index < 0)
            {
                throw new FormatException($"{form} knows no `{name}`; it is written {form}({string.Join(", ", names)})" + DidYouMean(name, names));
            }

            if (values[index] is not null)
            {
                throw new FormatException($"`{name}` stands twice in {form}");
            }

            values[index] = ReadNumber(argument[(argument.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        }

        // As many arguments as names, each known and none twice: all are there.
        return [.. values.Select(value => value!.Value)];
    }

    private static string? NameOf(string argument) =>
        argument.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? argument[..at].Trim().ToLowerInvariant() : null;

    private static (double Value, double Probability) ReadItem(string item)
    {
        var parts = item.Split(':');
        return parts.Length == 2
            ? (ReadNumber(parts[0]), ReadNumber(parts[1]))
            : throw new FormatException($"`{item}` is not a value with its probability; write for example `discrete(0: 30 %, 1: 70 %)`");
    }

    private static double ReadBound(string text) => text.Trim().ToLowerInvariant() switch
    {
        "inf" or "+inf" or "infinity" or "+infinity" or "∞" or "+∞" => double.PositiveInfinity,
        "-inf" or "-infinity" or "-∞" => double.NegativeInfinity,
        _ => ReadNumber(text),
    };

    private static double ReadNumber(string text)
    {
        var written = text.Trim();
        var percent = written.EndsWith('%');
        var digits = percent ? written[..^1].TrimEnd() : written;
        if (digits.Length == 0)
        {
            throw new FormatException("a number is missing");
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (digits.Any(char.IsAsciiDigit) && double.TryParse(digits, Styles, CultureInfo.InvariantCulture, out var value))
        {
            return double.IsFinite(value)
                ? percent ? value / 100.0 : value
                : throw new FormatException($"`{written}` is too large for a number");
        }

        throw NotANumber(written, digits);
    }

    private static FormatException NotANumber(string written, string digits)
    {
        if (digits.Trim('+', '-').ToLowerInvariant() is "inf" or "infinity" or "nan" or "∞")
        {
            return new FormatException($"`{written}` is not a finite number");
        }

        if (digits.Contains(',', StringComparison.Ordinal))
        {
            return new FormatException($"`{written}` has a comma; the decimal sign is a point (0.4), and thousands are written together (1000 or 1e3)");
        }

        // `30-50` and `30 – 50`, which might also be a subtraction.
        var dash = digits.IndexOfAny(['-', '–', '—', '…'], 1);
        if (dash < 0 && digits.IndexOf("..", StringComparison.Ordinal) is var dots and > 0)
        {
            dash = dots;
        }

        if (dash > 0 && char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[^1]) && digits[dash - 1] is not ('e' or 'E'))
        {
            return new FormatException(
                $"`{written}` looks like a range; write `{digits[..dash].Trim()} to {digits[dash..].Trim('-', '–', '—', '…', '.', ' ')}`");
        }

        return char.IsLetter(digits[0])
            ? UnknownForm(new string([.. digits.TakeWhile(c => char.IsLetter(c) || c is '-' or '_')]))
            : new FormatException($"`{written}` is not a number; write for example `12`, `0.4`, `30 %` or `30 to 50`");
    }

    private static FormatException UnknownForm(string name) => new(
        $"`{name}` is no known form{DidYouMean(name, FormNames)}; known are {string.Join(", ", FormNames)}, and `low to high`");

    private static string DidYouMean(string name, IEnumerable<string> known) =>
        NearestName.Find(name, known) is { } nearest ? $"; did you mean `{nearest}`?" : "";

    private static int WordTo(string text)
    {
        for (var at = text.IndexOf("to", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("to", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var freeBefore = at == 0 || !char.IsLetter(text[at - 1]);
            var freeBehind = at + 2 == text.Length || !char.IsLetter(text[at + 2]);
            if (freeBefore && freeBehind)
            {
                return at;
            }
        }

        return -1;
    }

    // Typographic minus signs and spaces as in word processors.
    private static string Clean(string text) => text
        .Replace('\u2212', '-').Replace('\uFE63', '-').Replace('\uFF0D', '-')
        .Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('\u2009', ' ')
        .Trim();
}
