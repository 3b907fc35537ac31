using Parley.Findings;
using Parley.Parliament;
using Parley.Studies;

namespace Parley.Lenses.Playbooks;

/// <summary>
/// Runs every playbook of a party against every playbook of its counterpart in the crisis process, over the sampled worlds, and answers whether there will be
/// a deal and when (Q1), what it looks like (Q2), who gains (Q3), and which playbook serves whom best (Q4).
/// </summary>
public sealed class PlaybooksLens : ILens
{
    private const int MapGrid = 5;

    /// <inheritdoc/>
    public string Name => "playbooks";

    /// <inheritdoc/>
    public string Summary => "plays named strategies against each other in a simulated crisis: offers, threats, levers, costs of time";

    /// <inheritdoc/>
    public IReadOnlyList<Question> Questions { get; } = [Question.Q1, Question.Q2, Question.Q3, Question.Q4];

    /// <inheritdoc/>
    public LensReport Answer(LensContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        PlaybookTable table;
        try
        {
            table = new PlaybookTable(context);
        }
        catch (InvalidOperationException e)
        {
            return new LensReport { Caveats = [e.Message] };
        }

        var findings = new List<Finding>();
        var answers = new List<ParliamentQuestion>();
        var margins = new Dictionary<string, FindingMargin>(StringComparer.Ordinal);
        var studies = new List<PlaybookStudy>();
        DealFindings.Add(table, findings, answers, margins);
        var headline = 10;
        foreach (var (mine, theirs) in table.Pairs)
        {
            context.Cancelled.ThrowIfCancellationRequested();
            var study = PlaybookStudies.Of(table.Mapping, table.Matrix(mine, theirs), context.Case.RoundDays);
            studies.Add(study);
            BestPlaybookFindings.Add(table, mine, theirs, study, headline, findings, answers, margins);
            headline += 2;
        }

        if (context.Quick)
        {
            return new LensReport { Findings = findings, Answers = answers, Margins = margins, Playbooks = studies, Caveats = table.Caveats };
        }

        return new LensReport
        {
            Findings = findings,
            Answers = answers,
            Margins = margins,
            Playbooks = studies,
            Maps = [.. table.Pairs.Where(p => table.Principals.Contains(p.Mine)).Select(p => PlaybookMapping.FirmStallGive(table, p.Mine, p.Theirs, MapGrid)).OfType<PlaybookMap>()],
            DealByDate = DealTiming.ByDate(table),
            Concessions = ObservedConcessions.Of(table),
            Caveats = table.Caveats,
        };
    }
}
