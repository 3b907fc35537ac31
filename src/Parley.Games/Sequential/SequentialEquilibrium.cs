using Parley.Games.Arithmetic;
using Parley.Games.Explanations;
using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Sequential;

/// <summary>Asks whether a profile is part of a sequential equilibrium (Kreps, Wilson 1982): whether beliefs exist that are consistent with it and
/// under which it is optimal at every information set.</summary>
/// <remarks>
/// <para><b>Method.</b> Where the others reach an information set, its beliefs follow. Elsewhere the beliefs under which its play is optimal form a polytope; where
/// that is empty the answer is no, exactly. Otherwise beliefs are tried: those of equally unlikely mistakes, corners and midpoints of the polytopes, and
/// those of drawn orders and weights of mistakes. Each is checked exactly (<see cref="AssessmentCheck"/>), hence a yes is proved as well.</para>
/// <para><b>Limits.</b> A profile for which neither is found stays undecided. Information sets that only chance of probability 0 reaches are left out.</para>
/// <para><b>Cost.</b> A small linear program per information set and try; up to 20,000 nodes.</para>
/// </remarks>
public static class SequentialEquilibrium
{
    private const int MostNodes = 20_000;
    private const int Tries = 60;

    /// <summary>Examines a profile.</summary>
    /// <param name="game">A game of perfect recall.</param>
    /// <param name="behaviour">Action probabilities by information set.</param>
    /// <param name="cancellation">Stops the search, which is then undecided.</param>
    /// <exception cref="ArgumentException">The game lacks perfect recall.</exception>
    public static SequentialVerdict Examine(ExtensiveGame game, IReadOnlyList<Rational> behaviour, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(behaviour);
        if (!game.Recall.Perfect)
        {
            throw new ArgumentException(game.Recall.Reason, nameof(game));
        }

        if (game.NodeCount > MostNodes)
        {
            return new SequentialVerdict(null, null, $"not examined: the tree has more than {MostNodes} nodes");
        }

        var values = new TreeValues(game, behaviour);
        var trembles = new Trembles(game, behaviour);
        var mistakes = trembles.Unplayed.Count;
        var natural = trembles.Limit(behaviour, [.. Enumerable.Repeat(1, mistakes)], [.. Enumerable.Repeat(Rational.One, mistakes)]);
        var regrets = AssessmentCheck.Regrets(game, natural, values);
        if (regrets.All(r => r.IsZero))
        {
            return new SequentialVerdict(true, natural, "optimal everywhere under the beliefs that equally unlikely mistakes leave");
        }

        var programs = new RationalSimplex?[game.InformationSets.Count];
        for (var set = 0; set < programs.Length; set++)
        {
            if (Forced(game, set, values))
            {
                if (!regrets[set].IsZero)
                {
                    return new SequentialVerdict(false, natural, $"at {Consistency.Name(game, set)}, where the beliefs follow from the others' play, another action yields {regrets[set]} more", set);
                }

                continue;
            }

            if (game.InformationSets[set].Nodes.All(n => trembles.Weight[n].IsZero))
            {
                continue;
            }

            programs[set] = Optimal(game, set, behaviour, values, trembles);
            if (programs[set]!.Maximise(null, cancellation) is null)
            {
                return new SequentialVerdict(false, natural, $"at {Consistency.Name(game, set)} the play is not optimal under any belief", set);
            }
        }

        try
        {
            return Search(game, behaviour, values, trembles, natural, programs, cancellation);
        }
        catch (OperationCanceledException)
        {
            return new SequentialVerdict(null, natural, "not decided: the search was stopped");
        }
    }

