using Parley.Cases;
using Parley.Findings;
using Parley.Lenses.Deal;
using Parley.Parliament;

namespace Parley.Lenses.Models;

/// <summary>Maps a case's estimates into textbook models of bargaining and crisis, says which assumptions are strained, and seats their answers beside the simulation's (Q1, Q3, Q4, Q6).</summary>
public sealed class ModelsLens : ILens
{
    /// <summary>Worlds in which the models are evaluated.</summary>
    public const int MostWorlds = 60;

    /// <inheritdoc/>
    public string Name => "models";

    /// <inheritdoc/>
    public string Summary => "evaluates textbook models (alternating offers, critical risk, war of attrition, threat of sanctions) on the case's numbers and says what is strained";

    /// <inheritdoc/>
    public IReadOnlyList<Question> Questions { get; } = [Question.Q1, Question.Q3, Question.Q4, Question.Q6];

    /// <inheritdoc/>
    public LensReport Answer(LensContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var subject = context.Case;
        var principals = subject.Parties.Where(p => p.Role == PartyRole.Principal && subject.PreferencesOf(p.Index) is not null).Select(p => p.Index).ToList();
        if (principals.Count < 2)
        {
            return new LensReport { Caveats = ["the models lens needs two principals with preferences"] };
        }

        DealMapping? mapping = new(subject);
        mapping = mapping.Blocked.Count > 0 ? null : mapping;
        var worlds = context.Worlds.Take(MostWorlds).ToList();
        var findings = new List<Finding>();
        var answers = new List<ParliamentQuestion>();
        var margins = new Dictionary<string, FindingMargin>(StringComparer.Ordinal);
        foreach (var (mine, theirs) in ((int, int)[])[(principals[0], principals[1]), (principals[1], principals[0])])
        {
            context.Cancelled.ThrowIfCancellationRequested();
            PairModels.Add(ModelPair.Of(context, mapping, worlds, mine, theirs), findings, answers, margins);
        }

        ThreatModels.Add(context, worlds, findings, margins);
        return new LensReport { Findings = findings, Answers = answers, Margins = margins };
    }
}
