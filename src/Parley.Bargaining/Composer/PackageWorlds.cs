using System.Collections.Immutable;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;
using Parley.Numerics;

namespace Parley.Bargaining.Composer;

/// <summary>What packages are worth to every party in each of many possible worlds: the input of the <see cref="DealComposer"/>.</summary>
/// <remarks>A world is one consistent set of numbers: for each party the worth of every option (weights included) and of no agreement, in units that can be
/// compared within the party. Red lines are the same in all worlds. It needs no case; a lens or a single scenario (<see cref="Of"/>) fills it.</remarks>
public sealed class PackageWorlds
{
    private readonly double[] _terms;
    private readonly double[] _reservation;
    private readonly int[] _offsets;
    private readonly int _options;
    private readonly bool[]? _acceptable;

    /// <summary>Creates the input from arrays.</summary>
    /// <param name="space">The outcome space.</param>
    /// <param name="parties">The parties' names.</param>
    /// <param name="terms">The worth of options, indexed [world][party][issue][option]; finite.</param>
    /// <param name="reservation">The worth of no agreement, indexed [world][party]; finite.</param>
    /// <param name="acceptable">Red lines: whether a party could live with an option, indexed [party][issue][option]; null if there are none.</param>
    /// <exception cref="ArgumentException">An array does not fit the space or holds a number that is not finite.</exception>
    public PackageWorlds(OutcomeSpace space, IEnumerable<string> parties, double[][][][] terms, double[][] reservation, bool[][][]? acceptable = null)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(reservation);
        Space = space;
        Parties = [.. parties];
        WorldCount = terms.Length;
        if (WorldCount == 0 || reservation.Length != WorldCount || Parties.Length == 0)
        {
            throw new ArgumentException($"found {terms.Length} worlds of terms, {reservation.Length} of reservation values and {Parties.Length} parties; expected equally many worlds, at least one, and at least one party", nameof(terms));
        }

        _offsets = new int[space.IssueCount];
        for (int i = 0; i < space.IssueCount; i++)
        {
            _offsets[i] = _options;
            _options += space.Issues[i].OptionCount;
        }

        _terms = new double[WorldCount * Parties.Length * _options];
        _reservation = new double[WorldCount * Parties.Length];
        for (int w = 0; w < WorldCount; w++)
        {
            if (terms[w].Length != Parties.Length || reservation[w].Length != Parties.Length)
            {
                throw new ArgumentException($"world {w} has {terms[w].Length} parties' terms and {reservation[w].Length} reservation values; expected {Parties.Length}", nameof(terms));
            }

            for (int p = 0; p < Parties.Length; p++)
            {
                _reservation[(w * Parties.Length) + p] = reservation[w][p];
                for (int i = 0; i < space.IssueCount; i++)
                {
                    if (terms[w][p].Length != space.IssueCount || terms[w][p][i].Length != space.Issues[i].OptionCount)
                    {
                        throw new ArgumentException($"the terms of '{Parties[p]}' in world {w} do not fit the issues", nameof(terms));
                    }

                    terms[w][p][i].CopyTo(_terms, At(w, p, i, 0));
                }
            }
        }

        if (Array.Exists(_terms, x => !double.IsFinite(x)) || Array.Exists(_reservation, x => !double.IsFinite(x)))
        {
            throw new ArgumentException("a term or reservation value is not a finite number", nameof(terms));
        }

        if (acceptable is not null)
        {
            _acceptable = new bool[Parties.Length * _options];
            for (int p = 0; p < Parties.Length; p++)
            {
                for (int i = 0; i < space.IssueCount; i++)
                {
                    if (acceptable.Length != Parties.Length || acceptable[p].Length != space.IssueCount || acceptable[p][i].Length != space.Issues[i].OptionCount)
                    {
                        throw new ArgumentException("the red lines do not fit the parties and issues", nameof(acceptable));
                    }

                    acceptable[p][i].CopyTo(_acceptable, (p * _options) + _offsets[i]);
                }
            }
        }

