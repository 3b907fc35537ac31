using Parley.Evidence.Actors;
using Parley.Evidence.Ledger;

namespace Parley.Evidence.FollowThrough;

/// <summary>Numbers single party names, so that joint acts can be counted for each of their parties.</summary>
internal sealed class PartyNumbers
{
    private static readonly int[] Nobody = [-1];
    private readonly List<string> _names = [];
    private readonly int[][] _sets;

    public PartyNumbers(LedgerTable table, ActorDirectory? directory = null, DateOnly? day = null)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _sets = new int[table.PartyNames.Count][];
        for (var code = 0; code < _sets.Length; code++)
        {
            var set = new List<int>();
            foreach (var written in table.PartyNames[code])
            {
                var name = directory?.Resolve(written, day).Actor?.Id ?? written;
                if (!numbers.TryGetValue(name, out var number))
                {
                    number = _names.Count;
                    _names.Add(name);
                    numbers[name] = number;
                }

                if (!set.Contains(number))
                {
                    set.Add(number);
                }
            }

            _sets[code] = set.Count == 0 ? Nobody : [.. set];
        }
    }

    public int[] Of(int code) => code < 0 ? Nobody : _sets[code];

    public string Name(int number) => number < 0 ? "" : _names[number];
}
