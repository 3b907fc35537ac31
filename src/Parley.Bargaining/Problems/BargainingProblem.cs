using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Problems;

/// <summary>A bargaining problem: an outcome space, and for each of two or more parties a utility function and perhaps a reservation value.</summary>
public sealed class BargainingProblem
{
    // Ranges are asked for often and can cost a pass over the space; computing one twice at the same time does no harm.
    private readonly StrongBox<UtilityRange>?[] _ranges;

    /// <summary>Creates a problem.</summary>
    /// <param name="space">The outcome space.</param>
    /// <param name="parties">At least one party, with different names; every utility is defined on <paramref name="space"/>.</param>
    /// <exception cref="ArgumentException">A party's utility belongs to another space, a name is repeated or a reservation value is not a number.</exception>
    public BargainingProblem(OutcomeSpace space, IEnumerable<BargainingParty> parties)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(parties);
        Space = space;
        Parties = [.. parties];
        if (Parties.Length == 0)
        {
            throw new ArgumentException("a bargaining problem needs at least one party", nameof(parties));
        }

        _ranges = new StrongBox<UtilityRange>?[Parties.Length];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (BargainingParty party in Parties)
        {
            if (!ReferenceEquals(party.Utility.Space, space))
            {
                throw new ArgumentException($"the utility of '{party.Name}' is defined on another outcome space", nameof(parties));
            }

            if (!names.Add(party.Name))
            {
                throw new ArgumentException($"two parties are named '{party.Name}'", nameof(parties));
            }

            if (party.ReservationValue is { } r && !double.IsFinite(r))
            {
                throw new ArgumentException($"the reservation value of '{party.Name}' is {r}; expected a finite number, or none", nameof(parties));
            }
        }
    }

    /// <summary>Gets the outcome space.</summary>
    public OutcomeSpace Space { get; }

    /// <summary>Gets the parties in order.</summary>
    public ImmutableArray<BargainingParty> Parties { get; }

    /// <summary>Gets the number of parties.</summary>
    public int PartyCount => Parties.Length;

    /// <summary>Gets whether every utility is additive without interaction terms, so that frontiers can be merged without enumeration.</summary>
    public bool IsAdditive => Parties.All(party => party.Utility is AdditiveUtility { Interactions.Length: 0 });

    /// <summary>Writes every party's utility of an outcome.</summary>
    /// <param name="outcome">One option index per issue.</param>
    /// <param name="utilities">Receives one number per party.</param>
    public void Evaluate(ReadOnlySpan<int> outcome, Span<double> utilities)
    {
        for (int p = 0; p < Parties.Length; p++)
        {
            utilities[p] = Parties[p].Utility.Evaluate(outcome);
        }
    }

    /// <summary>Returns the lowest and highest utility of a party over all outcomes.</summary>
    /// <remarks>Additive without interactions: one pass over the terms. Other kinds: one pass over the space. Remembered.</remarks>
    /// <param name="party">The party's position.</param>
    /// <exception cref="InvalidOperationException">The utility is not additive and the space has more than 500 million outcomes.</exception>
    public UtilityRange Range(int party) => (_ranges[party] ??= new StrongBox<UtilityRange>(UtilityRange.Of(Parties[party].Utility))).Value;
}
