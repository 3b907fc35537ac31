using Parley.Games.NormalForms;
using Parley.Games.PureProfiles;
using Parley.Numerics;
using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;

namespace Parley.Lenses.Stability;

/// <summary>A conflict as a game in normal form, as a check of one engine by another: each decision maker chooses its options at once, infeasible combinations are worse than all
/// others for everybody.</summary>
/// <remarks>The feasible pure equilibria of the game are exactly the Nash equilibria of the conflict where no option is irreversible or shared: then a move of the graph model is a
/// deviation of the game. Payoffs are rank values.</remarks>
public static class ConflictGame
{
    /// <summary>Most profiles of a game that is made.</summary>
    public const int MostProfiles = 1 << 16;

    /// <summary>Makes the game.</summary>
    /// <param name="conflict">A conflict.</param>
    /// <returns>The game, and for each profile the index of its state or -1; null where the conflict has no such form (explicit moves, irreversible or shared options, too many profiles).</returns>
    public static (NormalFormGame Game, IReadOnlyList<int> StateOf)? Of(Conflict conflict)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        if (!conflict.IsOptionForm || conflict.Options.Any(o => o.Owners.Count != 1 || o.Direction != OptionDirection.Both) || conflict.Options.Count > 16)
        {
            return null;
        }

        var owned = conflict.DecisionMakers.Select((_, i) => Enumerable.Range(0, conflict.Options.Count).Where(k => conflict.Options[k].Owners[0] == i).ToArray()).ToArray();
        var profiles = 1 << conflict.Options.Count;
        if (profiles > MostProfiles)
        {
            return null;
        }

        var states = new int[profiles];
        var payoffs = new Rational[profiles * owned.Length];
        for (var profile = 0; profile < profiles; profile++)
        {
            // Player 1 varies fastest: its choice is the lowest bits of the profile's number.
            var (mask, rest) = (0UL, profile);
            foreach (var options in owned)
            {
                foreach (var k in options)
                {
                    mask |= (ulong)(rest & 1) << k;
                    rest >>= 1;
                }
            }

            states[profile] = conflict.States.IndexOfMask(mask);
            for (var i = 0; i < owned.Length; i++)
            {
                payoffs[(profile * owned.Length) + i] = states[profile] < 0 ? -1 : conflict.Preferences[i][states[profile]];
            }
        }

        string[][] strategies = [.. owned.Select(o => Enumerable.Range(0, 1 << o.Length).Select(c => string.Concat(o.Select((_, b) => (c >> b & 1) != 0 ? 'Y' : 'N')) is { Length: > 0 } letters ? letters : "-").ToArray())];
        return (new NormalFormGame(conflict.Title, conflict.DecisionMakers, strategies, payoffs), states);
    }

    /// <summary>Compares the game's pure equilibria with the conflict's Nash equilibria.</summary>
    /// <param name="analysis">An analysis that includes Nash stability.</param>
    /// <param name="cancelled">Stops the enumeration.</param>
    /// <returns>The game's feasible pure equilibria as states, rising, and whether they are the conflict's; null where there is no such game.</returns>
    public static (IReadOnlyList<int> PureEquilibria, bool Agrees)? Check(StabilityAnalysis analysis, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (!analysis.Concepts.Contains(StabilityConcept.Nash) || Of(analysis.Conflict) is not { } made)
        {
            return null;
        }

        List<int> found = [.. PureEquilibria.Profiles(made.Game, cancelled).Select(p => made.StateOf[p]).Where(s => s >= 0).Order()];
        return (found, found.SequenceEqual(analysis.Equilibria(StabilityConcept.Nash).Members()));
    }
}
