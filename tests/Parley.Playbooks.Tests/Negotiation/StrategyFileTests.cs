using Parley.Bargaining.Scenarios;
using Parley.Numerics.Errors;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;
using Parley.Playbooks.Negotiation.Strategies;

namespace Parley.Playbooks.Tests.Negotiation;

public class StrategyFileTests
{
    [Fact]
    public void Parts_in_a_file_play_like_the_shipped_combination()
    {
        NegotiationStrategy mine = StrategyFile.Read(new SourceText("my.yaml", "name: mine\noffering: {kind: time-best-for-others, e: 2}\nacceptance: {kind: next}\nmodel: frequency\n"));
        Assert.Equal("mine", mine.Name);
        var domain = new NegotiationDomain(RandomScenarios.Make(17));
        Assert.Equal(Play(domain, NegotiationStrategy.Parse("frequency:e=2")), Play(domain, mine));
    }

    [Fact]
    public void Every_mistake_is_reported_with_its_place()
    {
        var error = Assert.Throws<SourceErrorsException>(() => StrategyFile.Read(new SourceText("bad.yaml", "offering: {kind: tiem, e: 1}\nacceptance:\n  kind: constant\n  c: 2\nmodle: frequency\n")));
        Assert.Equal([5, 1, 4], error.Errors.Select(e => e.Line));
        Assert.All(error.Errors, e => Assert.Contains("expected", e.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("offering: [a, b\n")]
    [InlineData("offering: {kind: nash-seeking}\n")]
    [InlineData("acceptance: next\n")]
    [InlineData("offering: [time]\n")]
    public void What_is_no_strategy_is_refused(string text) => Assert.NotEmpty(Assert.Throws<SourceErrorsException>(() => StrategyFile.Read(new SourceText("bad.yaml", text))).Errors);

    [Theory]
    [InlineData("bolware", "did you mean boulware")]
    [InlineData("boulware:f=1", "expected e, max, min")]
    [InlineData("boulware:e=-1", "at least")]
    [InlineData("boulware:e=x", "expected a number")]
    [InlineData("boulware:e", "expected name=value")]
    [InlineData("averaged-tit-for-tat:window=1.5", "whole number")]
    public void Bad_names_and_values_are_explained(string text, string words) =>
        Assert.Contains(words, Assert.Throws<FormatException>(() => NegotiationStrategy.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_entry_names_its_source_and_plays_with_its_defaults()
    {
        Assert.All(StrategyCatalogue.All, e => Assert.True(e.Source.Length > 3 && e.Summary.Length > 10, e.Name));
        Assert.Equal(StrategyCatalogue.All.Count, StrategyCatalogue.All.Select(e => e.Name).Distinct().Count());
        Assert.All(ProtocolCatalogue.All, e => Assert.Equal(e.Name, ProtocolCatalogue.Parse(e.Name).Name));
    }

    private static SessionResult Play(NegotiationDomain domain, NegotiationStrategy strategy) =>
        new Session(domain, new AlternatingOffers(), [strategy.Make(), NegotiationStrategy.Parse("linear").Make()], 50).Play(3, 0);
}
