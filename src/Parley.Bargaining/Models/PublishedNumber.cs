using System.Globalization;

namespace Parley.Bargaining.Models;

/// <summary>A number that a model must reproduce, with the inputs that it belongs to.</summary>
/// <remarks>The expected value is written as printed in the reference, <c>0.65</c> for an exact value and <c>0.3448275862~</c> for one that is
/// rounded to the digits shown; the tolerance follows from that: one unit of the last digit (some sources truncate), or 1e-12 (relative) for exact values.</remarks>
/// <param name="Quantity">What it is, with the inputs in words.</param>
/// <param name="Printed">The number as printed, with a trailing <c>~</c> if rounded.</param>
/// <param name="Compute">Computes the model's value.</param>
/// <param name="Provenance">The standing of this number if it differs from the model's, or null.</param>
public sealed record PublishedNumber(string Quantity, string Printed, Func<double> Compute, Provenance? Provenance = null)
{
    /// <summary>Gets the expected value.</summary>
    public double Expected => double.Parse(Printed.TrimEnd('~'), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Gets the largest absolute difference that counts as reproduced.</summary>
    public double Tolerance
    {
        get
        {
            if (!Printed.EndsWith('~'))
            {
                return 1e-12 * Math.Max(1, Math.Abs(Expected));
            }

            int decimals = Printed.Length - 2 - Printed.IndexOf('.', StringComparison.Ordinal);
            double unit = 1;
            for (int i = 0; i < decimals; i++)
            {
                unit /= 10;
            }

            return unit;
        }
    }
}
