using Parley.Bargaining.Models;
using Parley.Numerics.Validation;

namespace Parley.Bargaining.Tests.Models;

public class PublishedNumberTests
{
    [Theory]
    [InlineData("0.3448275862~", 0.3448275862, 1e-10)]
    [InlineData("12.5~", 12.5, 0.1)]
    [InlineData("-0.1", -0.1, 1e-12)]
    [InlineData("400", 400, 4e-10)]
    public void Tolerance_follows_from_the_digits_printed(string printed, double expected, double tolerance)
    {
        var number = new PublishedNumber("x", printed, () => 0);
        Assert.Equal(expected, number.Expected);
        Assert.Equal(tolerance, number.Tolerance, 1e-6 * tolerance);
    }

    [Fact]
    public void Not_a_number_is_never_reproduced() =>
        Assert.False(PublishedResult.Compare("models", "x/1", "s", "q", 1, double.NaN, 1, "published").Ok);

    [Fact]
    public void Prose_writes_four_digits_a_decimal_point_and_per_cent() =>
        Assert.Equal("0.3333, 33.3 %, 12346, 7 and word", Prose.Of($"{1 / 3.0}, {1 / 3.0:%}, {12345.6}, {7} and {"word"}"));
}
