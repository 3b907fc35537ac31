namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>MiCRO, minimal concession in reply to new offers (de Jonge 2022), and its fast form.</summary>
/// <remarks>
/// <para>Outcomes worth at least the reservation value stand in the order of the own utility. If the number of different offers made is at most that of different offers
/// received, the next one in order is offered; otherwise one of the earlier own offers, drawn at random.</para>
/// <para>Fast: after t = .1 and five offers it skips as many outcomes as it takes to reach the end of the list in the steps left, and after t = .95 it concedes
/// regardless. The stride floor(outcomes left / steps left), at least 1, is our reading of "in time".</para>
/// </remarks>
/// <param name="fast">The fast form.</param>
internal sealed class MicroOffering(bool fast = false) : OfferingStrategy
{
    private int[] _seen = [];
    private int[] _offered = new int[64];
    private int _mark;
    private int _received;
    private int _next;
    private int _sent;

    /// <summary>Gets whether the party would concede now.</summary>
    public bool Ready => _next < Me.Own.RationalCount && (_sent <= _received || (fast && Me.Now.Time > 0.95));

    /// <summary>Gets the utility of what would be conceded next, or of the last concession if not ready: what an offer must reach.</summary>
    public override double Target => Me.Own[Ready ? Me.Own.Order[Next()] : _offered[_sent - 1]];

    /// <inheritdoc/>
    public override void Begin(bool newDomain)
    {
        if (newDomain || _mark == int.MaxValue)
        {
            _seen = new int[Me.Own.Count];
            _mark = 0;
        }

        // Offers seen in this negotiation carry its mark, so that nothing needs clearing.
        _mark++;
        (_received, _next, _sent) = (0, 0, 0);
    }

    /// <inheritdoc/>
    public override int Propose() => Ready ? Me.Own.Order[Next()] : _offered[Me.Random.NextInt32(_sent)];

    /// <inheritdoc/>
    public override void NoteSent(int outcome)
    {
        if (!Ready)
        {
            return;
        }

        if (_sent == _offered.Length)
        {
            Array.Resize(ref _offered, 2 * _sent);
        }

        _next = Next() + 1;
        _offered[_sent++] = outcome;
    }

    /// <inheritdoc/>
    public override void NoteReceived(int outcome)
    {
        if (_seen[outcome] != _mark)
        {
            _seen[outcome] = _mark;
            _received++;
        }
    }

    private int Next()
    {
        if (!fast || Me.Now.Time <= 0.1 || _sent < 5)
        {
            return _next;
        }

        int stride = Math.Max(1, (Me.Own.RationalCount - _next) / Math.Max(1, Me.Steps - Me.Now.Step));
        return Math.Min(_next + stride - 1, Me.Own.RationalCount - 1);
    }
}
