using Parley.Claims;
using Parley.Numerics.Errors;

namespace Parley.Tests.Claims;

public class ThesisTests
{
    [Fact]
    public void Words_and_several_playbooks_are_understood()
    {
        var thesis = Thesis.Parse("resist or stall > comply by terms for CN against US");
        Assert.Equal(["stand-firm", "stall"], thesis.Better.Playbooks);
        Assert.Equal(["give-in"], thesis.Worse.Playbooks);
        Assert.Equal((Yardstick.Terms, "CN", "US"), (thesis.Yardstick, thesis.For, thesis.Against));
        Assert.Equal("resist or stall", thesis.Better.Words);
    }

    [Theory]
    [InlineData("give-in<stand-firm|stall")]
    [InlineData("  stand-firm ,stall >give-in  ")]
    public void Signs_need_no_spaces_and_less_than_turns_the_sides_round(string text)
    {
        var thesis = Thesis.Parse(text);
        Assert.Equal(["stand-firm", "stall"], thesis.Better.Playbooks);
        Assert.Equal(["give-in"], thesis.Worse.Playbooks);
        Assert.Equal(Yardstick.Value, thesis.Yardstick);
    }

    [Theory]
    [InlineData("", 1, "'>' or '<'")]
    [InlineData("resist", 7, "'>' or '<'")]
    [InlineData("> comply", 1, "a way of playing")]
    [InlineData("resist >", 9, "a way of playing")]
    [InlineData("resist > comply by dael", 20, "did you mean 'deal'")]
    [InlineData("resist > comply by", 19, "a yardstick after 'by'")]
    [InlineData("resist > comply for", 20, "a party after 'for'")]
    [InlineData("resist > comply always", 17, "expected by YARDSTICK")]
    [InlineData("resist or > comply", 11, "a way of playing")]
    public void Errors_say_where_and_what_was_expected(string text, int column, string expected)
    {
        var errors = Assert.Throws<SourceErrorsException>(() => Thesis.Parse(text)).Errors;
        Assert.Contains(errors, e => e.Column == column && e.Message.Contains(expected, StringComparison.Ordinal));
    }
}
