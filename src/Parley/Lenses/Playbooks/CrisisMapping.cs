using Parley.Cases;
using Parley.Playbooks.Process;
using Parley.Worlds;

namespace Parley.Lenses.Playbooks;

/// <summary>
/// How a case becomes a crisis that the playbooks engine can run: the structure once, the numbers for each sampled world.
/// Parties without preferences (observers) stay outside; their acts count in the ledger only.
/// </summary>
public sealed class CrisisMapping
{
    private readonly Case _case;
    private readonly int[] _casePartyOf;
    private readonly int[] _crisisPartyOf;
    private readonly int[] _caseLeverOf;

    /// <summary>Builds the structure.</summary>
    /// <param name="subject">A case as of a date.</param>
    /// <exception cref="InvalidOperationException">Fewer than two parties have preferences, or no track joins two of them.</exception>
    public CrisisMapping(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        _case = subject;
        _casePartyOf = [.. subject.Parties.Where(p => subject.PreferencesOf(p.Index) is not null).Select(p => p.Index)];
        _crisisPartyOf = new int[subject.Parties.Count];
        Array.Fill(_crisisPartyOf, -1);
        for (var i = 0; i < _casePartyOf.Length; i++)
        {
            _crisisPartyOf[_casePartyOf[i]] = i;
        }

        if (_casePartyOf.Length < 2)
        {
            throw new InvalidOperationException("the playbooks lens needs at least two parties with preferences; add them under 'preferences:' in case.yaml");
        }

        var parties = _casePartyOf.Select(p => new CrisisParty(subject.Parties[p].Id, subject.Parties[p].Role == PartyRole.Principal)).ToList();
        _caseLeverOf = [.. subject.Levers.Where(l => Inside(l.HolderIndex) && l.TargetIndexes.Any(Inside)).Select(l => l.Index)];
        var levers = _caseLeverOf.Select(index =>
        {
            var lever = subject.Levers[index];
            return new CrisisLever(
                lever.Id,
                _crisisPartyOf[lever.HolderIndex],
                [.. lever.TargetIndexes.Where(Inside).Select(t => _crisisPartyOf[t])],
                lever.Sign == LeverSign.Negative,
                lever.Levels,
                lever.Reversible,
                lever.LegalDelay);
        }).ToList();
        Setting = new CrisisSetting(
            parties,
            [.. subject.Issues.Select(i => i.Options.Count)],
            [.. subject.StatusQuo.Select(o => o ?? 0)],
            Tracks(),
            levers,
            subject.Horizon,
            [.. CountedInteractions().Select(i => new CrisisInteraction(
                _crisisPartyOf[i.PartyIndex], [(i.First.IssueIndex, i.First.OptionIndex), (i.Second.IssueIndex, i.Second.OptionIndex)]))],
            [.. _casePartyOf.Select(p => subject.Counterparts[p] is { } other && Inside(other) ? _crisisPartyOf[other] : -1)]);
    }

    /// <summary>The structure that all worlds share.</summary>
    public CrisisSetting Setting { get; }

    /// <summary>The case's party behind a party of the crisis.</summary>
    /// <param name="crisisParty">Index in <see cref="CrisisSetting.Parties"/>.</param>
    public Party PartyOf(int crisisParty) => _case.Parties[_casePartyOf[crisisParty]];

    /// <summary>Index in the crisis of a case's party, -1 for observers.</summary>
    /// <param name="caseParty">Index in the case.</param>
    public int CrisisParty(int caseParty) => _crisisPartyOf[caseParty];

    /// <summary>Makes the numbers of one world.</summary>
    /// <param name="world">A draw of the case.</param>
    /// <returns>A world of <see cref="Setting"/>.</returns>
    public CrisisWorld World(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var crisis = new CrisisWorld(Setting) { Seed = world.Seed, Index = world.Number };
        for (var p = 0; p < _casePartyOf.Length; p++)
        {
            FillParty(world, crisis, p);
        }

        for (var l = 0; l < _caseLeverOf.Length; l++)
        {
            FillLever(world, crisis, l);
        }

        var term = 0;
        foreach (var interaction in CountedInteractions())
        {
            crisis.InteractionValue[term++] = world[interaction.Value];
        }

        foreach (var entry in _case.FollowThrough)
        {
            FillFollowThrough(world, crisis, entry);
        }

        return crisis;
    }

    private bool Inside(int caseParty) => _crisisPartyOf[caseParty] >= 0;

    private IEnumerable<Interaction> CountedInteractions() => _case.Interactions.Where(i => Inside(i.PartyIndex));

    private List<CrisisTrack> Tracks()
    {
        var tracks = new List<CrisisTrack>();
        foreach (var track in _case.Tracks)
        {
            var members = track.MemberIndexes.Where(Inside).Select(m => _crisisPartyOf[m]).ToList();
            if (members.Count < 2)
            {
                continue;
            }

            var mandate = new bool[_case.Issues.Count];
            foreach (var issue in track.MandateIndexes)
            {
                mandate[issue] = true;
            }

            var mediator = track.MediatorIndex is { } m && Inside(m) ? _crisisPartyOf[m] : -1;
            tracks.Add(new CrisisTrack(track.Id, members, mediator, track.MandateIndexes.Count == 0 ? [] : mandate));
        }

        if (tracks.Count == 0)
        {
            throw new InvalidOperationException("the playbooks lens needs a track on which two parties with preferences meet; add one under 'tracks:' in case.yaml");
        }

        return tracks;
    }

