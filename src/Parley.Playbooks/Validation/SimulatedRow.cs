using Parley.Numerics;
using Parley.Numerics.Validation;

namespace Parley.Playbooks.Validation;

/// <summary>Rows of <c>parley validate</c> whose number is a mean over simulated runs: they may differ by three standard errors.</summary>
internal static class SimulatedRow
{
    public const string Engine = "crisis-process";

    /// <summary>A frequency beside the probability of the closed form, whose standard error is known.</summary>
    public static PublishedResult Frequency(string id, string source, string quantity, double expected, int count, int runs) => PublishedResult.Compare(
        Engine, id, source, quantity, expected, (double)count / runs, 3.0 * Math.Sqrt(expected * (1.0 - expected) / runs), "derived");

    /// <summary>A mean beside the expectation of the closed form; the standard error is the sample's.</summary>
    public static PublishedResult Mean(string id, string source, string quantity, double expected, double[] values)
    {
        double mean = OrderedSum.Mean(values);
        double[] squares = [.. values.Select(value => (value - mean) * (value - mean))];
        double error = Math.Sqrt(OrderedSum.Sum(squares) / (values.Length - 1.0) / values.Length);
        return PublishedResult.Compare(Engine, id, source, quantity, expected, mean, (3.0 * error) + 1e-9, "derived");
    }
}
