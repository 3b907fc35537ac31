using Parley.Findings;
using Parley.Numerics;
using Parley.Parliament;
using Parley.Studies;

namespace Parley.Lenses.Credibility;

/// <summary>One actor's threats and deadlines (or promises) towards one target, and what to say of them.</summary>
internal sealed record WordsTowards(string Actor, string Target, bool Threats, IReadOnlyList<CredibilityRow> Rows)
{
    public string Id => $"credibility.{Actor}.{Target}.{(Threats ? "threat" : "promise")}";

    public int Count => Rows.Sum(r => r.Count);

    private string Path => $"followThrough.{Actor}.{Target}.{(Threats ? "threat" : "promise")}";

    public Finding Finding(LensContext context, int? headline)
    {
        var (mean, low, high) = Posterior(context);
        var done = Rows.Sum(r => r.InFull);
        var partly = Rows.Sum(r => r.InPart);
        var interval = ClopperPearson.Interval(done, Count, 0.95);
        var superseded = Rows.Sum(r => r.Superseded);
        var open = Rows.Sum(r => r.Open);
        var words = Threats ? "threats and deadlines" : "promises";
        var carried = Threats ? "carried out" : "kept";
        var thin = Count < CredibilityLens.ThinBelow ? $"; thin: {Count} {(Count == 1 ? "case" : "cases")}" : "";
        return new Finding(Id, Question.Q6, "credibility",
            $"Of {Name(context, Actor)}, {words} towards {Name(context, Target)}: {done} of {Count} {carried} in full by {context.Case.AsOf:yyyy-MM-dd}{(partly > 0 ? $", {partly} in part" : "")} (95% interval {Wording.PercentRange(interval.Lower, interval.Upper)}); the next is {carried} with {Wording.Percent(mean)} ({Wording.PercentRange(low, high)}){(superseded > 0 ? $"; {superseded} superseded" : "")}{(open > 0 ? $"; {open} open" : "")}{thin}.")
        {
            Party = Actor,
            Counterpart = Target,
            Value = mean,
            Low = low,
            High = high,
            Interval = "5th to 95th percentile of the Beta posterior with Jeffreys' prior",
            Unit = FindingUnit.Probability,
            Inputs = [Path],
            Evidence = [.. Rows.SelectMany(r => r.Evidence).Distinct()],
            Certificate = "counts recomputed from the ledger's ratings known on the day; superseded and open rows never enter the rate",
            Assumptions = ["the next one is like the rated ones; parties choose when to commit themselves", "strict rate: in full, in time or late; partly counts as not"],
            Headline = headline,
        };
    }

    public ParliamentQuestion Asked(LensContext context)
    {
        var (mean, low, high) = Posterior(context);
        return new ParliamentQuestion($"Q6.{Actor}.{Target}.{(Threats ? "threat" : "promise")}",
            $"Would {Name(context, Actor)} carry out its next {(Threats ? "threat" : "promise")} towards {Name(context, Target)}?", FindingUnit.Probability, 0, 1,
            [new LensAnswer("credibility", mean, low, high, Baseline: false), new LensAnswer("coin flip", 0.5, 0.5, 0.5, Baseline: true)]);
    }

    public FindingMargin Margin(LensContext context)
    {
        var (mean, _, _) = Posterior(context);
        return new FindingMargin([Path], changes =>
        {
            var there = changes is null ? mean : Worlds.World.Central(context.Case, changes)[context.Case.Estimates[Path]];
            return (mean < 0.5 ? 0.5 - there : there - 0.5, $"the next one is {(mean < 0.5 ? "more likely than not" : "less likely than not")} carried out");
        });
    }

    private (double Mean, double Low, double High) Posterior(LensContext context)
    {
        if (context.Case.Estimates.TryGet(Path, out var estimate))
        {
            return (estimate.Distribution.Mean, estimate.Quantile(0.05), estimate.Quantile(0.95));
        }

        // A pair outside the parties with numbers: the strict counts with Jeffreys' prior, as the case's own estimates have it.
        var done = Rows.Sum(r => r.InFull);
        var beta = new BetaDistribution(0.5 + done, 0.5 + Count - done);
        return (beta.Mean, beta.Quantile(0.05), beta.Quantile(0.95));
    }

    private static string Name(LensContext context, string id) => context.Case.PartyIndex(id) is >= 0 and var index ? context.Case.Parties[index].Name : id;
}
