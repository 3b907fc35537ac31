using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Strategies;

namespace Parley.Playbooks.Negotiation.Tournaments;

/// <summary>A tournament: every assignment of strategies to the roles of every scenario, self-play included, so many times.</summary>
/// <remarks>Games are numbered: scenario by scenario, assignment by assignment (the last role's strategy fastest), repetition by repetition. Game g draws its random numbers from
/// world g, so that any part of a tournament can be played alone, on any thread, and comes out the same.</remarks>
public sealed class TournamentSetup
{
    /// <summary>The most games that a tournament may have.</summary>
    public const long MostGames = 100_000_000;

    private readonly long[] _starts;

    /// <summary>Describes a tournament.</summary>
    /// <param name="scenarios">At least one scenario.</param>
    /// <param name="strategies">At least one strategy, with different names.</param>
    /// <param name="protocol">The rules.</param>
    /// <param name="steps">Steps of each negotiation.</param>
    /// <param name="repetitions">How often each assignment is played.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="score">What is earned.</param>
    /// <exception cref="ArgumentException">Something is missing, repeated or too large; the message says what.</exception>
    public TournamentSetup(
        IReadOnlyList<TournamentScenario> scenarios, IReadOnlyList<NegotiationStrategy> strategies, NegotiationProtocol protocol, int steps, int repetitions, ulong seed, TournamentScore score = TournamentScore.Utility)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(strategies);
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(repetitions, 1);
        if (scenarios.Count == 0 || strategies.Count == 0)
        {
            throw new ArgumentException("a tournament needs a scenario and a strategy", nameof(scenarios));
        }

        if (strategies.Select(s => s.Name).Distinct(StringComparer.Ordinal).Count() != strategies.Count)
        {
            throw new ArgumentException("two strategies have the same name", nameof(strategies));
        }

        (Scenarios, Strategies, Protocol, Steps, Repetitions, Seed, Score) = (scenarios, strategies, protocol, steps, repetitions, seed, score);
        _starts = new long[scenarios.Count + 1];
        for (int s = 0; s < scenarios.Count; s++)
        {
            double games = repetitions;
            for (int p = 0; p < scenarios[s].Domain.PartyCount; p++)
            {
                games *= strategies.Count;
            }

            if (_starts[s] + games > MostGames)
            {
                throw new ArgumentException($"the tournament would have more than {MostGames} negotiations", nameof(strategies));
            }

            _starts[s + 1] = _starts[s] + (long)games;
        }
    }

    /// <summary>Gets the scenarios.</summary>
    public IReadOnlyList<TournamentScenario> Scenarios { get; }

    /// <summary>Gets the strategies.</summary>
    public IReadOnlyList<NegotiationStrategy> Strategies { get; }

    /// <summary>Gets the rules.</summary>
    public NegotiationProtocol Protocol { get; }

    /// <summary>Gets the steps of each negotiation.</summary>
    public int Steps { get; }

    /// <summary>Gets how often each assignment is played.</summary>
    public int Repetitions { get; }

    /// <summary>Gets the seed.</summary>
    public ulong Seed { get; }

    /// <summary>Gets what is earned.</summary>
    public TournamentScore Score { get; }

    /// <summary>Gets the number of games.</summary>
    public long Games => _starts[^1];

    /// <summary>Gets the largest number of parties of a scenario.</summary>
    public int MostParties => Scenarios.Max(s => s.Domain.PartyCount);

    /// <summary>Returns which scenario and repetition a game is, and writes the strategies of the roles.</summary>
    /// <param name="game">The game's number.</param>
    /// <param name="strategies">Receives a strategy's position per role.</param>
    public (int Scenario, int Repetition) Locate(long game, Span<int> strategies)
    {
        int scenario = 0;
        while (game >= _starts[scenario + 1])
        {
            scenario++;
        }

        (long assignment, long repetition) = Math.DivRem(game - _starts[scenario], Repetitions);
        for (int p = Scenarios[scenario].Domain.PartyCount - 1; p >= 0; p--)
        {
            (assignment, long strategy) = Math.DivRem(assignment, Strategies.Count);
            strategies[p] = (int)strategy;
        }

        return (scenario, (int)repetition);
    }

    /// <summary>Returns a fingerprint of everything that the results depend on: a saved tournament can only be continued by the same one.</summary>
    public string Fingerprint()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"1|{Protocol.Name}|{Steps}|{Repetitions}|{Seed}|{Score}");
        foreach (NegotiationStrategy strategy in Strategies)
        {
            text.Append('|').Append(strategy.Name);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(text.ToString()));
        foreach (TournamentScenario scenario in Scenarios)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"|{scenario.Name}|{scenario.Clock}|{scenario.Domain.Scale}"));
            foreach (Spaces.UtilityIndex index in scenario.Domain.Indices)
            {
                hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(index.Utilities));
            }

            hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(scenario.Domain.Disagreement.AsSpan()));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
