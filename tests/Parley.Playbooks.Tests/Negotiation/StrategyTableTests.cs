using Parley.Playbooks.Negotiation.Offering;
using Parley.Playbooks.Negotiation.OpponentModels;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;
using Parley.Playbooks.Negotiation.Strategies;

namespace Parley.Playbooks.Tests.Negotiation;

/// <summary>What each strategy offers, worked out by hand from its cited definition: six steps (t = 1/7 to 6/7) over sixteen slices, against the offers 4, 6, 8, 12, 14 unless said otherwise.</summary>
public class StrategyTableTests
{
    private static readonly int[] Conceding = [4, 6, 8, 12, 14, 14];

    [Theory]
    [InlineData("time:e=4", "16 16 16 15 12 8")]
    [InlineData("time:e=1", "14 12 10 7 5 3")]
    [InlineData("time:e=0.25", "7 5 4 3 2 1")]
    [InlineData("time:e=inf", "16 16 16 16 16 16")]
    [InlineData("time:e=1:max=0.5:min=0.25", "8 7 7 6 6 5")]
    [InlineData("time-nearest:e=1", "16 14 11 9 7 5")]
    [InlineData("time-nearest:e=0.2", "16 16 16 16 15 13")]
    [InlineData("time-nearest:e=2", "16 10 7 6 4 2")]
    [InlineData("exponential:e=1", "13 10 8 5 4 2")]
    [InlineData("faratin-polynomial:beta=0.5:kappa=0.1", "15 14 12 10 8 4")]
    [InlineData("faratin-exponential:beta=1:kappa=0.01", "16 16 15 14 12 8")]
    [InlineData("relative", "16 16 11 9 6 6")]
    [InlineData("averaged:window=2", "16 16 16 8 4 3")]
    [InlineData("random-absolute:m=0", "16 16 14 12 8 6")]
    [InlineData("naive-tit-for-tat", "16 15 15 8 4 2")]
    [InlineData("naive-tit-for-tat:kindness=0.0625", "16 15 15 7 3 1")]
    [InlineData("micro", "16 15 14 13 12 11")]
    [InlineData("concede", "16 15 14 13 12 11")]
    [InlineData("best", "16 16 16 16 16 16")]
    [InlineData("trade-off", "14 12 12 12 12 12")]
    [InlineData("hill-climbing", "16 12 10 8 12 14")]
    [InlineData("hybrid", "15 14 13 12 11 12")]
    public void Offers_follow_the_definition(string offering, string expected) => Assert.Equal(expected, Offers(Part(offering), null, Pie.Problem(), Conceding));

    [Fact]
    public void A_deadlock_makes_the_trade_off_agent_lower_its_aspiration() =>
        Assert.Equal("14 12 10 7 5 3", Offers(Part("trade-off"), null, Pie.Problem(), [4, 4, 4, 4, 4, 4]));

    [Fact]
    public void Strategies_that_know_the_counterpart_seek_the_equal_split()
    {
        Assert.Equal("16 14 13 12 11 10", Offers(Part("nash-seeking"), () => new PerfectModel(), Pie.Problem(), Conceding));
        Assert.Equal("16 16 12 8 8 8", Offers(Part("nice-tit-for-tat"), () => new PerfectModel(), Pie.Problem(), Conceding));
    }

    [Fact]
    public void Conceders_stop_at_the_reservation_value_and_wasters_start_below_it()
    {
        Assert.Equal("16 15 14 14 14 14", Offers(Part("concede"), null, Pie.Problem(0.875), Conceding));
        Assert.Equal("0 1 2 3 4 5", Offers(Part("waste"), null, Pie.Problem(0.875), Conceding));
        // On the scale from 12/16 to 1 a linear party asks for .857, .714, … of what is above.
        Assert.Equal("16 15 15 14 14 13", Offers(Part("time:e=1"), null, Pie.Problem(0.75), Conceding));
    }

    [Fact]
    public void Micro_repeats_itself_until_it_hears_something_new()
    {
        int[] offers = [.. Offers(Part("micro"), null, Pie.Problem(), [4, 4, 4, 8, 8, 8]).Split(' ').Select(int.Parse)];
        Assert.Equal([16, 15], offers.Take(2));
        Assert.All(offers.Skip(2).Take(2), x => Assert.Contains(x, new[] { 16, 15 }));
        Assert.Equal(14, offers[4]);
        Assert.Contains(offers[5], new[] { 16, 15, 14 });
    }

    [Fact]
    public void Micro_against_itself_ends_at_the_equal_split_of_a_balanced_pie()
    {
        SessionResult result = SessionPropertyTests.Make(Pie.Problem(), ["micro", "micro"], 40).Play(1, 0);
        Assert.Equal(8, result.Agreement);
    }

    [Theory]
    [InlineData("hardliner", "hardliner")]
    [InlineData("hardliner", "nice")]
    [InlineData("linear", "conceder")]
    [InlineData("boulware", "linear")]
    [InlineData("linear", "linear")]
    [InlineData("conceder", "boulware")]
    public void Pairs_end_where_their_targets_cross(string one, string two)
    {
        SessionResult result = SessionPropertyTests.Make(Pie.Problem(), [one, two], 6).Play(1, 0);
        Assert.Equal(Expected(one, two), (result.Agreement, result.Step));
    }

    private static (int Agreement, int Step) Expected(string one, string two)
    {
        Dictionary<string, double> exponents = new() { ["boulware"] = 4, ["linear"] = 1, ["conceder"] = 0.25 };
        if (one == "hardliner")
        {
            return two == "nice" ? (16, 0) : (-1, 6);
        }

        for (int step = 0; step < 6; step++)
        {
            double mine = 16 * (1 - Math.Pow((step + 1) / 7.0, exponents[one])), theirs = 16 * (1 - Math.Pow((step + 1) / 7.0, exponents[two]));
            double before = 16 * (1 - Math.Pow(step / 7.0, exponents[two]));
            int last = 16 - (int)Math.Ceiling(before), offer = (int)Math.Ceiling(mine);
            if (step > 0 && last >= mine)
            {
                return (last, step);
            }

            if (16 - offer >= theirs)
            {
                return (offer, step);
            }
        }

        return (-1, 6);
    }

    private static OfferingStrategy Part(string text)
    {
        (CatalogueEntry<Func<OfferingStrategy>> entry, ParameterValues values) = EntrySyntax.Parse(text, "part", PartCatalogue.Offering);
        return entry.Make(values)();
    }

    private static string Offers(OfferingStrategy offering, Func<OpponentModel>? model, Bargaining.Problems.BargainingProblem problem, int[] others)
    {
        var session = new Session(new NegotiationDomain(problem), new AlternatingOffers(), [new Negotiator(offering, new Pie.Never(), model), Pie.Scripted(others)], 6);
        var log = new OfferLog();
        session.Observer = log;
        session.Play(1, 0);
        return string.Join(' ', log.Offers.Where(o => o.Party == 0).Select(o => o.Outcome));
    }
}
