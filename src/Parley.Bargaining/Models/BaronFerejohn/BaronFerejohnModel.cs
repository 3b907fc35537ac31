namespace Parley.Bargaining.Models.BaronFerejohn;

/// <summary>Legislative bargaining under a closed rule: the proposer buys the cheapest majority.</summary>
/// <remarks>Closed form: the proposer keeps 1 - d(n-1)/(2n), each of (n-1)/2 partners gets d/n; checked by backward induction on the members' values
/// with the proposer buying the cheapest votes one by one. Source: Baron and Ferejohn (1989).</remarks>
public sealed class BaronFerejohnModel() : CanonicalModel(new ModelCard
{
    Id = "baron-ferejohn",
    Title = "Legislative bargaining, closed rule",
    Question = "What does a proposer keep if a simple majority suffices?",
    Source = "Baron and Ferejohn (1989)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "an odd number of members, simple majority, equal chances to be recognised, closed rule",
        "symmetric stationary equilibrium; common discount factor; a pie of 1",
    ],
    Parameters =
    [
        ModelParameter.Integer("n", "number of members, odd", 3, 9_999, 5, 21),
        ModelParameter.Number("delta", "discount factor per session", ParameterRange.Discount, 0.9, 0.1, 0.99),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        int n = inputs.Integer("n");
        conditions.Require(n % 2 == 1, Prose.Of($"n = {n} is even, but the model needs an odd number of members: with an even one a simple majority needs more than half"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (int n, double d) = (inputs.Integer("n"), inputs["delta"]);
        double proposer = sheet.Number("proposer", 1 - (d * (n - 1) / (2.0 * n)), "what the proposer keeps");
        double partner = sheet.Number("partner", d / n, "what each of the (n-1)/2 partners gets");
        sheet.Number("partners", (n - 1) / 2, "how many partners are paid");
        double chance = sheet.Number("pPartner", 0.5, "the chance of a member who does not propose to be among the partners");
        sheet.BreakEven("partner", null, partner, "a member votes for any proposal that gives it at least this");
        sheet.StandFirm(Prose.Of($"Holding out for more than {partner:%} only gets another member bought instead; as proposer keep {proposer:%}."), 1, 0, proposer);
        sheet.Stall(Prose.Of($"Voting down a proposal that gives you at least {partner:%} never pays: the next session is worth just that, {d} / {n}."), 1, 1, partner);
        sheet.GiveIn(Prose.Of($"Vote for {partner:%} or more; a member who does not propose is among those paid with a chance of {chance:%}."), 1, 0, partner);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (int n, double d) = (inputs.Integer("n"), inputs["delta"]);
        int votes = (n - 1) / 2;
        check.Method("backward induction over 50 sessions, each proposer buying the cheapest votes at the members' continuation values");
        double value = 0;
        double keeps = 1;
        double price = 0;
        for (int session = 0; session < 50; session++)
        {
            price = d * value;
            double paid = 0;
            for (int vote = 0; vote < votes; vote++)
            {
                paid += price;
            }

            keeps = 1 - paid;
            value = (keeps / n) + ((n - 1.0) / n * ((double)votes / (n - 1)) * price);
        }

        check.Compare("proposer", keeps, 1e-10);
        check.Compare("partner", price, 1e-10);
        check.Property("proposer and partners share everything", 1, sheet["proposer"] + (votes * sheet["partner"]));
        check.Property("the expected share of a member is 1/n", 1.0 / n, (sheet["proposer"] / n) + ((n - 1.0) / n * 0.5 * sheet["partner"]));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("proposer", "0.64", ("n", 5), ("delta", 0.9)),
        Row("partner", "0.18", ("n", 5), ("delta", 0.9)),
        Row("proposer", "0.7428571429~", ("n", 7), ("delta", 0.6)),
        Row("partner", "0.0857142857~", ("n", 7), ("delta", 0.6)),
    ];
}
