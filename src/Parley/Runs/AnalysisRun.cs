using Parley.Cases;
using Parley.Findings;
using Parley.Flips;
using Parley.Lenses;
using Parley.Numerics.Errors;
using Parley.Parliament;

namespace Parley.Runs;

/// <summary>Asks every lens about a case, seats them in the parliament with the baselines, and looks for what would reverse the headlines.</summary>
public sealed class AnalysisRun
{
    private readonly AnalysisOptions _options;
    private readonly Dictionary<string, FindingMargin> _margins = new(StringComparer.Ordinal);

    private AnalysisRun(LensContext context, AnalysisOptions options)
    {
        Context = context;
        _options = options;
    }

    /// <summary>What was found.</summary>
    public Analysis Analysis { get; private set; } = null!;

    /// <summary>The case and its worlds.</summary>
    public LensContext Context { get; }

    /// <summary>How far each finding is from being reversed, by finding id.</summary>
    public IReadOnlyDictionary<string, FindingMargin> Margins => _margins;

    /// <summary>Analyses a case.</summary>
    /// <param name="subject">The case as of a date.</param>
    /// <param name="options">What to do.</param>
    /// <param name="cancelled">Stops between pieces of work.</param>
    /// <returns>The analysis, with what is needed to ask further.</returns>
    /// <exception cref="SourceErrorsException">A lens was named that does not exist.</exception>
    public static AnalysisRun Of(Case subject, AnalysisOptions options, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(options);
        var run = new AnalysisRun(new LensContext(subject, options.Seed, options.Samples, options.Threads, cancelled), options);
        run.Ask(Chosen(options.Lenses));
        return run;
    }

    /// <summary>Searches for changes that reverse one finding, harder than the analysis itself does.</summary>
    /// <param name="finding">A finding of <see cref="Analysis"/>.</param>
    /// <param name="search">How hard.</param>
    /// <returns>What was found, or null where the finding has no margin to search with.</returns>
    public FlipSearchResult? Flips(Finding finding, FlipSearchOptions search)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return _margins.TryGetValue(finding.Id, out var margin) ? FlipSearch.Run(Context.Case, margin, search, Context.Cancelled) : null;
    }

    private static List<ILens> Chosen(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return [.. LensCatalogue.All];
        }

        var errors = new List<SourceError>();
        var chosen = new List<ILens>();
        foreach (var name in names)
        {
            if (LensCatalogue.Find(name) is { } lens)
            {
                chosen.Add(lens);
            }
            else
            {
                errors.Add(new SourceError("command line", 1, 1, $"unknown lens '{name}' (expected one of {string.Join(", ", LensCatalogue.All.Select(l => l.Name))})"));
            }
        }

        return errors.Count == 0 ? chosen : throw new SourceErrorsException(errors);
    }

    private void Ask(List<ILens> lenses)
    {
        var reports = new List<LensReport>();
        foreach (var lens in lenses)
        {
            Context.Cancelled.ThrowIfCancellationRequested();
            var report = lens.Answer(Context);
            reports.Add(report);
            foreach (var (id, margin) in report.Margins)
            {
                _margins[id] = margin;
            }
        }

        var findings = reports.SelectMany(r => r.Findings).Select(WithFlips).ToList();
        var subject = Context.Case;
        var sensitivities = SensitivityTable.Of(Context, findings, _margins);
        if (WhoseNumber.Finding(subject, sensitivities) is { } whose)
        {
            findings.Add(whose);
            if (WhoseNumber.Margin(Context, sensitivities, _margins) is { } margin)
            {
                _margins[whose.Id] = margin;
            }
        }

        Analysis = new Analysis
        {
            ParleyVersion = _options.ParleyVersion,
            CaseId = subject.Id,
            CaseTitle = subject.Title,
            CaseSummary = subject.Summary,
            CaseHash = subject.Hash,
            AsOf = subject.AsOf,
            Scenario = _options.Scenario,
            Seed = _options.Seed,
            Samples = _options.Samples,
            RoundDays = subject.RoundDays,
            Horizon = subject.Horizon,
            Parties = [.. subject.Parties.Select(p => (p.Id, p.Name, RoleWord(p.Role)))],
            Issues = [.. subject.Issues.Select(i => (i.Id, i.Name, (IReadOnlyList<string>)[.. i.Options.Select(o => o.Name)]))],
            Findings = [.. findings.OrderBy(f => f.Headline ?? int.MaxValue)],
            Parliament = ParliamentSession.Seat(subject, [.. reports.SelectMany(r => r.Answers)]),
            Playbooks = [.. reports.SelectMany(r => r.Playbooks)],
            Maps = [.. reports.SelectMany(r => r.Maps)],
            Concessions = [.. reports.SelectMany(r => r.Concessions)],
            Deal = reports.Select(r => r.Deal).FirstOrDefault(d => d is not null),
            Credibility = [.. reports.SelectMany(r => r.Credibility)],
            DealByDate = [.. reports.SelectMany(r => r.DealByDate)],
            Timeline = CaseNotes.Timeline(subject),
            Positions = CaseNotes.Positions(subject),
            Sensitivities = sensitivities,
            Inputs = CaseNotes.Inputs(subject),
            Sources = CaseNotes.Sources(subject),
            Caveats = [.. reports.SelectMany(r => r.Caveats)],
        };
    }

    private Finding WithFlips(Finding finding)
    {
        if (!_options.Flips || finding.Headline is null || !_margins.TryGetValue(finding.Id, out var margin))
        {
            return finding;
        }

        var result = FlipSearch.Run(Context.Case, margin, new FlipSearchOptions { Inputs = 3, Steps = 4 }, Context.Cancelled);
        return finding with { Flips = result.Flips, FlipSearch = result.Note };
    }

    private static string RoleWord(PartyRole role) => role switch
    {
        PartyRole.Principal => "principal",
        PartyRole.Mediator => "mediator",
        PartyRole.Backer => "backer",
        _ => "observer",
    };
}
