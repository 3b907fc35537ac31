using System.Globalization;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Families;

/// <summary>Families of games in normal form by name and parameters.</summary>
public static class TableGames
{
    private static readonly string[] YesNo = ["yes", "no"];

    private static readonly (string Name, string Parameters, string About, Func<FamilyParameters, NormalFormGame> Build)[] All =
    [
        ("prisoners_dilemma", "reward=3,sucker=0,temptation=5,punishment=1", "prisoner's dilemma (Rapoport, Chammah 1965)",
            p => Symmetric("Prisoner's dilemma", ["cooperate", "defect"], p.Number("reward", 3), p.Number("sucker", 0), p.Number("temptation", 5), p.Number("punishment", 1))),
        ("chicken", "both_swerve=6,swerve=2,straight=7,crash=0", "chicken (Aumann's numbers, 1974)",
            p => Symmetric("Chicken", ["swerve", "straight"], p.Number("both_swerve", 6), p.Number("swerve", 2), p.Number("straight", 7), p.Number("crash", 0))),
        ("hawk_dove", "value=2,cost=3", "who fights for a value at a cost (Maynard Smith, Price 1973)", p => HawkDove(p.Number("value", 2), p.Number("cost", 3))),
        ("stag_hunt", "stag=4,alone=0,hare=3,both_hare=3", "stag hunt",
            p => Symmetric("Stag hunt", ["stag", "hare"], p.Number("stag", 4), p.Number("alone", 0), p.Number("hare", 3), p.Number("both_hare", 3))),
        ("battle_of_the_sexes", "", "battle of the sexes (Luce, Raiffa 1957)", _ => Table("Battle of the sexes", ["first", "second"], ["first", "second"], [3, 0, 0, 2], [2, 0, 0, 3])),
        ("matching_pennies", "", "matching pennies", _ => Table("Matching pennies", ["heads", "tails"], ["heads", "tails"], [1, -1, -1, 1], [-1, 1, 1, -1])),
        ("rock_paper_scissors", "", "rock, paper, scissors", _ => Table("Rock, paper, scissors", ["rock", "paper", "scissors"], ["rock", "paper", "scissors"], [0, -1, 1, 1, 0, -1, -1, 1, 0], [0, 1, -1, -1, 0, 1, 1, -1, 0])),
        ("coordination", "players=2,size=2", "all alike get 1 (Quint, Shubik 1997)", p => Coordination(p.Whole("players", 2, 1, 8), p.Whole("size", 2, 1, 200))),
        ("ordinal", "number=1", "one of the 78 strictly ordinal 2 x 2 games (Rapoport, Guyer 1966)", p => OrdinalGames.All[p.Whole("number", 1, 1, 78) - 1].Game),
        ("inspection", "gain=1,fine=4,loss=2,cost=1", "violate or comply, inspect or wait (Dresher 1962)", p => Inspection(p.Number("gain", 1), p.Number("fine", 4), p.Number("loss", 2), p.Number("cost", 1))),
        ("travellers_dilemma", "least=2,most=100,bonus=2", "traveller's dilemma (Basu 1994)", p => TravellersDilemma(p.Whole("least", 2, 0, 1000), p.Whole("most", 100, 1, 1000), p.Number("bonus", 2))),
        ("centipede_table", "rounds=6", "centipede as a table, its reduced normal form (Rosenthal 1981)", p => Centipede(p.Whole("rounds", 6, 1, 200))),
        ("blotto", "coins=3,fields=3", "Colonel Blotto (Borel 1921)", p => Blotto(p.Whole("coins", 3, 1, 12), p.Whole("fields", 3, 2, 5))),
        ("volunteers_dilemma", "players=3,benefit=2,cost=1", "volunteer's dilemma (Diekmann 1985)", p => Volunteers(p.Whole("players", 3, 2, 10), p.Number("benefit", 2), p.Number("cost", 1))),
        ("public_goods", "players=3,factor=8/5", "public goods", p => PublicGoods(p.Whole("players", 3, 2, 10), p.Number("factor", Rational.Create(8, 5)))),
        ("minority", "players=3", "the smaller side wins (Challet, Zhang 1997)", p => Minority(p.Whole("players", 3, 3, 11))),
        ("brinkmanship", "levels=5,stake=10,disaster=40", "how far to go before giving in (after Schelling 1960; stylised)", p => Brinkmanship(p.Whole("levels", 5, 1, 100), p.Number("stake", 10), p.Number("disaster", 40))),
        ("random", "rows=3,columns=3,seed=1", "whole numbers 0 to 99", p => Random(p.Whole("rows", 3, 1, 500), p.Whole("columns", 3, 1, 500), p.Whole("seed", 1, 0, int.MaxValue))),
    ];

