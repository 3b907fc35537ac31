using Parley.Findings;
using Parley.Parliament;

namespace Parley.Lenses.Deal;

/// <summary>What the principals could agree on: the zone of agreement, the solution points, and the packages most likely to be acceptable to all (Q2, Q3, Q8).</summary>
public sealed class DealLens : ILens
{
    /// <summary>Worlds in which frontiers are computed: fewer than the analysis samples, so that the lens stays fast.</summary>
    public const int MostWorlds = 100;

    /// <inheritdoc/>
    public string Name => "deal";

    /// <inheritdoc/>
    public string Summary => "finds the packages that the principals could all accept, the Pareto frontier and the Nash, Kalai-Smorodinsky, egalitarian and utilitarian points";

    /// <inheritdoc/>
    public IReadOnlyList<Question> Questions { get; } = [Question.Q2, Question.Q3, Question.Q8];

    /// <inheritdoc/>
    public LensReport Answer(LensContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        DealMapping mapping;
        try
        {
            mapping = new DealMapping(context.Case);
        }
        catch (InvalidOperationException e)
        {
            return new LensReport { Caveats = [e.Message] };
        }

        var findings = new List<Finding>();
        var answers = new List<ParliamentQuestion>();
        var margins = new Dictionary<string, FindingMargin>(StringComparer.Ordinal);
        if (mapping.Blocked.Count > 0)
        {
            findings.Add(ZoneFindings.Blocked(context, mapping));
            return new LensReport { Findings = findings };
        }

        var worlds = DealWorlds.Of(mapping, [.. context.Worlds.Take(MostWorlds)], context.Threads, context.Cancelled);
        var study = DealStudies.Of(context, mapping, worlds);
        ZoneFindings.Add(context, mapping, worlds, study, findings, margins);
        SolutionFindings.Add(context, mapping, worlds, findings, answers, margins);
        return new LensReport { Findings = findings, Answers = answers, Margins = margins, Deal = study };
    }
}
