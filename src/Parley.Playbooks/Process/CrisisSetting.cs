namespace Parley.Playbooks.Process;

/// <summary>What all worlds of a crisis share: who, about what, where they meet, with which levers, for how long.</summary>
/// <remarks>
/// <para>The numbers that differ from world to world are in <see cref="CrisisWorld"/>. Options are numbered through over all issues
/// ("flat": <see cref="Flat"/>), so that a party's values are one row of an array.</para>
/// <para><b>Limits.</b> 16 parties, 64 issues, 65,535 options per issue, 64 levers.</para>
/// </remarks>
public sealed class CrisisSetting
{
    private readonly int[] _firstFlat;

    /// <summary>Checks and keeps the structure.</summary>
    /// <param name="parties">At least two, of which at least one principal.</param>
    /// <param name="optionCounts">Number of options per issue, each at least 1.</param>
    /// <param name="statusQuo">The option per issue that holds while nothing is agreed.</param>
    /// <param name="tracks">In the order in which they meet within a round.</param>
    /// <param name="levers">In the order in which their holders use them.</param>
    /// <param name="horizon">Rounds looked ahead, at least 1.</param>
    /// <param name="interactions">Optional interaction terms.</param>
    /// <param name="counterparts">Per party the index of the party that its playbook is played against, or -1 to choose the first other principal.</param>
    /// <param name="conventions">Named conventions.</param>
    /// <exception cref="ArgumentException">Something does not fit; the message names all of it.</exception>
    public CrisisSetting(
        IReadOnlyList<CrisisParty> parties,
        IReadOnlyList<int> optionCounts,
        IReadOnlyList<int> statusQuo,
        IReadOnlyList<CrisisTrack> tracks,
        IReadOnlyList<CrisisLever> levers,
        int horizon,
        IReadOnlyList<CrisisInteraction>? interactions = null,
        IReadOnlyList<int>? counterparts = null,
        ProcessConventions conventions = default)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(optionCounts);
        ArgumentNullException.ThrowIfNull(statusQuo);
        ArgumentNullException.ThrowIfNull(tracks);
        ArgumentNullException.ThrowIfNull(levers);
        Parties = [.. parties];
        OptionCounts = [.. optionCounts];
        StatusQuo = [.. statusQuo];
        Tracks = [.. tracks];
        Levers = [.. levers];
        Interactions = interactions is null ? [] : [.. interactions];
        Horizon = horizon;
        Conventions = conventions;
        var errors = CrisisSettingCheck.Errors(this, counterparts);
        if (errors.Count > 0)
        {
            throw new ArgumentException(string.Join('\n', errors));
        }

        _firstFlat = new int[OptionCounts.Count + 1];
        for (var issue = 0; issue < OptionCounts.Count; issue++)
        {
            _firstFlat[issue + 1] = _firstFlat[issue] + OptionCounts[issue];
        }

        Counterparts = [.. Enumerable.Range(0, Parties.Count).Select(party => Counterpart(party, counterparts))];
        Principals = [.. Enumerable.Range(0, Parties.Count).Where(party => Parties[party].IsPrincipal)];
    }

    /// <summary>Gets the parties.</summary>
    public IReadOnlyList<CrisisParty> Parties { get; }

    /// <summary>Gets the indices of the principals.</summary>
    public IReadOnlyList<int> Principals { get; }

    /// <summary>Gets the number of options per issue.</summary>
    public IReadOnlyList<int> OptionCounts { get; }

    /// <summary>Gets the package that holds while nothing is agreed, one option per issue.</summary>
    public IReadOnlyList<int> StatusQuo { get; }

    /// <summary>Gets the tracks in the order in which they meet within a round.</summary>
    public IReadOnlyList<CrisisTrack> Tracks { get; }

    /// <summary>Gets the levers.</summary>
    public IReadOnlyList<CrisisLever> Levers { get; }

    /// <summary>Gets the interaction terms.</summary>
    public IReadOnlyList<CrisisInteraction> Interactions { get; }

    /// <summary>Gets per party the index of the party that its playbook is played against.</summary>
    public IReadOnlyList<int> Counterparts { get; }

    /// <summary>Gets the number of rounds looked ahead.</summary>
    public int Horizon { get; }

    /// <summary>Gets the named conventions.</summary>
    public ProcessConventions Conventions { get; }

    /// <summary>Gets the number of options over all issues.</summary>
    public int FlatOptions => _firstFlat[^1];

    /// <summary>Returns the flat number of an option.</summary>
    /// <param name="issue">Index of the issue.</param>
    /// <param name="option">Index of the option within the issue.</param>
    /// <returns>From 0 to <see cref="FlatOptions"/> - 1.</returns>
    public int Flat(int issue, int option) => _firstFlat[issue] + option;

    /// <summary>Returns the place of (holder, target, kind) in the follow-through arrays of <see cref="CrisisWorld"/>.</summary>
    /// <param name="holder">Index of the party that threatens or promises.</param>
    /// <param name="target">Index of the party that is threatened or promised to.</param>
    /// <param name="kind">Threat or promise.</param>
    /// <returns>The index.</returns>
    public int FollowThroughIndex(int holder, int target, FollowThroughKind kind) => (((holder * Parties.Count) + target) * 2) + (int)kind;

    /// <summary>Returns the index of the party with an id.</summary>
    /// <param name="id">Id of a party.</param>
    /// <returns>Its index.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public int PartyIndex(string id)
    {
        for (var party = 0; party < Parties.Count; party++)
        {
            if (string.Equals(Parties[party].Id, id, StringComparison.Ordinal))
            {
                return party;
            }
        }

        throw new ArgumentException($"There is no party '{id}'.", nameof(id));
    }

    private int Counterpart(int party, IReadOnlyList<int>? counterparts)
    {
        if (counterparts is not null && counterparts[party] >= 0)
        {
            return counterparts[party];
        }

        for (var other = 0; other < Parties.Count; other++)
        {
            if (other != party && Parties[other].IsPrincipal)
            {
                return other;
            }
        }

        return party == 0 ? 1 : 0;
    }
}
