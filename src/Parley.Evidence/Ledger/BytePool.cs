namespace Parley.Evidence.Ledger;

/// <summary>Gives each distinct text in UTF-8 a small number, without allocating for texts seen before.</summary>
internal sealed class BytePool
{
    private readonly List<byte[]> _texts = [];
    private readonly List<ulong> _hashes = [];
    private int[] _slots = new int[64];

    public int Count => _texts.Count;

    public ReadOnlySpan<byte> this[int code] => _texts[code];

    public int Add(ReadOnlySpan<byte> text)
    {
        var hash = ByteHash.Of(text);
        var mask = _slots.Length - 1;
        var slot = (int)hash & mask;
        while (_slots[slot] != 0)
        {
            var code = _slots[slot] - 1;
            if (_hashes[code] == hash && text.SequenceEqual(_texts[code]))
            {
                return code;
            }

            slot = (slot + 1) & mask;
        }

        _texts.Add(text.ToArray());
        _hashes.Add(hash);
        _slots[slot] = _texts.Count;
        if (_texts.Count * 2 > _slots.Length)
        {
            Grow();
        }

        return _texts.Count - 1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var code = 0; code < _hashes.Count; code++)
        {
            var slot = (int)_hashes[code] & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = code + 1;
        }
    }
}
