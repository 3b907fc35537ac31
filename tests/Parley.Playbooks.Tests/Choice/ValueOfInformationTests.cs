using Parley.Numerics;
using Parley.Playbooks.Choice;

namespace Parley.Playbooks.Tests.Choice;

public class ValueOfInformationTests
{
    private const int Worlds = 4000;

    private static double[] Normal(ulong stream)
    {
        var random = new RandomStream(7, 0, stream);
        double[] values = new double[Worlds];
        for (var w = 0; w < Worlds; w++)
        {
            values[w] = random.NextNormal();
        }

        return values;
    }

    [Fact]
    public void Knowing_a_standard_normal_before_choosing_between_it_and_nothing_is_worth_one_over_root_two_pi()
    {
        // E max(x, 0) = 1/sqrt(2 pi): the unit normal loss at 0 (Raiffa and Schlaifer 1961).
        const double expected = 0.3989422804014327;
        double[] x = Normal(1), zero = new double[Worlds], other = Normal(2);
        var everything = ValueOfInformation.OfEverything([x, zero]);
        Assert.InRange(everything.Points, expected - 0.03, expected + 0.03);
        var input = ValueOfInformation.OfInput([x, zero], x);
        Assert.InRange(input.Points, expected - (3 * input.StandardError), expected + (3 * input.StandardError));
        Assert.True(input.IsClear);
        Assert.Equal((1, 0), (input.ChoiceBelow, input.ChoiceAbove));
        Assert.False(ValueOfInformation.OfInput([x, zero], other).IsClear);
    }

    [Fact]
    public void One_input_of_two_is_worth_less_than_both()
    {
        double[] a = Normal(1), b = Normal(2), zero = new double[Worlds];
        double[] sum = [.. a.Select((v, w) => v + b[w])];
        // E max(E[a + b | a], 0) = 1/sqrt(2 pi); E max(a + b, 0) = sqrt 2 times that.
        var (one, both) = (ValueOfInformation.OfInput([sum, zero], a), ValueOfInformation.OfEverything([sum, zero]));
        Assert.InRange(one.Points, 0.3989 - (3 * one.StandardError) - 0.01, 0.3989 + (3 * one.StandardError));
        Assert.InRange(both.Points, 0.5642 - 0.05, 0.5642 + 0.05);
    }

    [Fact]
    public void A_dominating_playbook_makes_information_worthless()
    {
        double[] x = Normal(1);
        double[] better = [.. x.Select(v => v + 1)];
        Assert.Equal(0, ValueOfInformation.OfEverything([x, better]).Points);
        Assert.Equal(0, ValueOfInformation.OfInput([x, better], x).Points);
    }

    [Fact]
    public void Few_worlds_or_a_constant_input_tell_nothing()
    {
        Assert.False(ValueOfInformation.OfInput([[1, 0, 1], [0, 1, 0]], [1, 2, 3]).IsClear);
        Assert.Equal(0, ValueOfInformation.OfInput([Normal(1), new double[Worlds]], new double[Worlds]).Points);
        Assert.Throws<ArgumentException>(() => ValueOfInformation.OfEverything([[1, 2], [1]]));
        Assert.Throws<ArgumentException>(() => ValueOfInformation.OfInput([[1, 2]], [1]));
    }
}
