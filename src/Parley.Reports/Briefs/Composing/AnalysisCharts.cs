using System.Globalization;
using Parley.Findings;
using Parley.Reports.Charts.ConcessionCurves;
using Parley.Reports.Charts.Dumbbells;
using Parley.Reports.Charts.FollowThrough;
using Parley.Reports.Charts.Parliaments;
using Parley.Reports.Charts.PayoffHeatMaps;
using Parley.Reports.Charts.PlaybookMaps;
using Parley.Reports.Charts.ProbabilitiesOverTime;
using Parley.Reports.Charts.Timelines;
using Parley.Reports.Charts.Tornados;
using Parley.Reports.Charts.UtilityScatters;
using Parley.Reports.Wording;
using Parley.Runs;
using Parley.Studies;

namespace Parley.Reports.Briefs.Composing;

/// <summary>Makes the charts of an analysis; the brief and the pages of the web application show the same ones.</summary>
/// <remarks>Numbers that the analysis leaves undefined (NaN) are left out, never drawn as zero.</remarks>
public static class AnalysisCharts
{
    /// <summary>The matrix of one party's playbooks against its counterpart's.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="study">One of its studies.</param>
    /// <returns>A heat map that diverges from the party's value without a deal, or from the mean of the matrix where that is unknown.</returns>
    public static PayoffHeatMapChart Matrix(Analysis analysis, PlaybookStudy study)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(study);
        var names = new PathNames(analysis);
        var n = study.Playbooks.Count;
        var means = study.Rows.Select(r => r.Value.Mean).Where(double.IsFinite).ToList();
        var noDeal = NoDeal(analysis, study.For);
        return new PayoffHeatMapChart
        {
            Title = $"What each playbook is worth to {names.Party(study.For)} against each of {Possessive(names.Party(study.Against))}",
            Summary = string.Create(CultureInfo.InvariantCulture, $"Mean discounted value in points over {analysis.Samples} worlds; rows: {names.Party(study.For)}, columns: {names.Party(study.Against)}. {names.Party(study.Against)} is assumed to play “{study.ObservedPlaybook}”."),
            Rows = study.Playbooks,
            Columns = study.Playbooks,
            RowTitle = names.Party(study.For),
            ColumnTitle = names.Party(study.Against),
            Values = [.. Enumerable.Range(0, n).Select(r => (IReadOnlyList<double?>)
                [.. Enumerable.Range(0, n).Select(c => (r * n) + c < study.Rows.Count && double.IsFinite(study.Rows[(r * n) + c].Value.Mean) ? study.Rows[(r * n) + c].Value.Mean : (double?)null)])],
            Reference = noDeal ?? (means.Count == 0 ? 0 : means.Average()),
            ReferenceName = noDeal is null ? "the mean" : "no deal",
        };
    }

    /// <summary>Which playbook is best over a plane of two inputs.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="map">One of its maps.</param>
    /// <returns>The map with today's estimates marked.</returns>
    public static PlaybookMapChart Map(Analysis analysis, PlaybookMap map)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(map);
        const double CloseCall = 0.5;
        var names = new PathNames(analysis);
        var (flipX, flipY) = (IsDescending(map.XValues), IsDescending(map.YValues));
        IReadOnlyList<T> Turn<T>(IReadOnlyList<T> values, bool turn) => turn ? [.. values.Reverse()] : values;
        return new PlaybookMapChart
        {
            Title = $"When which playbook pays for {names.Party(map.For)} against {names.Party(map.Against)}",
            Summary = string.Create(CultureInfo.InvariantCulture, $"Each cell names the playbook with the highest mean value there; paler means a smaller lead, hatched a lead of {CloseCall} points or less. The cross is today's estimate with its 90% range."),
            XTitle = names.Words(map.XPath),
            YTitle = names.Words(map.YPath),
            XValues = Turn(map.XValues, flipX),
            YValues = Turn(map.YValues, flipY),
            Best = Turn([.. map.Best.Select(row => Turn<IReadOnlyList<string>>([.. row.Select(b => (IReadOnlyList<string>)(string.IsNullOrEmpty(b) ? [] : [b]))], flipX))], flipY),
            Margin = Turn([.. map.Margin.Select(row => Turn([.. row.Select(m => double.IsFinite(m) ? Math.Max(0, m) : 0)], flipX))], flipY),
            CloseCall = CloseCall,
            CurrentX = Mark(analysis, map.XPath, map.XNow),
            CurrentY = Mark(analysis, map.YPath, map.YNow),
        };
    }

    /// <summary>How far each principal comes down when all play as observed.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>The curves of what each asks for, by its own value; empty where the study did not run.</returns>
    public static ConcessionCurvesChart Concessions(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var names = new PathNames(analysis);
        return new ConcessionCurvesChart
        {
            Title = "How far each side comes down",
            Summary = "Mean value to itself of each party's standing offer while there is no agreement, with the 5 to 95% band over worlds; each side plays as observed.",
            XTitle = "Day",
            YTitle = "Value of the standing offer to its author (points)",
            Curves = [.. analysis.Concessions.Select(c => new ConcessionCurve(names.Party(c.Party),
                [.. c.Days.Zip(c.OwnValue).Where(p => IsFinite(p.Second)).Select(p => new CurvePoint(p.First, p.Second.Mean, p.Second.Low, p.Second.High))]))],
        };
    }

    /// <summary>The packages by their worth to the first two principals.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>The scatter, or null where the study did not run or has fewer than two parties.</returns>
    public static UtilityScatterChart? Packages(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Deal is not { Parties.Count: >= 2 } deal)
        {
            return null;
        }

        var names = new PathNames(analysis);
        static UtilityPoint Point(PackagePoint p, string name = "") => new(p.Utilities[0], p.Utilities[1], name);
        var more = deal.Principals > 2 ? " Only the first two principals are drawn." : "";
        return new UtilityScatterChart
        {
            Title = $"What {names.Party(deal.Parties[0])} and {names.Party(deal.Parties[1])} could agree on",
            Summary = $"Each dot is a package by its worth to both at the central estimates. Some package beats no deal for every principal in {ReaderNumbers.Probability(Math.Clamp(deal.ZoneProbability, 0, 1))} of worlds.{more}",
            XTitle = $"Value to {names.Party(deal.Parties[0])} (points)",
            YTitle = $"Value to {names.Party(deal.Parties[1])} (points)",
            Outcomes = [.. deal.Cloud.Select(p => Point(p))],
            Frontier = [.. deal.Frontier.Select(p => Point(p))],
            Solutions = [.. deal.Solutions.Select(s => Point(s.Package, SolutionName(s.Solution)))],
            NoDeal = deal.NoDeal.Count >= 2 ? new UtilityPoint(deal.NoDeal[0], deal.NoDeal[1], "no deal") : null,
        };
    }

    /// <summary>Follow-through by actor, target and kind.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>The posterior that the playbooks use, with the counts behind it; rows with more cases first.</returns>
    public static FollowThroughChart FollowThrough(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var names = new PathNames(analysis);
        return new FollowThroughChart
        {
            Title = "How often words were followed by deeds",
            Summary = string.Create(CultureInfo.InvariantCulture, $"Estimated share of commitments carried out in full as of {BriefContext.Date(analysis.AsOf)}: mean and 90% interval of the estimate that the playbooks use. Few cases mean wide bars."),
            Rows = [.. analysis.Credibility.Where(r => double.IsFinite(r.PosteriorMean)).Select(r => new FollowThroughRow(
                names.Party(r.Actor), names.Party(r.Target), r.Kind + "s", r.InFull, r.Count, r.PosteriorMean, r.PosteriorLow, r.PosteriorHigh))],
        };
    }

    /// <summary>Words and deeds by actor and date.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>The swim lanes, parties in the case's order.</returns>
    public static TimelineChart Timeline(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var names = new PathNames(analysis);
        return new TimelineChart
        {
            Title = "Words and deeds over time",
            Summary = "A line runs from an announcement to its deadline and ends in the sign of what became of it.",
            Lanes = [.. analysis.Parties.Select(p => names.Party(p.Id))],
            AsOf = analysis.AsOf,
            Events = [.. analysis.Timeline.Select(e => new Charts.Timelines.TimelineEvent(
                names.Party(e.Actor), e.Date, e.What, Status(e.Status), e.Deadline >= e.Date ? e.Deadline : null, e.Id))],
        };
    }

    /// <summary>Opening against present positions.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>One row per issue on which someone has a position.</returns>
    public static DumbbellChart Positions(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var names = new PathNames(analysis);
        return new DumbbellChart
        {
            Title = "Who has moved",
            Summary = "Positions on each issue's ladder of options: where each party opened and where it stands as of the date.",
            Rows = [.. analysis.Issues.Select(issue => (issue, moves: analysis.Positions.Where(p => p.Issue == issue.Id && p.Options > 1).ToList()))
                .Where(x => x.moves.Count > 0)
                .Select(x => new DumbbellRow(names.Issue(x.issue.Id), x.issue.Options.Count > 0 ? x.issue.Options[0] : "", x.issue.Options.Count > 0 ? x.issue.Options[^1] : "", x.moves[0].Options - 1,
                    [.. x.moves.Select(m => new DumbbellMark(names.Party(m.Party), Math.Clamp(m.OpeningIndex, 0, x.moves[0].Options - 1), Math.Clamp(m.CurrentIndex, 0, x.moves[0].Options - 1)))]))],
        };
    }

    /// <summary>The probability of a deal by date.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>The curve with its band.</returns>
    public static ProbabilityOverTimeChart DealByDate(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return new ProbabilityOverTimeChart
        {
            Title = "How likely a deal is by when",
            Summary = "Share of worlds with an agreement by that date when each side plays as observed; the band runs over the principals' choice of playbooks.",
            Curves = [new("deal", [.. analysis.DealByDate.Where(d => double.IsFinite(d.Probability))
                .Select(d => new ProbabilityPoint(d.Date, d.Probability, Finite(d.Low, d.Probability), Finite(d.High, d.Probability)))])],
        };
    }

    /// <summary>All lenses' answers side by side.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="most">The most questions shown, in the analysis's order: the widest disagreement first.</param>
    /// <returns>The dot strips.</returns>
    public static ParliamentChart Parliament(Analysis analysis, int most = 8)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return new ParliamentChart
        {
            Title = "Where the lenses disagree",
            Summary = "One line per lens with its interval; hollow marks are plain baselines, not models.",
            Questions = [.. analysis.Parliament.Take(most).Select(q =>
            {
                var share = q.Unit is FindingUnit.Probability or FindingUnit.ShareOfWorlds;
                var answers = q.Answers.Where(a => double.IsFinite(a.Value))
                    .Select(a => new ParliamentAnswer(a.Lens, a.Value, Finite(a.Low, a.Value), Finite(a.High, a.Value), a.Baseline)).ToList();
                share = share && answers.All(a => a is { Low: >= 0, High: <= 1, Value: >= 0 and <= 1 });
                return new Charts.Parliaments.ParliamentQuestion(q.Text, Unit(analysis, q), share, answers);
            })],
        };
    }

    /// <summary>Whose number matters most for one finding.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="finding">The finding's id.</param>
    /// <param name="most">The most inputs shown.</param>
    /// <returns>The tornado, or null where the finding's sensitivities were not computed.</returns>
    public static TornadoChart? Tornado(Analysis analysis, string finding, int most = 10)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var rows = analysis.Sensitivities.Where(s => s.Finding == finding && double.IsFinite(s.AtLow) && double.IsFinite(s.AtHigh) && double.IsFinite(s.Base))
            .OrderByDescending(s => s.Swing).Take(most).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var names = new PathNames(analysis);
        var about = analysis.Findings.FirstOrDefault(f => f.Id == finding);
        var inputs = analysis.Inputs.GroupBy(i => i.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var share = about?.Unit is FindingUnit.Probability or FindingUnit.ShareOfWorlds
            && rows.All(r => r is { AtLow: >= 0 and <= 1, AtHigh: >= 0 and <= 1, Base: >= 0 and <= 1 });
        return new TornadoChart
        {
            Title = "Whose number matters most",
            Summary = $"How far the result moves when one input runs through its 90% range, all others drawn as before. Finding: {about?.Text.TrimEnd('.') ?? finding}.",
            XTitle = share ? "Result (probability)" : $"Result ({about?.Unit ?? "points"})",
            IsShare = share,
            Base = rows[0].Base,
            Bars = [.. rows.Select(r =>
            {
                var input = inputs.GetValueOrDefault(r.Input);
                var step = input is null ? 0 : input.High - input.Low;
                return new TornadoBar(
                    names.Words(r.Input), r.AtLow, r.AtHigh,
                    input is null ? "" : BriefContext.Rounded(input.Low, step), input is null ? "" : BriefContext.Rounded(input.High, step),
                    about is not null && about.Flips.Any(f => f.Input == r.Input && f.Together is null), !r.Supported);
            })],
        };
    }

    internal static TimelineStatus Status(string? status) => status switch
    {
        "kept" or "executed" => TimelineStatus.Kept,
        "late" or "partly" => TimelineStatus.Partly,
        "not" => TimelineStatus.NotKept,
        "superseded" => TimelineStatus.Superseded,
        "open" => TimelineStatus.Open,
        _ => TimelineStatus.None,
    };

    internal static string SolutionName(string id) => id switch
    {
        "nash" => "Nash",
        "kalaiSmorodinsky" or "kalai-smorodinsky" => "Kalai-Smorodinsky",
        _ => id,
    };

    /// <summary>The unit in words; for places on a ladder the names of its ends.</summary>
    private static string Unit(Analysis analysis, Parley.Parliament.ParliamentQuestion question)
    {
        foreach (var issue in analysis.Issues)
        {
            if (question.Unit == FindingUnit.OptionIndex && issue.Options.Count > 0 && question.Key.Split('.') is [_, var id] && id == issue.Id)
            {
                return string.Create(CultureInfo.InvariantCulture, $"0: {issue.Options[0]}; {issue.Options.Count - 1}: {issue.Options[^1]}");
            }
        }

        return question.Unit;
    }

    internal static double? NoDeal(Analysis analysis, string party)
    {
        if (analysis.Deal is not { } deal)
        {
            return null;
        }

        for (var i = 0; i < deal.Parties.Count && i < deal.NoDeal.Count; i++)
        {
            if (deal.Parties[i] == party && double.IsFinite(deal.NoDeal[i]))
            {
                return deal.NoDeal[i];
            }
        }

        return null;
    }

    private static InputMark? Mark(Analysis analysis, string path, double now)
    {
        if (!double.IsFinite(now))
        {
            return null;
        }

        var note = analysis.Inputs.FirstOrDefault(i => i.Path == path);
        return note is null || !double.IsFinite(note.Low) || !double.IsFinite(note.High) ? new InputMark(now, now, now) : new InputMark(now, Math.Min(now, note.Low), Math.Max(now, note.High));
    }

    private static string Possessive(string name) => name.EndsWith('s') ? name + "’" : name + "’s";

    private static bool IsDescending(IReadOnlyList<double> values) => values.Count > 1 && values[0] > values[^1];

    private static bool IsFinite(Spread spread) => double.IsFinite(spread.Mean) && double.IsFinite(spread.Low) && double.IsFinite(spread.High);

    private static double Finite(double value, double otherwise) => double.IsFinite(value) ? value : otherwise;
}
