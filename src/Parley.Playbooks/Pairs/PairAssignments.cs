using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Pairs;

/// <summary>Which playbook each party plays in each pair of a matrix.</summary>
internal sealed class PairAssignments
{
    private readonly int[] _assignments;
    private readonly int _parties;

    internal PairAssignments(CrisisSetting setting, PlaybookMatrixOptions options)
    {
        _parties = setting.Parties.Count;
        var library = new List<Playbook>();
        int Place(Playbook playbook)
        {
            var place = library.IndexOf(playbook);
            if (place < 0)
            {
                place = library.Count;
                library.Add(playbook);
            }

            return place;
        }

        var mine = options.Mine.Select(Place).ToArray();
        var theirs = options.Theirs.Select(Place).ToArray();
        var fixedOnes = Enumerable.Range(0, _parties).Select(party =>
            party == options.For || party == options.Against ? 0 : Place(options.Assigned[party])).ToArray();
        Count = mine.Length * theirs.Length;
        _assignments = new int[Count * _parties];
        for (var pair = 0; pair < Count; pair++)
        {
            fixedOnes.CopyTo(_assignments, pair * _parties);
            _assignments[(pair * _parties) + options.For] = mine[pair / theirs.Length];
            _assignments[(pair * _parties) + options.Against] = theirs[pair % theirs.Length];
        }

        Library = library;
        var counterparts = setting.Counterparts.ToArray();
        counterparts[options.For] = options.Against;
        counterparts[options.Against] = options.For;
        Counterparts = counterparts;
    }

    internal int Count { get; }

    internal IReadOnlyList<Playbook> Library { get; }

    internal IReadOnlyList<int> Counterparts { get; }

    internal ReadOnlySpan<int> Of(int pair) => _assignments.AsSpan(pair * _parties, _parties);

    internal static void Check(CrisisSetting setting, int worlds, PlaybookMatrixOptions options)
    {
        var parties = setting.Parties.Count;
        if (worlds == 0)
        {
            throw new ArgumentException("There is no world to play in.", nameof(worlds));
        }

        if (options.For < 0 || options.For >= parties || options.Against < 0 || options.Against >= parties || options.For == options.Against)
        {
            throw new ArgumentException(FormattableString.Invariant($"The asking party {options.For} and its counterpart {options.Against} must be two different parties of {parties}."), nameof(options));
        }

        if (options.Mine.Count == 0 || options.Theirs.Count == 0)
        {
            throw new ArgumentException("Both sides need at least one playbook.", nameof(options));
        }

        if (options.Assigned.Count != parties)
        {
            throw new ArgumentException(FormattableString.Invariant($"There are {options.Assigned.Count} assigned playbooks for {parties} parties."), nameof(options));
        }
    }
}
