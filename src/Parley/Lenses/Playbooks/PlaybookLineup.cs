using Parley.Cases;
using Parley.Playbooks.Definitions;

namespace Parley.Lenses.Playbooks;

/// <summary>The playbooks that each party can play (those that ship, the case's own, its own observed conduct) and the one it is assumed to play.</summary>
public sealed class PlaybookLineup
{
    private readonly List<Playbook>[] _perParty;
    private readonly List<string> _caveats = [];

    /// <summary>Makes the line-up of a case.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="mapping">How it became a crisis.</param>
    public PlaybookLineup(Case subject, CrisisMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(mapping);
        var own = CasePlaybooks.Of(subject);
        _perParty = new List<Playbook>[mapping.Setting.Parties.Count];
        var assigned = new Playbook[_perParty.Length];
        for (var p = 0; p < _perParty.Length; p++)
        {
            var party = mapping.PartyOf(p);
            var observed = ObservedFit.Of(subject, party, _caveats);
            _perParty[p] = [.. ShippedPlaybooks.Conduct.Where(s => s.Id != observed.Id), observed, .. own];
            assigned[p] = _perParty[p].Find(b => b.Id == party.Playbook) ?? observed;
        }

        Assigned = assigned;
    }

    /// <summary>What each party is assumed to play when its playbook is not the one that is varied.</summary>
    public IReadOnlyList<Playbook> Assigned { get; }

    /// <summary>What to be careful about: parties whose conduct could not be fitted, and the like.</summary>
    public IReadOnlyList<string> Caveats => _caveats;

    /// <summary>The playbooks of a party.</summary>
    /// <param name="party">Its index in the crisis.</param>
    public IReadOnlyList<Playbook> For(int party) => _perParty[party];

    /// <summary>Place of a playbook among a party's, -1 if it has none of that id.</summary>
    /// <param name="party">Its index in the crisis.</param>
    /// <param name="id">The playbook's id.</param>
    public int IndexOf(int party, string id) => _perParty[party].FindIndex(b => b.Id == id);

    /// <summary>Place of the playbook that a party is assumed to play.</summary>
    /// <param name="party">Its index in the crisis.</param>
    public int IndexOfAssigned(int party) => _perParty[party].IndexOf(Assigned[party]);
}
