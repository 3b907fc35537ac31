using System.Diagnostics.CodeAnalysis;

namespace Parley.Numerics;

/// <summary>Reads what an analyst writes about a number: <c>12</c>, <c>30 to 50</c>, <c>0.4 ± 0.1</c>, <c>beta(2, 5)</c>.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>12</c>, <c>30 %</c>, <c>1e3</c></term><description>known; a percent sign divides by 100</description></item>
/// <item><term><c>30 to 50</c></term><description>5th and 95th percentile: lognormal where both are above zero and the upper is at least
/// <see cref="LognormalRatio"/> times the lower, else normal; <see cref="Distribution.Form"/> and <see cref="Distribution.Describe"/> say
/// which</description></item>
/// <item><term><c>0.4 ± 0.1</c>, <c>0.4 +- 0.1</c></term><description>normal; the same as <c>0.3 to 0.5</c>: nine times in ten within 0.1
/// of 0.4
/// (<b>not</b> a standard deviation)</description></item>
/// <item><term><c>normal(mean, sd)</c></term><description>mean and standard deviation</description></item>
/// <item><term><c>lognormal(low, high)</c></term><description>5th and 95th percentile; or <c>lognormal(mu=3.6, sigma=0.2)</c>, moments of
/// the logarithm</description></item>
/// <item><term><c>beta(alpha, beta)</c>, <c>uniform(low, high)</c>, <c>triangular(low, mode, high)</c>, <c>pert(low, mode, high)</c>,
/// <c>point(value)</c></term>
/// <description>by position or by name</description></item>
/// <item><term><c>discrete(0: 30 %, 1: 70 %)</c></term><description>value and probability; they must add up to 1</description></item>
/// <item><term><c>... in [0, 1]</c></term><description>any of these, kept within bounds; <c>inf</c> for no bound</description></item>
/// </list>
/// <para>A percent sign behind the second number of a range holds for both: <c>30 to 50 %</c>. The decimal sign is a point, whatever the
/// computer's language; the
/// typographic minus is understood.</para>
/// <para><b>Why that ratio.</b> A normal distribution with 5th and 95th percentile at 1 and 3 puts 1 in 2000 below zero; with wider ranges
/// soon 1 in 100 and more, and
/// people who give such ranges mean "several times more or less".</para>
/// </remarks>
public static class DistributionSyntax
{
    /// <summary>The ratio of upper to lower end from which a positive range is read as lognormal.</summary>
    public const double LognormalRatio = 3.0;

    /// <summary>Gets the names of the forms which are written like functions.</summary>
    public static IReadOnlyList<string> Forms { get; } = [.. DistributionReader.FormNames];

    /// <summary>Reads a distribution.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="distribution">The distribution, or null where the text is not understood.</param>
    /// <param name="error">In plain words what is wrong and what to write instead, or null.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Distribution? distribution, [NotNullWhen(false)] out string? error)
    {
        try
        {
            distribution = DistributionReader.Read(text ?? "");
            error = null;
            return true;
        }
        catch (FormatException exception)
        {
            distribution = null;
            error = exception.Message;
            return false;
        }
    }

    /// <summary>Reads a distribution.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="FormatException">The text is not understood; the message says why in plain words.</exception>
    public static Distribution Parse(string text) => DistributionReader.Read(text ?? "");

    /// <summary>Makes the distribution which <c>low to high</c> means.</summary>
    /// <param name="low">5th percentile.</param>
    /// <param name="high">95th percentile, not below <paramref name="low"/>; the same value gives a point.</param>
    /// <returns>A lognormal, normal or point distribution.</returns>
    /// <exception cref="ArgumentException">A number is not finite, or they are not in order.</exception>
    public static Distribution FromRange(double low, double high) =>
        low == high ? new PointDistribution(low)
        : low > 0.0 && high >= LognormalRatio * low ? LognormalDistribution.FromRange(low, high)
        : NormalDistribution.FromRange(low, high);
}
