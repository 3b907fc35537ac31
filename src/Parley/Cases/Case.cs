using Parley.Cases.Reading;
using Parley.Estimates;
using Parley.Evidence.Ledger;

namespace Parley.Cases;

/// <summary>A negotiation or crisis, as known on one day: parties, issues, what each wants, levers, tracks and the ledger of words and deeds.</summary>
/// <remarks>
/// <para>A case is immutable. It is read by <see cref="CaseLoader"/>; <see cref="At"/> gives the same case as known on another day, and
/// <see cref="Parley.Scenarios.Scenario"/> gives a case with some values changed. Numbers are <see cref="Estimate"/>s; <see cref="Worlds.World"/> draws them.</para>
/// <para>Records inside point to parties, issues and options by position, which is stable within one case file.</para>
/// </remarks>
public sealed record Case
{
    /// <summary>Gets the id, which also names the case on the web.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets one paragraph in plain words; may be empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Gets the day as of which this is known.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Gets the days of a round.</summary>
    public required int RoundDays { get; init; }

    /// <summary>Gets the number of rounds looked ahead.</summary>
    public required int Horizon { get; init; }

    /// <summary>Gets the name of the unit of utility.</summary>
    public string Unit { get; init; } = "points";

    /// <summary>Gets the parties.</summary>
    public required IReadOnlyList<Party> Parties { get; init; }

    /// <summary>Gets, per party, the position of its usual counterpart, or null.</summary>
    public required IReadOnlyList<int?> Counterparts { get; init; }

    /// <summary>Gets the issues.</summary>
    public required IReadOnlyList<Issue> Issues { get; init; }

    /// <summary>Gets, per issue, the position of the option that holds while nothing is agreed, or null when not stated.</summary>
    public required IReadOnlyList<int?> StatusQuo { get; init; }

    /// <summary>Gets the latest position of each party on each issue, as known on the day.</summary>
    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>Gets all positions known on the day, oldest first within party and issue.</summary>
    public required IReadOnlyList<Position> PositionHistory { get; init; }

    /// <summary>Gets the preferences of the parties that have any, in the order of the parties.</summary>
    public required IReadOnlyList<PartyPreferences> Preferences { get; init; }

    /// <summary>Gets the extra points for pairs of options.</summary>
    public required IReadOnlyList<Interaction> Interactions { get; init; }

    /// <summary>Gets the latest red line of each party on each issue, as known on the day.</summary>
    public required IReadOnlyList<RedLine> RedLines { get; init; }

    /// <summary>Gets what each party has without agreement; one entry per party that has preferences.</summary>
    public required IReadOnlyList<NoDeal> NoDeal { get; init; }

    /// <summary>Gets the points that each party receives per round while there is no agreement; one entry per party.</summary>
    public required IReadOnlyList<PartyEffect> Flow { get; init; }

    /// <summary>Gets the levers.</summary>
    public required IReadOnlyList<Lever> Levers { get; init; }

    /// <summary>Gets the tracks that are open on the day, in the order in which they meet.</summary>
    public required IReadOnlyList<Track> Tracks { get; init; }

    /// <summary>Gets the follow-through that the case states itself, and what is counted from the ledger for the rest.</summary>
    public required IReadOnlyList<FollowThrough> FollowThrough { get; init; }

    /// <summary>Gets the playbooks that the case brings along, as text.</summary>
    public required IReadOnlyList<PlaybookText> Playbooks { get; init; }

    /// <summary>Gets the ids of the questions asked, for example <c>Q1</c>; empty means all.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>Gets the sentences to put to the test.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>Gets the sources.</summary>
    public required IReadOnlyList<CaseSource> Sources { get; init; }

    /// <summary>Gets the ledger entries that could be known on the day, in file order.</summary>
    public required IReadOnlyList<LedgerEntry> Evidence { get; init; }

    /// <summary>Gets the ledger as it could be known on the day: entries with their ratings and links.</summary>
    public LedgerView Ledger => Document.Ledger.AsOf(AsOf);

    /// <summary>Gets all numbers, sorted by path.</summary>
    public required EstimateSet Estimates { get; init; }

    /// <summary>Gets the folder from which the case was read, or null when it was read from a text.</summary>
    public string? Folder { get; init; }

    /// <summary>Gets the titles of the scenario overlays that were applied, first to last.</summary>
    public IReadOnlyList<string> Scenarios { get; init; } = [];

    /// <summary>Gets the SHA-256, in lower-case hexadecimal, of the content of case.yaml (with overlays), evidence.jsonl and sources.yaml.</summary>
    /// <remarks>Comments, the order of keys, quoting and line ends do not change it; the as-of date of a view does not either.</remarks>
    public required string Hash { get; init; }

    /// <summary>Gets where the mapping of the case starts.</summary>
    public SourcePlace Place { get; init; }

    /// <summary>Gets the text from which the case was read, for views and overlays.</summary>
    internal CaseDocument Document { get; init; } = null!;

    /// <summary>Returns the same case as known on another day: latest values, positions, levels, leaders and tracks of that day, no later evidence.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The view; this case itself when the day is the same.</returns>
    /// <exception cref="Numerics.Errors.SourceErrorsException">A number that the case needs has no value that was known on that day.</exception>
    public Case At(DateOnly date) => date == AsOf ? this : Document.Bind(date).Require();

    /// <summary>Finds a party by id, in any case of letters.</summary>
    /// <param name="id">Id of a party.</param>
    /// <returns>Its position, or -1.</returns>
    public int PartyIndex(string id)
    {
        for (var i = 0; i < Parties.Count; i++)
        {
            if (string.Equals(Parties[i].Id, id, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Finds an issue by id, in any case of letters.</summary>
    /// <param name="id">Id of an issue.</param>
    /// <returns>Its position, or -1.</returns>
    public int IssueIndex(string id)
    {
        for (var i = 0; i < Issues.Count; i++)
        {
            if (string.Equals(Issues[i].Id, id, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Returns the preferences of a party.</summary>
    /// <param name="party">Position of the party.</param>
    /// <returns>Its preferences, or null when it has none.</returns>
    public PartyPreferences? PreferencesOf(int party) => Preferences.FirstOrDefault(preferences => preferences.PartyIndex == party);

    /// <summary>Returns what a party has without agreement.</summary>
    /// <param name="party">Position of the party.</param>
    /// <returns>Its no-deal value and drift, or null when not stated.</returns>
    public NoDeal? NoDealOf(int party) => NoDeal.FirstOrDefault(noDeal => noDeal.PartyIndex == party);

    /// <summary>Returns the latest position of a party on an issue.</summary>
    /// <param name="party">Position of the party.</param>
    /// <param name="issue">Position of the issue.</param>
    /// <returns>The position, or null when none is known.</returns>
    public Position? PositionOf(int party, int issue) => Positions.FirstOrDefault(position => position.PartyIndex == party && position.IssueIndex == issue);
}
