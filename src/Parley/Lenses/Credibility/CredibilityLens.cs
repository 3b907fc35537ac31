using Parley.Evidence.FollowThrough;
using Parley.Findings;
using Parley.Parliament;
using Parley.Studies;

namespace Parley.Lenses.Credibility;

/// <summary>Counts what became of threats, promises and deadlines, by actor and target, and says how credible the next one is (Q6).</summary>
public sealed class CredibilityLens : ILens
{
    /// <summary>Fewer rated cases than this are called thin.</summary>
    public const int ThinBelow = 10;

    private static readonly string[] By = ["actor", "target", "kind"];

    /// <inheritdoc/>
    public string Name => "credibility";

    /// <inheritdoc/>
    public string Summary => "counts which threats, promises and deadlines were followed by deeds, by actor and target, with intervals";

    /// <inheritdoc/>
    public IReadOnlyList<Question> Questions { get; } = [Question.Q6];

    /// <inheritdoc/>
    public LensReport Answer(LensContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var table = FollowThroughTable.Of(context.Case.Ledger, new FollowThroughOptions { By = By });
        var rows = table.Groups.Where(g => g.Total > 0 && g.Actor is not null && g.Target is not null).Select(Row).ToList();
        var words = WordsTowards(context, rows);
        var findings = new List<Finding>();
        var answers = new List<ParliamentQuestion>();
        var margins = new Dictionary<string, FindingMargin>(StringComparer.Ordinal);
        var most = words.Where(w => w.Threats).OrderByDescending(w => w.Count).ThenBy(w => w.Id, StringComparer.Ordinal).Take(1).Select(w => w.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var word in words)
        {
            findings.Add(word.Finding(context, most.Contains(word.Id) ? 4 : null));
            answers.Add(word.Asked(context));
            margins[word.Id] = word.Margin(context);
        }

        var caveats = words.Count == 0
            ? ["the ledger holds no rated threat, promise or deadline as of this date: credibility rests on the prior alone"]
            : new List<string> { "follow-through counts are small and the rows are selected: parties choose when to commit themselves, so a rate describes these cases and predicts little by itself" };
        return new LensReport { Findings = findings, Answers = answers, Margins = margins, Credibility = rows, Caveats = caveats };
    }

    private static List<WordsTowards> WordsTowards(LensContext context, List<CredibilityRow> rows) =>
    [
        .. rows.Where(r => r.Count > 0)
            .GroupBy(r => (r.Actor, r.Target, Threats: r.Kind is "threat" or "deadline"))
            .Where(g => context.Case.PartyIndex(g.Key.Actor) >= 0 && context.Case.PartyIndex(g.Key.Target) >= 0)
            .OrderBy(g => g.Key.Actor, StringComparer.Ordinal).ThenBy(g => g.Key.Target, StringComparer.Ordinal).ThenByDescending(g => g.Key.Threats)
            .Select(g => new WordsTowards(g.Key.Actor, g.Key.Target, g.Key.Threats, [.. g])),
    ];

    private static CredibilityRow Row(FollowThroughGroup group)
    {
        var posterior = group.Posterior;
        return new CredibilityRow(
            group.Actor!,
            group.Target!,
            group.Kind ?? "",
            group.N,
            group.Executed,
            group.Not,
            group.Superseded,
            group.Open,
            group.Rate ?? double.NaN,
            group.Interval.Lower,
            group.Interval.Upper,
            posterior.Mean,
            posterior.Quantile(0.05),
            posterior.Quantile(0.95),
            group.Commitments);
    }
}
