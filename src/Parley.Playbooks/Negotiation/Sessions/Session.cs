using Parley.Bargaining.Utilities;
using Parley.Numerics;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Playbooks.Negotiation.Sessions;

/// <summary>Plays negotiations of given parties under one protocol, one after the other.</summary>
/// <remarks>
/// <para>Run r of seed s draws party p's random numbers from stream p of world r, and the protocol's own (a mediator's) from the stream after the parties': any run can be
/// repeated alone and comes out the same.</para>
/// <para>Not for use by several threads: give each its own.</para>
/// </remarks>
public sealed class Session
{
    private readonly Negotiator[] _parties;

    /// <summary>Prepares a session.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="protocol">The rules.</param>
    /// <param name="parties">One negotiator per party of the domain, in its order.</param>
    /// <param name="steps">The number of steps, at least 1.</param>
    /// <exception cref="ArgumentException">The numbers do not fit.</exception>
    public Session(NegotiationDomain domain, NegotiationProtocol protocol, IEnumerable<Negotiator> parties, int steps)
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        (Domain, Protocol, Steps, _parties) = (domain, protocol, steps, [.. parties]);
        if (_parties.Length != domain.PartyCount || _parties.Distinct().Count() != _parties.Length)
        {
            throw new ArgumentException($"expected {domain.PartyCount} different negotiators, found {_parties.Length}", nameof(parties));
        }
    }

    /// <summary>Gets the domain.</summary>
    public NegotiationDomain Domain { get; }

    /// <summary>Gets the rules.</summary>
    public NegotiationProtocol Protocol { get; }

    /// <summary>Gets the number of steps.</summary>
    public int Steps { get; }

    /// <summary>Gets the parties.</summary>
    public ReadOnlySpan<Negotiator> Parties => _parties;

    /// <summary>Gets or sets who is told of every move; null for nobody.</summary>
    public ISessionObserver? Observer { get; set; }

    /// <summary>Gets the protocol's own random numbers.</summary>
    internal RandomStream MediatorRandom { get; private set; }

    /// <summary>Plays a negotiation.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="run">The number of the run.</param>
    /// <returns>How it ended.</returns>
    public SessionResult Play(ulong seed, ulong run)
    {
        for (int p = 0; p < _parties.Length; p++)
        {
            _parties[p].Begin(Domain, p, Steps, new RandomStream(seed, run, (ulong)p));
        }

        MediatorRandom = new RandomStream(seed, run, (ulong)_parties.Length);
        return Protocol.Play(this);
    }

    /// <summary>Writes what the end of a negotiation pays, in the scenario's own utilities, discounted if the scenario says so.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="result">The end.</param>
    /// <param name="steps">The number of steps of the session.</param>
    /// <param name="clock">The time that goes into discounting.</param>
    /// <param name="utilities">Receives one number per party.</param>
    public static void Payoffs(NegotiationDomain domain, SessionResult result, int steps, DiscountClock clock, Span<double> utilities)
    {
        ArgumentNullException.ThrowIfNull(domain);
        domain.Evaluate(result.Agreement, utilities);
        double time = clock == DiscountClock.Steps ? result.Step : (result.Step + 1.0) / (steps + 1.0);
        for (int p = 0; p < utilities.Length; p++)
        {
            Discounting discounting = domain.Problem.Parties[p].Discounting;
            utilities[p] = result.Agreement < 0 ? discounting.ApplyToReservation(utilities[p], Math.Min(time, clock == DiscountClock.Steps ? steps : 1)) : discounting.Apply(utilities[p], time);
        }
    }

    internal void NoteOffer(int party, Turn turn, int outcome)
    {
        _parties[party].NoteSent(outcome);
        for (int q = 0; q < _parties.Length; q++)
        {
            if (q != party)
            {
                _parties[q].NoteReceived(outcome, party);
            }
        }

        Observer?.Offered(this, party, turn, outcome);
    }
}