        Mean = BuildMean();
    }

    /// <summary>Gets the outcome space.</summary>
    public OutcomeSpace Space { get; }

    /// <summary>Gets the parties' names.</summary>
    public ImmutableArray<string> Parties { get; }

    /// <summary>Gets the number of parties.</summary>
    public int PartyCount => Parties.Length;

    /// <summary>Gets the number of worlds.</summary>
    public int WorldCount { get; }

    /// <summary>Gets the problem of mean utilities and mean reservation values over all worlds.</summary>
    public BargainingProblem Mean { get; }

    /// <summary>Returns the input with one world: a scenario with additive utilities, known exactly.</summary>
    /// <param name="problem">The scenario's problem. A missing reservation value counts as the lowest utility.</param>
    /// <exception cref="ArgumentException">A utility is not additive, or has a ceiling that can bind.</exception>
    public static PackageWorlds Of(BargainingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        double[][][] terms = new double[problem.PartyCount][][];
        double[] reservation = new double[problem.PartyCount];
        for (int p = 0; p < terms.Length; p++)
        {
            if (problem.Parties[p].Utility is not AdditiveUtility { Interactions.Length: 0 } additive)
            {
                throw new ArgumentException($"the utility of '{problem.Parties[p].Name}' is not additive", nameof(problem));
            }

            terms[p] = [.. Enumerable.Range(0, problem.Space.IssueCount).Select(i => additive.Terms(i).ToArray())];
            for (int option = 0; option < terms[p][0].Length; option++)
            {
                terms[p][0][option] = additive.Constant + terms[p][0][option];
            }

            reservation[p] = problem.Parties[p].ReservationValue ?? problem.Range(p).Minimum;
        }

        return new PackageWorlds(problem.Space, problem.Parties.Select(party => party.Name), [terms], [reservation]);
    }

    /// <summary>Returns the utility of a package.</summary>
    /// <param name="world">The world.</param>
    /// <param name="party">The party.</param>
    /// <param name="outcome">One option index per issue.</param>
    public double Utility(int world, int party, ReadOnlySpan<int> outcome)
    {
        int start = At(world, party, 0, 0);
        double sum = 0;
        for (int i = 0; i < outcome.Length; i++)
        {
            sum += _terms[start + _offsets[i] + outcome[i]];
        }

        return sum;
    }

    /// <summary>Returns the worth of an option, weight included.</summary>
    /// <param name="world">The world.</param>
    /// <param name="party">The party.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="option">The option.</param>
    public double Term(int world, int party, int issue, int option) => _terms[At(world, party, issue, option)];

    /// <summary>Returns the worth of no agreement.</summary>
    /// <param name="world">The world.</param>
    /// <param name="party">The party.</param>
    public double Reservation(int world, int party) => _reservation[(world * PartyCount) + party];

    /// <summary>Returns whether an option is on the acceptable side of a party's red lines.</summary>
    /// <param name="party">The party.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="option">The option.</param>
    public bool IsAcceptable(int party, int issue, int option) => _acceptable is null || _acceptable[(party * _options) + _offsets[issue] + option];

    /// <summary>Returns whether a package crosses no red line of a party.</summary>
    /// <param name="party">The party.</param>
    /// <param name="outcome">One option index per issue.</param>
    public bool RespectsRedLines(int party, ReadOnlySpan<int> outcome)
    {
        bool all = true;
        for (int i = 0; _acceptable is not null && i < outcome.Length; i++)
        {
            all &= IsAcceptable(party, i, outcome[i]);
        }

        return all;
    }

    /// <summary>Returns one world as a problem of its own.</summary>
    /// <param name="world">The world.</param>
    public BargainingProblem World(int world) => new(Space, Parties.Select((name, p) => new BargainingParty(
        name,
        new AdditiveUtility(Space, [.. Enumerable.Range(0, Space.IssueCount).Select(i => _terms.AsSpan(At(world, p, i, 0), Space.Issues[i].OptionCount).ToArray())]),
        Reservation(world, p))));

    private int At(int world, int party, int issue, int option) => (((world * Parties.Length) + party) * _options) + _offsets[issue] + option;

    private BargainingProblem BuildMean()
    {
        double[] values = new double[WorldCount];
        double Mean(Func<int, double> of)
        {
            for (int w = 0; w < values.Length; w++)
            {
                values[w] = of(w);
            }

            return OrderedSum.Mean(values);
        }

        return new BargainingProblem(Space, Parties.Select((name, p) => new BargainingParty(
            name,
            new AdditiveUtility(Space, [.. Enumerable.Range(0, Space.IssueCount).Select(i =>
                Enumerable.Range(0, Space.Issues[i].OptionCount).Select(option => Mean(w => Term(w, p, i, option))).ToArray())]),
            Mean(w => Reservation(w, p)))));
    }
}
