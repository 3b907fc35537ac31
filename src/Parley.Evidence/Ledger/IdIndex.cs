namespace Parley.Evidence.Ledger;

/// <summary>Finds the row of an entry by the hash of its id; open addressing over row numbers, no strings.</summary>
internal sealed class IdIndex
{
    private readonly int[] _slots;
    private readonly int _mask;

    public IdIndex(int capacity)
    {
        var size = 16;
        while (size < capacity * 2L)
        {
            size *= 2;
        }

        _slots = new int[size];
        _mask = size - 1;
    }

    /// <summary>Returns the first candidate slot for a hash.</summary>
    public int Start(ulong hash) => (int)(hash >> 20) & _mask;

    public int Next(int slot) => (slot + 1) & _mask;

    /// <summary>Returns the row in a slot, or −1 when it is free.</summary>
    public int RowAt(int slot) => _slots[slot] - 1;

    public void Set(int slot, int row) => _slots[slot] = row + 1;
}
