namespace Parley.Stability.Conflicts;

/// <summary>The feasible states of a conflict. States are indexed from 0; each has an identifier that people use, and in option form a bit mask of the
/// options that are taken (option 0 is the lowest bit).</summary>
public sealed class StateSet
{
    private readonly int[]? _ids;
    private readonly string[]? _names;
    private readonly ulong[] _masks;
    private readonly Lazy<Dictionary<int, int>> _byId;

    private StateSet(int count, ulong[] masks, int[]? ids, string[]? names)
    {
        Count = count;
        _masks = masks;
        _ids = ids;
        _names = names;
        _byId = new(() => Enumerable.Range(0, Count).ToDictionary(Id));
    }

    /// <summary>Number of states.</summary>
    public int Count { get; }

    /// <summary>Whether states are combinations of options.</summary>
    public bool HasMasks => _masks.Length > 0;

    /// <summary>The masks in rising order; empty in graph form.</summary>
    public ReadOnlySpan<ulong> Masks => _masks;

    /// <summary>Makes states of option form, numbered from 1 by rising mask where no identifiers are given.</summary>
    /// <param name="masks">Strictly rising masks, at least one.</param>
    /// <param name="ids">One identifier per state, all different, or null.</param>
    /// <param name="names">One name per state, or null.</param>
    /// <exception cref="ArgumentException">No state, or masks that do not rise.</exception>
    public static StateSet OfMasks(ulong[] masks, int[]? ids = null, string[]? names = null)
    {
        ArgumentNullException.ThrowIfNull(masks);
        if (masks.Length == 0)
        {
            throw new ArgumentException("No state is feasible.", nameof(masks));
        }

        for (var k = 1; k < masks.Length; k++)
        {
            if (masks[k] <= masks[k - 1])
            {
                throw new ArgumentException("Masks must rise strictly.", nameof(masks));
            }
        }

        return new StateSet(masks.Length, masks, ids, names);
    }

    /// <summary>Makes states of graph form.</summary>
    /// <param name="ids">One identifier per state, all different, at least one.</param>
    /// <param name="names">One name per state, or null.</param>
    /// <exception cref="ArgumentException">No state.</exception>
    public static StateSet OfIds(int[] ids, string[]? names = null)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return ids.Length == 0 ? throw new ArgumentException("No state.", nameof(ids)) : new StateSet(ids.Length, [], ids, names);
    }

    /// <summary>The identifier of a state.</summary>
    /// <param name="state">Index from 0.</param>
    public int Id(int state) => _ids is null ? state + 1 : _ids[state];

    /// <summary>The name of a state, or an empty text.</summary>
    /// <param name="state">Index from 0.</param>
    public string Name(int state) => _names?[state] ?? "";

    /// <summary>The mask of a state; 0 in graph form.</summary>
    /// <param name="state">Index from 0.</param>
    public ulong Mask(int state) => _masks.Length == 0 ? 0 : _masks[state];

    /// <summary>Finds a state by its mask.</summary>
    /// <param name="mask">The options taken.</param>
    /// <returns>Its index, or a negative number where it is infeasible. O(log states).</returns>
    public int IndexOfMask(ulong mask)
    {
        // In a space with every combination feasible the index is the mask itself.
        if (_masks.Length > 0 && _masks[^1] == (ulong)(_masks.Length - 1))
        {
            return mask < (ulong)_masks.Length ? (int)mask : -1;
        }

        var found = Array.BinarySearch(_masks, mask);
        return found < 0 ? -1 : found;
    }

    /// <summary>Finds a state by its identifier.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>Its index, or -1.</returns>
    public int IndexOfId(int id) => _ids is null ? (id >= 1 && id <= Count ? id - 1 : -1) : _byId.Value.GetValueOrDefault(id, -1);
}
