using Parley.Playbooks.Negotiation.Acceptance;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;
using Parley.Playbooks.Negotiation.Strategies;

namespace Parley.Playbooks.Tests.Negotiation;

/// <summary>When each rule accepts. The first party offers 14 12 10 7 5 3 (linear); the second plays a script; the step of the first acceptance is worked out by hand.</summary>
public class AcceptanceTests
{
    [Theory]
    [InlineData("next")]
    [InlineData("next:a=1:b=0.125")]
    [InlineData("next-strict")]
    [InlineData("target")]
    [InlineData("previous")]
    [InlineData("constant:c=0.5")]
    [InlineData("constant:c=0.25")]
    [InlineData("time:t=0.5")]
    [InlineData("time:t=0.99")]
    [InlineData("better")]
    [InlineData("rational")]
    [InlineData("anything")]
    public void The_first_acceptance_comes_when_the_rule_says(string rule)
    {
        int[] script = [4, 5, 8, 6, 4, 4];
        int[] own = [14, 12, 10, 7, 5, 3];
        double[] targets = [.. Enumerable.Range(1, 6).Select(k => 16 * (1 - (k / 7.0)))];
        (CatalogueEntry<Func<AcceptancePolicy>> entry, ParameterValues values) = EntrySyntax.Parse(rule, "part", PartCatalogue.Acceptance);
        var me = new Negotiator(PartCatalogue.Offering.First(e => e.Name == "time").Make(new ParameterValues(PartCatalogue.Offering.First(e => e.Name == "time").Parameters))(), entry.Make(values)());
        SessionResult result = new Session(new NegotiationDomain(Pie.Problem()), new AlternatingOffers(), [me, Pie.Scripted(script)], 6).Play(1, 0);

        // In step k the offer on the table is the script's of step k - 1.
        bool Holds(int k) => rule switch
        {
            "next" => script[k - 1] >= own[k],
            "next:a=1:b=0.125" => script[k - 1] + 2 >= own[k],
            "next-strict" => script[k - 1] > own[k],
            "target" => script[k - 1] >= targets[k],
            "previous" => script[k - 1] >= own[k - 1],
            "constant:c=0.5" => script[k - 1] >= 8,
            "constant:c=0.25" => script[k - 1] >= 4,
            "time:t=0.5" => (k + 1) / 7.0 >= 0.5,
            "time:t=0.99" => false,
            _ => true,
        };
        int first = Enumerable.Range(1, 5).FirstOrDefault(Holds, -1);
        Assert.Equal(first < 0 ? (-1, 6) : (script[first - 1], first), (result.Agreement, result.Step));
    }

    [Fact]
    public void Combi_accepts_late_only_the_best_of_as_many_offers_as_are_left()
    {
        // Never by ACnext (a = 0): late from t = 6/7, the last step, where one offer is left; from t = 5/7 two.
        Assert.Equal((4, 5), Play("combi:t=0.85:a=0", [9, 5, 3, 6, 4, 4]));
        Assert.Equal((7, 4), Play("combi:t=0.71:a=0", [9, 5, 3, 7, 4, 4]));
        Assert.Equal((6, 5), Play("combi:t=0.71:a=0", [9, 5, 7, 3, 6, 4]));
    }

    [Fact]
    public void Improving_compares_with_what_was_accepted_before()
    {
        // Under tentative agreement acceptances add up: better wants a strict gain each time, not-worse an equal one.
        var domain = new NegotiationDomain(Pie.Problem());
        var strict = new AcceptImproving(true);
        var equal = new AcceptImproving(false);
        Assert.Equal([true, false, false, true], Answers(domain, strict, [4, 4, 3, 5]));
        Assert.Equal([true, true, false, true], Answers(domain, equal, [4, 4, 3, 5]));
    }

    private static bool[] Answers(NegotiationDomain domain, AcceptancePolicy policy, int[] offers)
    {
        var me = new Negotiator(PartCatalogue.Offering.First(e => e.Name == "best").Make(new ParameterValues([]))(), policy);
        me.Begin(domain, 0, 10, new Numerics.RandomStream(1, 1, 1));
        return [.. offers.Select(me.Accepts)];
    }

    private static (int, int) Play(string rule, int[] script)
    {
        (CatalogueEntry<Func<AcceptancePolicy>> entry, ParameterValues values) = EntrySyntax.Parse(rule, "part", PartCatalogue.Acceptance);
        var me = new Negotiator(PartCatalogue.Offering.First(e => e.Name == "best").Make(new ParameterValues([]))(), entry.Make(values)());
        SessionResult result = new Session(new NegotiationDomain(Pie.Problem()), new AlternatingOffers(), [me, Pie.Scripted(script)], 6).Play(1, 0);
        return (result.Agreement, result.Step);
    }
}
