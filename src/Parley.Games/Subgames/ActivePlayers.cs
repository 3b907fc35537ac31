using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Subgames;

/// <summary>A table in which at most two players have a choice, cut down to these two.</summary>
internal sealed class ActivePlayers
{
    private readonly NormalFormGame _whole;
    private readonly int[] _active;

    private ActivePlayers(NormalFormGame whole, NormalFormGame game, int[] active) => (_whole, Game, _active) = (whole, game, active);

    /// <summary>The game of the two.</summary>
    public NormalFormGame Game { get; }

    /// <summary>Returns null where more than two players have a choice, or there is only one player.</summary>
    public static ActivePlayers? Of(NormalFormGame whole)
    {
        if (whole.PlayerCount < 2)
        {
            return null;
        }

        int[] active = [.. Enumerable.Range(0, whole.PlayerCount).OrderBy(p => whole.StrategyCount(p) > 1 ? 0 : 1).ThenBy(p => p)];
        if (whole.PlayerCount > 2 && whole.StrategyCount(active[2]) > 1)
        {
            return null;
        }

        active = [.. active.Take(2).Order()];
        // Players without a choice add nothing to the number of a profile, so the order of profiles stays.
        var payoffs = new Rational[whole.ProfileCount * 2];
        for (var profile = 0; profile < whole.ProfileCount; profile++)
        {
            payoffs[profile * 2] = whole.Payoff(profile, active[0]);
            payoffs[(profile * 2) + 1] = whole.Payoff(profile, active[1]);
        }

        return new ActivePlayers(whole, new NormalFormGame(whole.Title, [.. active.Select(p => whole.Players[p])], [.. active.Select(p => whole.Strategies[p])], payoffs), active);
    }

    /// <summary>Adds the only strategies of the others.</summary>
    public Rational[][] Restore(IReadOnlyList<Rational[]> mixtures) =>
        [.. Enumerable.Range(0, _whole.PlayerCount).Select(p => Array.IndexOf(_active, p) is var at and >= 0 ? mixtures[at] : [Rational.One])];
}