    /// <summary>Gets the names that <see cref="Parse"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => f.Name)];

    /// <summary>Gets per family its parameters with their defaults, and what it is.</summary>
    public static IReadOnlyList<(string Name, string Parameters, string About)> Catalogue { get; } = [.. All.Select(f => (f.Name, f.Parameters, f.About))];

    /// <summary>Makes a game from its name and parameters.</summary>
    /// <param name="text">For example <c>chicken</c>, <c>coordination(size=4)</c>, <c>ordinal(number=12)</c> or <c>random(rows=3,columns=4,seed=7)</c>.</param>
    /// <param name="game">The game.</param>
    /// <param name="error">What was not understood and what was expected.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool Parse(string text, out NormalFormGame? game, out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        (game, error) = (null, null);
        try
        {
            var parameters = FamilyParameters.Parse(text);
            var family = Array.Find(All, f => f.Name == parameters.Name);
            if (family.Build is null)
            {
                error = $"there is no game '{parameters.Name}' (expected one of {string.Join(", ", Names)})";
                return false;
            }

            var made = family.Build(parameters);
            parameters.Finish();
            game = made;
            return true;
        }
        catch (FormatException e)
        {
            error = e.Message;
            return false;
        }
    }

    /// <summary>Makes a symmetric game of two actions (Rapoport, Chammah 1965): both first, first against second, second against first, both second.</summary>
    /// <param name="title">Title.</param>
    /// <param name="actions">Labels of the two actions.</param>
    /// <param name="reward">What each gets where both take the first.</param>
    /// <param name="sucker">What the one gets who takes the first against the second.</param>
    /// <param name="temptation">What the one gets who takes the second against the first.</param>
    /// <param name="punishment">What each gets where both take the second.</param>
    public static NormalFormGame Symmetric(string title, IReadOnlyList<string> actions, Rational reward, Rational sucker, Rational temptation, Rational punishment) =>
        Table(title, actions, actions, [reward, sucker, temptation, punishment], [reward, temptation, sucker, punishment]);

    /// <summary>Makes the game in which all who choose the same action get 1 and others nothing: with two players the identity matrix and 2^size - 1 equilibria.</summary>
    /// <param name="players">Number of players, at least 1.</param>
    /// <param name="size">Number of actions, at least 1.</param>
    public static NormalFormGame Coordination(int players, int size) =>
        Make("Coordination", players, [.. Enumerable.Repeat(NormalFormGame.Numbers(size), players)], (profile, _) => profile.All(s => s == profile[0]) ? 1 : 0);

    // Maynard Smith, Price (1973): who fights for a value at a cost.
    private static NormalFormGame HawkDove(Rational value, Rational cost) =>
        Symmetric("Hawk and dove", ["hawk", "dove"], (value - cost) / 2, value, 0, value / 2);

    // Dresher (1962): who violates gains, unless inspected; inspecting costs.
    private static NormalFormGame Inspection(Rational gain, Rational fine, Rational loss, Rational cost) =>
        Table("Inspection", ["violate", "comply"], ["inspect", "wait"], [gain - fine, gain, 0, 0], [-cost, -loss, -cost, 0]);

    // Basu (1994): both get the lower claim, the lower claimant a bonus from the other.
    private static NormalFormGame TravellersDilemma(int least, int most, Rational bonus)
    {
        if (most - least is < 0 or > 400)
        {
            throw new FormatException($"travellers_dilemma: claims from {least} to {most} (expected most at least least, and at most 401 claims)");
        }

        string[] claims = [.. Enumerable.Range(least, most - least + 1).Select(c => c.ToString(CultureInfo.InvariantCulture))];
        return Make("Traveller's dilemma", 2, [claims, claims], (profile, player) =>
            least + Math.Min(profile[0], profile[1]) + (profile[0] == profile[1] ? Rational.Zero : profile[player] < profile[1 - player] ? bonus : -bonus));
    }

    // Rosenthal (1981) in its reduced normal form: at which of its turns a player takes; who takes at turn t gets t + 1, the other t - 1; where both always pass, each gets as many as there are turns.
    private static NormalFormGame Centipede(int rounds)
    {
        IReadOnlyList<string> Turns(int player)
        {
            var turns = (rounds + 1 - player) / 2;
            return [.. Enumerable.Range(0, turns).Select(t => string.Create(CultureInfo.InvariantCulture, $"take at {(2 * t) + player + 1}")), "pass"];
        }

        return Make("Centipede", 2, [Turns(0), Turns(1)], (profile, player) =>
        {
            int[] at = [.. Enumerable.Range(0, 2).Select(p => profile[p] == (rounds + 1 - p) / 2 ? rounds + 1 : (2 * profile[p]) + p + 1)];
            var (first, taker) = at[0] <= at[1] ? (at[0], 0) : (at[1], 1);
            return first > rounds ? rounds : player == taker ? first + 1 : first - 1;
        });
    }

    // Borel (1921): coins over fields; who has more on more fields wins.
    private static NormalFormGame Blotto(int coins, int fields)
    {
        var splits = new List<int[]>();
        Split([], coins);
        if (splits.Count > 500)
        {
            throw new FormatException($"blotto: {splits.Count} ways to split (expected at most 500)");
        }

        string[] labels = [.. splits.Select(s => string.Join('-', s))];
        return Make("Blotto", 2, [labels, labels], (profile, player) =>
        {
            var lead = splits[profile[0]].Zip(splits[profile[1]], (a, b) => Math.Sign(a - b)).Sum();
            return player == 0 ? Math.Sign(lead) : -Math.Sign(lead);
        });

        void Split(int[] so, int rest)
        {
            if (so.Length == fields - 1)
            {
                splits.Add([.. so, rest]);
                return;
            }

            for (var c = 0; c <= rest; c++)
            {
                Split([.. so, c], rest - c);
            }
        }
    }

    // Diekmann (1985): one volunteer is enough for all.
    private static NormalFormGame Volunteers(int players, Rational benefit, Rational cost) =>
        Make("Volunteer's dilemma", players, [.. Enumerable.Repeat(YesNo, players)], (profile, player) =>
            (profile.Any(s => s == 0) ? benefit : Rational.Zero) - (profile[player] == 0 ? cost : Rational.Zero));

    // Contributions of 1 are multiplied and shared by all.
    private static NormalFormGame PublicGoods(int players, Rational factor) =>
        Make("Public goods", players, [.. Enumerable.Repeat(YesNo, players)], (profile, player) =>
            (factor * profile.Count(s => s == 0) / players) - (profile[player] == 0 ? 1 : 0));

    // Challet, Zhang (1997) for one round: the smaller side wins 1.
    private static NormalFormGame Minority(int players) =>
        Make("Minority", players, [.. Enumerable.Repeat(NormalFormGame.Numbers(2), players)], (profile, player) =>
            2 * profile.Count(s => s == profile[player]) < players ? 1 : 0);

    // How far each goes before it gives in; the one who goes further gets the stake, each further common step makes disaster more likely (after Schelling 1960; stylised).
    private static NormalFormGame Brinkmanship(int levels, Rational stake, Rational disaster)
    {
        string[] labels = [.. Enumerable.Range(0, levels + 1).Select(l => l == levels ? "never give in" : string.Create(CultureInfo.InvariantCulture, $"give in at {l}"))];
        return Make("Brinkmanship", 2, [labels, labels], (profile, player) =>
        {
            var common = Math.Min(profile[0], profile[1]);
            var risk = Rational.Create(common, levels);
            var prize = profile[0] == profile[1] ? stake / 2 : profile[player] > profile[1 - player] ? stake : Rational.Zero;
            return ((Rational.One - risk) * prize) - (risk * disaster);
        });
    }

    // Independent whole numbers 0 to 99 from this project's own stream.
    private static NormalFormGame Random(int rows, int columns, int seed)
    {
        var stream = new RandomStream((ulong)seed, 0, 0x67616D65);
        return new NormalFormGame("Random", ["1", "2"], [NormalFormGame.Numbers(rows), NormalFormGame.Numbers(columns)], [.. Enumerable.Range(0, rows * columns * 2).Select(_ => (Rational)stream.NextInt32(100))]);
    }

    private static NormalFormGame Table(string title, IReadOnlyList<string> rows, IReadOnlyList<string> columns, Rational[] first, Rational[] second) =>
        Make(title, 2, [rows, columns], (profile, player) => (player == 0 ? first : second)[(profile[0] * columns.Count) + profile[1]]);

    private static NormalFormGame Make(string title, int players, IReadOnlyList<IReadOnlyList<string>> strategies, Func<int[], int, Rational> payoff)
    {
        var count = strategies.Aggregate(1L, (n, s) => n * s.Count);
        if (count > 4_000_000)
        {
            throw new FormatException($"{title}: {count} profiles (expected at most 4000000)");
        }

        var payoffs = new Rational[count * players];
        var profile = new int[players];
        for (var at = 0; at < count; at++)
        {
            var rest = at;
            for (var player = 0; player < players; player++)
            {
                profile[player] = rest % strategies[player].Count;
                rest /= strategies[player].Count;
            }

            for (var player = 0; player < players; player++)
            {
                payoffs[(at * players) + player] = payoff(profile, player);
            }
        }

        return new NormalFormGame(title, players == 2 ? ["Row", "Column"] : NormalFormGame.Numbers(players), strategies, payoffs);
    }
}
