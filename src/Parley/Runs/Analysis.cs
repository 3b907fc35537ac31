using Parley.Findings;
using Parley.Parliament;
using Parley.Studies;

namespace Parley.Runs;

/// <summary>Everything that one analysis of a case found, in plain records: what the command line prints as JSON and a brief is composed from.</summary>
public sealed record Analysis
{
    /// <summary>Version of Parley.</summary>
    public required string ParleyVersion { get; init; }

    /// <summary>The case's id.</summary>
    public required string CaseId { get; init; }

    /// <summary>The case's title.</summary>
    public required string CaseTitle { get; init; }

    /// <summary>The case's summary, in plain words.</summary>
    public required string CaseSummary { get; init; }

    /// <summary>Hash of the case's content.</summary>
    public required string CaseHash { get; init; }

    /// <summary>The day as of which everything was seen.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Name of the scenario overlay, or null.</summary>
    public string? Scenario { get; init; }

    /// <summary>Seed of the sampled worlds.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Number of sampled worlds.</summary>
    public required int Samples { get; init; }

    /// <summary>Days per round.</summary>
    public required double RoundDays { get; init; }

    /// <summary>Rounds looked ahead.</summary>
    public required int Horizon { get; init; }

    /// <summary>Display names of parties by id, in the case's order.</summary>
    public required IReadOnlyList<(string Id, string Name, string Role)> Parties { get; init; }

    /// <summary>Issues by id with their options' names, in the case's order.</summary>
    public required IReadOnlyList<(string Id, string Name, IReadOnlyList<string> Options)> Issues { get; init; }

    /// <summary>The findings; those with a headline first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The questions put to all lenses; the widest disagreement first.</summary>
    public required IReadOnlyList<ParliamentQuestion> Parliament { get; init; }

    /// <summary>Matrices of playbooks, one per studied party and counterpart.</summary>
    public IReadOnlyList<PlaybookStudy> Playbooks { get; init; } = [];

    /// <summary>Maps of best playbooks.</summary>
    public IReadOnlyList<PlaybookMap> Maps { get; init; } = [];

    /// <summary>Concession curves of the principals under observed conduct.</summary>
    public IReadOnlyList<ConcessionStudy> Concessions { get; init; } = [];

    /// <summary>What the principals could agree on, or null where the lens did not run.</summary>
    public DealStudy? Deal { get; init; }

    /// <summary>Words and deeds.</summary>
    public IReadOnlyList<CredibilityRow> Credibility { get; init; } = [];

    /// <summary>The ledger as of the date, in order of time.</summary>
    public IReadOnlyList<TimelineEvent> Timeline { get; init; } = [];

    /// <summary>Positions at first and now.</summary>
    public IReadOnlyList<PositionChange> Positions { get; init; } = [];

    /// <summary>Probability of a deal by date.</summary>
    public IReadOnlyList<DealByDate> DealByDate { get; init; } = [];

    /// <summary>Whose number matters most, largest swing first.</summary>
    public IReadOnlyList<Sensitivity> Sensitivities { get; init; } = [];

    /// <summary>The numbers used, by path.</summary>
    public IReadOnlyList<InputNote> Inputs { get; init; } = [];

    /// <summary>The sources.</summary>
    public IReadOnlyList<SourceNote> Sources { get; init; } = [];

    /// <summary>Warnings of the case check and of the lenses, in words.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];
}
