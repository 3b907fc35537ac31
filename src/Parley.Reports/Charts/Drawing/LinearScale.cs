using System.Globalization;

namespace Parley.Reports.Charts.Drawing;

/// <summary>Maps numbers to the drawing and chooses round tick marks.</summary>
internal sealed class LinearScale
{
    private readonly double _low;
    private readonly double _high;
    private readonly double _from;
    private readonly double _to;

    private LinearScale(double low, double high, double from, double to, double step)
    {
        (_low, _high, _from, _to, Step) = (low, high, from, to, step);
        var ticks = new List<double>();
        var first = Math.Ceiling((low / step) - 1e-9);
        for (var k = 0; k <= 24; k++)
        {
            var tick = (first + k) * step;
            if (tick > high + (step * 1e-6))
            {
                break;
            }

            ticks.Add(Math.Abs(tick) < step * 1e-6 ? 0 : tick);
        }

        Ticks = ticks;
    }

    internal double Step { get; }

    internal IReadOnlyList<double> Ticks { get; }

    internal double Low => _low;

    internal double High => _high;

    /// <summary>A scale whose ends are round numbers around the data.</summary>
    internal static LinearScale Round(double low, double high, double from, double to, int marks = 5)
    {
        Widen(ref low, ref high);
        var step = RoundStep((high - low) / marks);
        return new LinearScale(Math.Floor((low / step) + 1e-9) * step, Math.Ceiling((high / step) - 1e-9) * step, from, to, step);
    }

    /// <summary>A scale that ends exactly at the given numbers.</summary>
    internal static LinearScale Exact(double low, double high, double from, double to, int marks = 5)
    {
        Widen(ref low, ref high);
        return new LinearScale(low, high, from, to, RoundStep((high - low) / marks));
    }

    internal double At(double value)
    {
        var share = (value - _low) / (_high - _low);
        return _from + (Math.Clamp(share, -0.02, 1.02) * (_to - _from));
    }

    internal string Label(double tick) => Plain(tick, Step);

    /// <summary>A number with as many decimals as a step needs.</summary>
    internal static string Plain(double value, double step)
    {
        if (Math.Abs(value) >= 1e7 || step < 1e-5)
        {
            return value == 0 ? "0" : value.ToString("0.##e0", CultureInfo.InvariantCulture);
        }

        var decimals = 0;
        for (var unit = step; decimals < 5 && Math.Abs(unit - Math.Round(unit)) > 1e-6 * unit; unit *= 10)
        {
            decimals++;
        }

        var text = value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (text.StartsWith('-'))
        {
            text = text.AsSpan(1).IndexOfAnyExcept("0.") < 0 ? text[1..] : "\u2212" + text[1..];
        }

        return text;
    }

    /// <summary>The next of 1, 2, 2.5, 5 and 10 times a power of ten at or above a number.</summary>
    internal static double RoundStep(double raw)
    {
        var text = raw.ToString("E15", CultureInfo.InvariantCulture);
        var at = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = double.Parse(text.AsSpan(0, at), CultureInfo.InvariantCulture);
        var step = mantissa switch
        {
            <= 1.0000001 => "1",
            <= 2.0000001 => "2",
            <= 2.5000001 => "2.5",
            <= 5.0000001 => "5",
            _ => "10",
        };
        return double.Parse(step + text[at..], CultureInfo.InvariantCulture);
    }

    private static void Widen(ref double low, ref double high)
    {
        if (high < low)
        {
            (low, high) = (high, low);
        }

        var magnitude = Math.Max(Math.Abs(low), Math.Abs(high));
        if (high - low <= magnitude * 1e-9)
        {
            var pad = magnitude == 0 ? 1 : magnitude * 0.1;
            low -= pad;
            high += pad;
        }

        // Below this a step would not be a normal number any more.
        if (high - low < 1e-250)
        {
            low -= 1e-250;
            high += 1e-250;
        }
    }
}
