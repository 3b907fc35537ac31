using CsCheck;
using Parley.Numerics.Errors;

namespace Parley.Numerics.Tests.Errors;

public class NearestNameTests
{
    [Theory]
    [InlineData("partys", "parties")]
    [InlineData("patience ", "patience")]
    [InlineData("salinece", "salience")]
    [InlineData("NO_DEAL", "no-deal")]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData("horizontally", null)]
    public void Finds_the_name_that_was_meant(string written, string? expected) =>
        Assert.Equal(expected, NearestName.Find(written, ["parties", "patience", "salience", "no-deal", "horizon"]));

    [Fact]
    public void Distance_is_that_of_the_recursive_definition() =>
        Gen.Select(Gen.Char["abc"].Array[0, 6], Gen.Char["abc"].Array[0, 6]).Sample((left, right) =>
        {
            var (a, b) = (new string(left), new string(right));
            Assert.Equal(Slow(a, b), NearestName.Distance(a, b));
            Assert.Equal(NearestName.Distance(b, a), NearestName.Distance(a, b));
        }, iter: 300);

    private static int Slow(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length + b.Length;
        }

        var best = Math.Min(Math.Min(Slow(a[..^1], b), Slow(a, b[..^1])) + 1, Slow(a[..^1], b[..^1]) + (a[^1] == b[^1] ? 0 : 1));
        return a.Length > 1 && b.Length > 1 && a[^1] == b[^2] && a[^2] == b[^1] ? Math.Min(best, Slow(a[..^2], b[..^2]) + 1) : best;
    }
}