    private static SequentialVerdict Search(
        ExtensiveGame game, IReadOnlyList<Rational> behaviour, TreeValues values, Trembles trembles, Assessment natural, RationalSimplex?[] programs, CancellationToken cancellation)
    {
        var random = new RandomStream(1, 0, 11);
        var mistakes = trembles.Unplayed.Count;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            // Beliefs under which play is optimal: are they consistent?
            var beliefs = new IReadOnlyList<Rational>[programs.Length];
            for (var set = 0; set < beliefs.Length; set++)
            {
                beliefs[set] = programs[set] is { } program ? Point(program, game.InformationSets[set].Nodes.Count, attempt, ref random, cancellation) : natural.Beliefs[set];
            }

            var optimal = new Assessment(behaviour, beliefs);
            if (Consistency.Of(game, optimal, trembles, cancellation).Consistent == true && AssessmentCheck.Regrets(game, optimal, values).All(r => r.IsZero))
            {
                return new SequentialVerdict(true, optimal, "optimal everywhere under the beliefs shown, which orders and weights of mistakes give");
            }

            // Beliefs that mistakes of drawn orders leave: is play optimal?
            var orders = new int[mistakes];
            var weights = new Rational[mistakes];
            for (var i = 0; i < mistakes; i++)
            {
                orders[i] = 1 + random.NextInt32(attempt < Tries / 2 ? 3 : 2 * mistakes);
                weights[i] = Rational.Create(1 + random.NextInt32(6), 1 + random.NextInt32(3));
            }

            var drawn = trembles.Limit(behaviour, orders, weights);
            if (AssessmentCheck.Regrets(game, drawn, values).All(r => r.IsZero))
            {
                return new SequentialVerdict(true, drawn, "optimal everywhere under the beliefs shown, which drawn orders and weights of mistakes leave");
            }
        }

        return new SequentialVerdict(null, natural, $"not decided: each information set has beliefs that make its play optimal, but none of {2 * Tries} assessments that were tried is consistent and optimal everywhere");
    }

    // Corners in drawn directions, or the middle of two of them.
    private static Rational[] Point(RationalSimplex program, int nodes, int attempt, ref RandomStream random, CancellationToken cancellation)
    {
        var first = Corner(program, nodes, ref random, cancellation);
        if (attempt % 2 == 0)
        {
            return first;
        }

        var second = Corner(program, nodes, ref random, cancellation);
        return [.. first.Select((v, i) => (v + second[i]) / 2)];
    }

    private static Rational[] Corner(RationalSimplex program, int nodes, ref RandomStream random, CancellationToken cancellation)
    {
        var objective = new Rational[nodes];
        for (var i = 0; i < nodes; i++)
        {
            objective[i] = random.NextInt32(21) - 10;
        }

        return program.Maximise(objective, cancellation)!;
    }

    // Whether the others reach the set: then its beliefs follow from the profile.
    private static bool Forced(ExtensiveGame game, int place, TreeValues values)
    {
        var set = game.InformationSets[place];
        foreach (var start in set.Nodes)
        {
            var reached = true;
            for (var node = start; reached && game.Parent(node) is var parent and >= 0; node = parent)
            {
                reached = game.PlayerAt(parent) == set.Player || !values.Probability(parent, game.ActionTo(node)).IsZero;
            }

            if (reached)
            {
                return true;
            }
        }

        return false;
    }

    // Beliefs under which every action that is played yields as much as any other.
    private static RationalSimplex Optimal(ExtensiveGame game, int place, IReadOnlyList<Rational> behaviour, TreeValues values, Trembles trembles)
    {
        var set = game.InformationSets[place];
        var program = new RationalSimplex(set.Nodes.Count);
        program.Equal([.. set.Nodes.Select(n => trembles.Weight[n].IsZero ? Rational.Zero : Rational.One)], Rational.One);
        if (set.Nodes.Any(n => trembles.Weight[n].IsZero))
        {
            program.Equal([.. set.Nodes.Select(n => trembles.Weight[n].IsZero ? Rational.One : Rational.Zero)], Rational.Zero);
        }

        for (var a = 0; a < set.Actions.Count; a++)
        {
            if (behaviour[set.FirstAction + a].IsZero)
            {
                continue;
            }

            for (var b = 0; b < set.Actions.Count; b++)
            {
                if (a != b)
                {
                    program.AtLeast([.. set.Nodes.Select(n => values.Value(game.Children(n)[a], set.Player) - values.Value(game.Children(n)[b], set.Player))], Rational.Zero);
                }
            }
        }

        return program;
    }
}
