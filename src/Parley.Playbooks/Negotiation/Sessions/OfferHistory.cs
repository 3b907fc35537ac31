namespace Parley.Playbooks.Negotiation.Sessions;

/// <summary>Offers in the order in which they were made. Memory is kept from one negotiation to the next.</summary>
public sealed class OfferHistory
{
    private int[] _outcomes = new int[64];
    private int[] _parties = new int[64];

    /// <summary>Gets the number of offers.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the outcome numbers.</summary>
    public ReadOnlySpan<int> Outcomes => _outcomes.AsSpan(0, Count);

    /// <summary>Gets who made them.</summary>
    public ReadOnlySpan<int> Parties => _parties.AsSpan(0, Count);

    /// <summary>Gets the outcome number of the last offer, or -1.</summary>
    public int Last => Count == 0 ? -1 : _outcomes[Count - 1];

    internal void Clear() => Count = 0;

    internal void Add(int outcome, int party)
    {
        if (Count == _outcomes.Length)
        {
            Array.Resize(ref _outcomes, 2 * Count);
            Array.Resize(ref _parties, 2 * Count);
        }

        (_outcomes[Count], _parties[Count]) = (outcome, party);
        Count++;
    }
}
