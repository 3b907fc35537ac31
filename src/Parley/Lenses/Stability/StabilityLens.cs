using Parley.Findings;
using Parley.Parliament;
using Parley.Stability.Concepts;

namespace Parley.Lenses.Stability;

/// <summary>Is the present state stable, who would move and who would punish (Q5), and which agreement would hold (Q8)? By the graph model for conflict resolution.</summary>
public sealed class StabilityLens : ILens
{
    /// <summary>Worlds that are analysed: fewer than the analysis samples, so that the lens stays fast.</summary>
    public const int MostWorlds = 100;

    /// <inheritdoc/>
    public string Name => "stability";

    /// <inheritdoc/>
    public string Summary => "asks of every combination of yielding and levers who would move away and who would punish that, by the graph model for conflict resolution";

    /// <inheritdoc/>
    public IReadOnlyList<Question> Questions { get; } = [Question.Q5, Question.Q8];

    /// <inheritdoc/>
    public LensReport Answer(LensContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        StabilityMapping mapping;
        try
        {
            mapping = new StabilityMapping(context.Case);
        }
        catch (InvalidOperationException e)
        {
            return new LensReport { Caveats = [e.Message] };
        }

        var worlds = StabilityWorlds.Of(mapping, [.. context.Worlds.Take(MostWorlds)], StabilityWorlds.Concepts, context.Threads, context.Cancelled);
        var findings = new List<Finding>();
        var margins = new Dictionary<string, FindingMargin>(StringComparer.Ordinal);
        StateFindings.Add(context, mapping, worlds, findings, margins);
        TermsFindings.Add(context, mapping, worlds, findings, margins);
        var quo = mapping.StatusQuo;
        var (nash, gmr) = (worlds.Share(quo, StabilityConcept.Nash), worlds.Share(quo, StabilityConcept.Gmr));
        return new LensReport
        {
            Findings = findings,
            Margins = margins,
            Answers =
            [
                new ParliamentQuestion("Q5.status-quo", "Would everyone stay with the present state?", FindingUnit.ShareOfWorlds, 0, 1,
                [
                    new LensAnswer(Name, worlds.Share(quo, StabilityConcept.Seq), nash, gmr, Baseline: false),
                    new LensAnswer("status quo", 1, 1, 1, Baseline: true),
                ]),
            ],
        };
    }
}