    private void FillParty(World world, CrisisWorld crisis, int p)
    {
        var caseParty = _casePartyOf[p];
        var flat = Setting.FlatOptions;
        crisis.DiscountFactor[p] = world.DiscountFactor(caseParty);
        var shares = world.WeightShares(caseParty);
        for (var issue = 0; issue < shares.Length; issue++)
        {
            var values = world.OptionValues(caseParty, issue);
            for (var option = 0; option < values.Length; option++)
            {
                crisis.Value[(p * flat) + Setting.Flat(issue, option)] = shares[issue] * values[option];
            }

            if (_case.PositionOf(caseParty, issue) is { } position)
            {
                crisis.Position[(p * shares.Length) + issue] = position.OptionIndex;
            }
        }

        foreach (var line in _case.RedLines.Where(r => r.PartyIndex == caseParty))
        {
            for (var option = 0; option < line.Accepts.Count; option++)
            {
                crisis.Accepts[(p * flat) + Setting.Flat(line.IssueIndex, option)] &= line.Accepts[option];
            }
        }

        if (_case.NoDealOf(caseParty) is { } noDeal)
        {
            crisis.NoDeal[p] = world[noDeal.Value];
            crisis.NoDealDrift[p] = world[noDeal.Drift];
            crisis.NoDealBelievedLow[p] = noDeal.Value.Quantile(0.05);
            crisis.NoDealBelievedHigh[p] = noDeal.Value.Quantile(0.95);
        }

        var patience = _case.Parties[caseParty].Patience;
        var low = patience.DiscountFactor(patience.Estimate.Quantile(0.05), _case.RoundDays);
        var high = patience.DiscountFactor(patience.Estimate.Quantile(0.95), _case.RoundDays);
        crisis.PatienceBelievedLow[p] = Math.Min(low, high);
        crisis.PatienceBelievedHigh[p] = Math.Max(low, high);
        foreach (var flow in _case.Flow.Where(f => f.PartyIndex == caseParty))
        {
            crisis.Flow[p] = world[flow.Points];
        }
    }

    private void FillLever(World world, CrisisWorld crisis, int l)
    {
        var lever = _case.Levers[_caseLeverOf[l]];
        crisis.LeverLevel[l] = lever.Level;
        crisis.BreakdownRisk[l] = world[lever.BreakdownRisk];
        foreach (var effect in lever.OneOff.Where(e => Inside(e.PartyIndex)))
        {
            crisis.LeverOneOff[(l * _casePartyOf.Length) + _crisisPartyOf[effect.PartyIndex]] = world[effect.Points];
        }

        foreach (var effect in lever.PerRound.Where(e => Inside(e.PartyIndex)))
        {
            crisis.LeverPerRound[(l * _casePartyOf.Length) + _crisisPartyOf[effect.PartyIndex]] = world[effect.Points];
        }
    }

    private void FillFollowThrough(World world, CrisisWorld crisis, FollowThrough entry)
    {
        if (!Inside(entry.ActorIndex) || !Inside(entry.TargetIndex))
        {
            return;
        }

        var place = PlaceOf(entry);
        crisis.FollowThrough[place] = world[entry.Probability];
        SetPrior(crisis, place, entry, entry.Probability.Distribution.Mean);
    }

    /// <summary>Makes the observers believe what a changed follow-through says: otherwise belief and conduct would come apart.</summary>
    /// <param name="world">A draw with some inputs changed.</param>
    /// <param name="changes">The changed inputs.</param>
    /// <param name="crisis">The world made from the draw.</param>
    public void Believe(World world, WorldOverrides changes, CrisisWorld crisis)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(crisis);
        foreach (var entry in _case.FollowThrough.Where(e => changes.ByIndex.ContainsKey(e.Probability.Index) && Inside(e.ActorIndex) && Inside(e.TargetIndex)))
        {
            SetPrior(crisis, PlaceOf(entry), entry, world[entry.Probability]);
        }
    }

    /// <summary>The observers' prior is a Beta distribution with the weight of the estimate's own spread around a mean.</summary>
    private static void SetPrior(CrisisWorld crisis, int place, FollowThrough entry, double mean)
    {
        var own = Math.Clamp(entry.Probability.Distribution.Mean, 0.001, 0.999);
        var sd = Math.Max(entry.Probability.Distribution.StandardDeviation, 1e-3);
        var count = Math.Clamp((own * (1 - own) / (sd * sd)) - 1, 0.5, 200);
        mean = Math.Clamp(mean, 0.001, 0.999);
        crisis.KeptPrior[place] = mean * count;
        crisis.FailedPrior[place] = (1 - mean) * count;
    }

    private int PlaceOf(FollowThrough entry) => Setting.FollowThroughIndex(
        _crisisPartyOf[entry.ActorIndex], _crisisPartyOf[entry.TargetIndex], entry.Kind == CommitmentKind.Promise ? FollowThroughKind.Promise : FollowThroughKind.Threat);
}
