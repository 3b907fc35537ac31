using CsCheck;

namespace Parley.Numerics.Tests;

public class DistributionSyntaxTests
{
    [Theory]
    [InlineData("12", "point, 12", "point")]
    [InlineData(" -3.5e2 ", "point, -350", "point")]
    [InlineData("−3", "point, -3", "point")]
    [InlineData("1e3", "point, 1000", "point")]
    [InlineData("30 %", "point, 0.3", "point")]
    [InlineData("30 to 50", "normal, 5 % at 30, 95 % at 50", "normal")]
    [InlineData("30 to 90", "lognormal, 5 % at 30, 95 % at 90", "lognormal")]
    [InlineData("30 TO 89", "normal, 5 % at 30, 95 % at 89", "normal")]
    [InlineData("-5 to 500", "normal, 5 % at -5, 95 % at 500", "normal")]
    [InlineData("−5 to −1", "normal, 5 % at -5, 95 % at -1", "normal")]
    [InlineData("0 to 10", "normal, 5 % at 0, 95 % at 10", "normal")]
    [InlineData("30% to 50%", "normal, 5 % at 0.3, 95 % at 0.5", "normal")]
    [InlineData("30 to 50 %", "normal, 5 % at 0.3, 95 % at 0.5", "normal")]
    [InlineData("1e3 to 2e4", "lognormal, 5 % at 1000, 95 % at 20000", "lognormal")]
    [InlineData("7 to 7", "point, 7", "point")]
    [InlineData("0.4 ± 0.1", "normal, 5 % at 0.3, 95 % at 0.5", "normal")]
    [InlineData("0.4 +- 0.1", "normal, 5 % at 0.3, 95 % at 0.5", "normal")]
    [InlineData("40 ± 10 %", "normal, 5 % at 0.3, 95 % at 0.5", "normal")]
    [InlineData("0.4 +/- 0", "point, 0.4", "point")]
    [InlineData("uniform(1, 3)", "uniform from 1 to 3", "uniform")]
    [InlineData("uniform(high=3, low=1)", "uniform from 1 to 3", "uniform")]
    [InlineData("Triangular(1,2,5)", "triangular from 1 to 5, most likely 2", "triangular")]
    [InlineData("pert(1,2,5)", "PERT from 1 to 5, most likely 2", "pert")]
    [InlineData("discrete(1: 30 %, 0: 70 %)", "discrete, 0 with 70 %, 1 with 30 %", "discrete")]
    [InlineData("lognormal(30, 40)", "lognormal, 5 % at 30, 95 % at 40", "lognormal")]
    [InlineData("point(4)", "point, 4", "point")]
    [InlineData("30 to 50 in [0, 100]", "normal, 5 % at 30, 95 % at 50, kept in [0, 100]", "normal")]
    [InlineData("30 % to 50 % in [0 %, inf]", "normal, 5 % at 0.3, 95 % at 0.5, kept in [0, infinity]", "normal")]
    public void Reads_and_says_which_form(string text, string description, string form)
    {
        var distribution = DistributionSyntax.Parse(text);
        Assert.Equal(description, distribution.Describe());
        Assert.Equal(form, distribution.Form);
    }

    [Fact]
    public void Reads_parameters()
    {
        Assert.Equal(new NormalDistribution(4, 2), DistributionSyntax.Parse("normal(4, 2)"));
        Assert.Equal(new NormalDistribution(4, 2), DistributionSyntax.Parse("normal(sd = 2, mean = 4)"));
        Assert.Equal(new BetaDistribution(2, 5), DistributionSyntax.Parse("beta(2,5)"));
        Assert.Equal(new LognormalDistribution(3.6, 0.2), DistributionSyntax.Parse("lognormal(mu=3.6, sigma=0.2)"));
        Assert.Equal(new TruncatedDistribution(new BetaDistribution(2, 5), 0.1, 0.9), DistributionSyntax.Parse("beta(2,5) in [0.1,0.9]"));
    }

    [Fact]
    public void A_range_has_its_ends_at_the_fifth_and_ninety_fifth_percentile() =>
        Gen.Select(Gen.Double[-100, 100], Gen.Double[0.01, 1000]).Sample((low, width) =>
        {
            var high = low + width;
            var text = FormattableString.Invariant($"{low:R} to {high:R}");
            var d = DistributionSyntax.Parse(text);
            Assert.Equal(low, d.Quantile(0.05), 1e-11 * (1 + Math.Abs(low) + width));
            Assert.Equal(high, d.Quantile(0.95), 1e-11 * (1 + Math.Abs(low) + width));
            Assert.Equal(low > 0 && high >= 3 * low ? "lognormal" : "normal", d.Form);
        });

