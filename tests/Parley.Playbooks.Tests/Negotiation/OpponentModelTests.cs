using Parley.Playbooks.Negotiation.Measures;
using Parley.Playbooks.Negotiation.OpponentModels;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Playbooks.Tests.Negotiation;

public class OpponentModelTests
{
    [Fact]
    public void Accuracy_of_perfect_opposite_and_uniform_models_is_known()
    {
        var domain = new NegotiationDomain(Pie.Problem());
        Assert.Equal(new ModelAccuracy(1, 1, 0), Measure(domain, new PerfectModel()));
        ModelAccuracy zeroSum = Measure(domain, new OppositeModel());
        Assert.Equal((1.0, 1.0), (zeroSum.Kendall, Math.Round(zeroSum.Pearson, 12)));
        Assert.Equal(0, Measure(domain, new UniformModel()).Kendall);
        double[] truth = [0, 1, 2, 3];
        Assert.Equal(-1, ModelAccuracy.Of([3, 2, 1, 0], truth).Kendall, 1e-12);
        // Five of six pairs in order: tau = (5 - 1) / 6.
        Assert.Equal(4.0 / 6, ModelAccuracy.Of([0, 1, 3, 2], truth).Kendall, 1e-12);
    }

    [Fact]
    public void The_frequency_model_counts_by_hand()
    {
        // Two issues of two options (numbers 0..3 = 00 01 10 11); offers 00, 00, 01: option counts 4 1 | 3 2 with the initial one, weights .5 + .1 + .1 and .5 + .1 before scaling.
        var space = new Bargaining.Outcomes.OutcomeSpace([new Bargaining.Outcomes.DiscreteIssue("a", ["x", "y"]), new Bargaining.Outcomes.DiscreteIssue("b", ["x", "y"])]);
        var utility = new Bargaining.Utilities.AdditiveUtility(space, [[0, 1], [0, 1]]);
        var domain = new NegotiationDomain(new Bargaining.Problems.BargainingProblem(space, [new("p", utility), new("q", utility)]));
        var model = new FrequencyModel();
        model.Begin(domain, 0, 1);
        foreach (int offer in new[] { 0, 0, 1 })
        {
            model.Observe(offer, new Turn(0, 10));
        }

        double a = (((0.5 + 0.1) / 1.2) + 0.1) / 1.1, b = (0.5 + 0.1) / 1.2 / 1.1;
        Assert.Equal(a, model.Weights[0], 1e-12);
        Assert.Equal(b, model.Weights[1], 1e-12);
        Assert.Equal(a + b, model.Estimate(0), 1e-12);
        Assert.Equal((a * 0.25) + (b * 2 / 3), model.Estimate(3), 1e-12);
        double[] all = new double[4];
        model.EstimateAll(all);
        Assert.Equal([.. Enumerable.Range(0, 4).Select(model.Estimate)], all);
    }

    [Fact]
    public void Bayes_rule_moves_belief_towards_hypotheses_that_explain_the_offers()
    {
        // One issue: an offer of its last option at the start is explained by uphill values only.
        var domain = new NegotiationDomain(Pie.Problem());
        var model = new BayesianModel(0.5, 0.15);
        model.Begin(domain, 0, 1);
        double before = model.Estimate(16) - model.Estimate(0);
        model.Observe(16, new Turn(0, 100));
        Assert.True(model.Estimate(16) - model.Estimate(0) > before + 0.2);
    }

    [Fact]
    public void Models_learn_from_a_conceding_counterpart()
    {
        var models = new Dictionary<string, Func<OpponentModel>> { ["frequency"] = () => new FrequencyModel(), ["smith"] = () => new SmithModel(), ["bayesian"] = () => new BayesianModel(0.5, 0.15) };
        foreach ((string name, Func<OpponentModel> make) in models)
        {
            double sum = 0;
            for (ulong seed = 0; seed < 40; seed++)
            {
                var domain = new NegotiationDomain(RandomScenarios.Make(seed + 900, 2, 5, 5));
                var watcher = new Negotiator(new Playbooks.Negotiation.Offering.TimeOffering(new Playbooks.Negotiation.Targets.PolynomialCurve(double.PositiveInfinity)), new Pie.Never(), make);
                new Session(domain, new AlternatingOffers(), [watcher, Playbooks.Negotiation.Strategies.NegotiationStrategy.Parse("linear").Make()], 60).Play(seed, 0);
                sum += ModelAccuracy.Of(watcher.Model(1)!, domain.Indices[1]).Kendall / 40;
            }

            Assert.True(sum > 0.3, $"{name}: mean Kendall {sum}");
        }
    }

    [Fact]
    public void Nice_tit_for_tat_against_itself_ends_near_the_Nash_point()
    {
        double sum = 0;
        int count = 0;
        for (ulong seed = 0; seed < 40; seed++)
        {
            var session = SessionPropertyTests.Make(RandomScenarios.Make(seed + 300, 2, 4, 5), ["nice-tit-for-tat", "nice-tit-for-tat"], 100);
            SessionResult result = session.Play(seed, 0);
            double[] u = new double[2];
            session.Domain.Evaluate(result.Agreement, u);
            double distance = new DomainGeometry(session.Domain).NashDistance(u);
            if (!double.IsNaN(distance))
            {
                (sum, count) = (sum + distance, count + 1);
            }
        }

        Assert.True(sum / count < 0.25, $"mean distance {sum / count}");
    }

    private static ModelAccuracy Measure(NegotiationDomain domain, OpponentModel model)
    {
        model.Begin(domain, 0, 1);
        return ModelAccuracy.Of(model, domain.Indices[1]);
    }
}
