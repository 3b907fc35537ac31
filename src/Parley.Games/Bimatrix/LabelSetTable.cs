namespace Parley.Games.Bimatrix;

/// <summary>A growing set of label sets (non-zero 64-bit words), open addressing.</summary>
internal sealed class LabelSetTable
{
    private ulong[] _slots = new ulong[1024];

    public int Count { get; private set; }

    public bool Add(ulong labels)
    {
        if (Count * 2 >= _slots.Length)
        {
            Grow();
        }

        if (!Insert(_slots, labels))
        {
            return false;
        }

        Count++;
        return true;
    }

    /// <summary>Whether a set is known; safe while no other thread adds.</summary>
    public bool Contains(ulong labels)
    {
        var at = Hash(labels) & (ulong)(_slots.Length - 1);
        while (_slots[at] != 0)
        {
            if (_slots[at] == labels)
            {
                return true;
            }

            at = (at + 1) & (ulong)(_slots.Length - 1);
        }

        return false;
    }

    private static bool Insert(ulong[] slots, ulong labels)
    {
        var at = Hash(labels) & (ulong)(slots.Length - 1);
        while (slots[at] != 0)
        {
            if (slots[at] == labels)
            {
                return false;
            }

            at = (at + 1) & (ulong)(slots.Length - 1);
        }

        slots[at] = labels;
        return true;
    }

    private static ulong Hash(ulong x)
    {
        x *= 0x9E3779B97F4A7C15;
        return x ^ (x >> 29);
    }

    private void Grow()
    {
        var larger = new ulong[_slots.Length * 2];
        foreach (var labels in _slots)
        {
            if (labels != 0)
            {
                Insert(larger, labels);
            }
        }

        _slots = larger;
    }
}