    [Theory]
    [InlineData("", "a number is missing")]
    [InlineData("50 to 30", "the range is upside down: the lower end comes first; did you mean `30 to 50`?")]
    [InlineData("30 to", "a number is missing")]
    [InlineData("to 30", "a number is missing")]
    [InlineData("30 % to 50", "give both numbers the percent sign: `30 % to 50 %`")]
    [InlineData("0,4", "decimal sign is a point")]
    [InlineData("1 000", "is not a number")]
    [InlineData("30-50", "looks like a range; write `30 to 50`")]
    [InlineData("30 – 50", "looks like a range; write `30 to 50`")]
    [InlineData("30..50", "looks like a range; write `30 to 50`")]
    [InlineData("nan", "not a finite number")]
    [InlineData("-Infinity", "not a finite number")]
    [InlineData("1e999", "too large")]
    [InlineData("0.4 ± -0.1", "must not be below zero")]
    [InlineData("normall(1,2)", "`normall` is no known form; did you mean `normal`?")]
    [InlineData("gamma(1,2)", "`gamma` is no known form")]
    [InlineData("betta", "did you mean `beta`?")]
    [InlineData("normal(1)", "normal needs 2 numbers, normal(mean, sd); found 1")]
    [InlineData("normal()", "found 0")]
    [InlineData("pert(1,2,3,4)", "pert needs 3 numbers, pert(low, mode, high); found 4")]
    [InlineData("point(1,2)", "point needs 1 number,")]
    [InlineData("normal(1,-2)", "the standard deviation must be above zero, not -2")]
    [InlineData("normal(1,x)", "`x` is no known form")]
    [InlineData("normal(mean=1, 2)", "has no name")]
    [InlineData("normal(mean=1, std=2)", "normal knows no `std`")]
    [InlineData("normal(mean=1, mean=2)", "`mean` stands twice")]
    [InlineData("normal(1, 2", "parentheses do not match")]
    [InlineData("normal 1, 2)", "parentheses do not match")]
    [InlineData("normal(1, (2))", "parentheses do not match")]
    [InlineData("uniform(3, 1)", "the lower end 3 must lie below the upper end 1")]
    [InlineData("lognormal(-1, 3)", "must be above zero, not -1")]
    [InlineData("triangular(1, 9, 5)", "rising order, not 1, 9, 5")]
    [InlineData("discrete(1: 0.5, 2: 0.4)", "must add up to 1; these add up to 0.9")]
    [InlineData("discrete(1, 2)", "is not a value with its probability")]
    [InlineData("30 to 50 [0, 100]", "bounds are written behind the number")]
    [InlineData("30 to 50 in [0, 100", "bounds are written behind the number")]
    [InlineData("30 to 50 in 0, 100]", "bounds are written behind the number")]
    [InlineData("30 to 50 in [0]", "two bounds are needed between the brackets, found 1")]
    [InlineData("30 to 50 in [100, 0]", "lower bound 100 must not lie above the upper bound 0")]
    [InlineData("12 in [0, 1]", "nothing is left between 0 and 1 of: point, 12")]
    [InlineData("in [0, 1]", "bounds are written behind the number")]
    public void Says_in_plain_words_what_is_wrong(string text, string expected)
    {
        Assert.False(DistributionSyntax.TryParse(text, out var distribution, out var error));
        Assert.Null(distribution);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Equal(error, Assert.Throws<FormatException>(() => DistributionSyntax.Parse(text)).Message);
    }

    [Fact]
    public void No_text_whatever_breaks_the_reader() =>
        Gen.OneOf(Gen.Char["0123456789.,-+eE%±to inf[]():= betanorml"].Array[0, 25].Select(c => new string(c)), Gen.String).Sample(text =>
        {
            var read = DistributionSyntax.TryParse(text, out var distribution, out var error);
            Assert.Equal(read, distribution is not null);
            Assert.Equal(read, string.IsNullOrEmpty(error));
        }, iter: 20_000);

    [Fact]
    public void Numbers_for_people_are_short_and_whole_numbers_complete()
    {
        Assert.Equal("1234567", PlainNumber.Show(1234567));
        Assert.Equal("0.333333", PlainNumber.Show(1.0 / 3));
        Assert.Equal("0.00012", PlainNumber.Show(0.00012));
        Assert.Equal("1.2e-5", PlainNumber.Show(0.000012));
        Assert.Equal("-12.3457", PlainNumber.Show(-12.345678));
        Assert.Equal("1.5e20", PlainNumber.Show(1.5e20));
        Assert.Equal("0", PlainNumber.Show(-0.0));
        Assert.Equal("30", PlainNumber.Show(29.999999999999996));
        Assert.Equal("not a number", PlainNumber.Show(double.NaN));
    }
}
