using System.Globalization;
using Parley.Numerics;
using Parley.Numerics.Errors;
using Parley.Playbooks.RepeatedGames.Markov;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Stage;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <summary>All strategies for repeated games that ship, and how they are found by name.</summary>
/// <remarks>
/// <para>Names are compared without regard to case, spaces, dashes and other punctuation, so that <c>Tit For Tat</c>, <c>tit-for-tat</c> and <c>TitForTat</c> are one; short
/// names and the class names of Axelrod-Python are understood. Numbers after a colon set parameters: <c>random:0.3</c>, <c>gtft:0.2</c>, <c>joss:0.8</c>,
/// <c>cycler:CCD</c>, <c>majority:12</c>, <c>memory-one:1/0.5/0.3/0</c>.</para>
/// <para>Where a source leaves room, the reading is that of the Axelrod-Python library, checked turn by turn against it from outside; no code of it was used.</para>
/// </remarks>
public static partial class StrategyCatalogue
{
    private static readonly Dictionary<string, RepeatedStrategy> Index = [];

    static StrategyCatalogue()
    {
        All = [.. Basics(), .. TitForTats(), .. Grudgers(), .. Majorities(), .. Probers(), .. MemoryOnes(), .. Machines(), .. FirstTournament(), .. SecondTournament(), .. Adaptive(), .. Others()];
        foreach (var strategy in All)
        {
            foreach (var name in (string[])[strategy.Id, strategy.Name, .. strategy.Aliases])
            {
                if (!Index.TryAdd(Key(name), strategy) && Index[Key(name)] != strategy)
                {
                    throw new InvalidOperationException($"The name '{name}' is that of two strategies.");
                }
            }
        }
    }

    /// <summary>Gets all strategies, in the order of the families.</summary>
    public static IReadOnlyList<RepeatedStrategy> All { get; }

    /// <summary>Finds a strategy by any of its names, with parameters after a colon.</summary>
    /// <param name="name">For example <c>tft</c>, <c>Win-Stay Lose-Shift</c> or <c>random:0.3</c>.</param>
    /// <exception cref="ArgumentException">There is none, or a parameter does not fit; the message says what is near.</exception>
    public static RepeatedStrategy Find(string name) => TryFind(name, out var strategy, out var error) ? strategy : throw new ArgumentException(error, nameof(name));

    /// <summary>Finds a strategy by any of its names, with parameters after a colon.</summary>
    /// <param name="name">For example <c>tft</c>, <c>Win-Stay Lose-Shift</c> or <c>random:0.3</c>.</param>
    /// <param name="strategy">The strategy, where found.</param>
    /// <param name="error">What is wrong with the name, where not found.</param>
    public static bool TryFind(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out RepeatedStrategy? strategy, out string error)
    {
        ArgumentNullException.ThrowIfNull(name);
        error = "";
        // Whole names first: some have a colon of their own, such as "Soft Go By Majority: 10".
        if (Index.TryGetValue(Key(name), out strategy))
        {
            return true;
        }

        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            strategy = Parametrised(Key(name[..colon]), name[(colon + 1)..].Trim(), out error);
            if (strategy is not null)
            {
                return true;
            }

            if (error.Length > 0)
            {
                error = $"'{name}': {error}";
                return false;
            }
        }

        var near = NearestName.Find(Key(colon >= 0 ? name[..colon] : name), Index.Keys);
        error = $"unknown strategy '{name}'{(near is null ? "" : $"; did you mean '{Index[near].Id}' ({Index[near].Name})?")} (expected one of the names of `parley repeated --list`)";
        return false;
    }

    /// <summary>Lower case, letters and digits only.</summary>
    private static string Key(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static RepeatedStrategy? Parametrised(string key, string text, out string error)
    {
        error = "";
        var strategy = Index.GetValueOrDefault(key);
        if (key is "cycler")
        {
            if (text.Length is 0 or > 1_000 || text.ToUpperInvariant().Any(c => c is not ('C' or 'D')))
            {
                error = "a cycle is written with the letters C and D, for example cycler:CCD";
                return null;
            }

            return Cycler(text.ToUpperInvariant());
        }

        if (key is not "memoryone" && strategy?.Id is not ("random" or "gtft" or "joss" or "soft-joss" or "naive-prober" or "majority" or "hard-majority" or "tullock" or "davis"))
        {
            return null;
        }

        var numbers = new List<Rational>();
        foreach (var part in text.Split(['/', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Rational.TryParse(part, out var number))
            {
                error = $"'{part}' is not a number";
                return null;
            }

            numbers.Add(number);
        }

        if (key is "memoryone")
        {
            if (numbers.Count is not (4 or 5) || numbers.Any(p => p.Sign < 0 || p > Rational.One))
            {
                error = "a memory-one strategy has four probabilities of cooperating after CC, CD, DC, DD (and a fifth for the first turn), for example memory-one:1/0.3/1/0.3";
                return null;
            }

            var strategyOf = new MemoryOneStrategy(numbers.Count == 5 ? numbers[4] : Rational.One, numbers[0], numbers[1], numbers[2], numbers[3]);
            return MemoryOne("memory-one:" + text, "Memory one " + text, "cooperates with the given probabilities after CC, CD, DC, DD", "Nowak and Sigmund (1993)", strategyOf);
        }

        if (numbers.Count != 1)
        {
            error = "one number is expected after the colon";
            return null;
        }

        var value = numbers[0];
        var whole = strategy!.Id is "majority" or "hard-majority" or "davis";
        if (whole ? !value.IsInteger || value.Sign <= 0 || value > 1_000_000 : value.Sign < 0 || value > Rational.One)
        {
            error = whole ? "a whole number of turns above 0 is expected after the colon" : "a probability from 0 to 1 is expected after the colon";
            return null;
        }

        var number1 = value.ToDouble();
        return strategy.Id switch
        {
            "random" => RandomWith(value),
            "gtft" => GenerousTitForTat(value),
            "joss" => Joss(value),
            "soft-joss" => SoftJoss(value),
            "naive-prober" => NaiveProber(value),
            "tullock" => Tullock(number1),
            "davis" => Davis((int)number1),
            "majority" => Majority((int)number1, true),
            "hard-majority" => Majority((int)number1, false),
            _ => null,
        };
    }

    /// <summary>A strategy that is a function of the history alone.</summary>
    private static RepeatedStrategy Stateless(string id, string name, string rule, string source, int? memory, Func<MatchHistory, Move> next, params string[] aliases)
    {
        var player = new RulePlayer(next);
        return new RepeatedStrategy(id, name, rule, source, memory, false, () => player) { Aliases = aliases };
    }

    private static RepeatedStrategy Stateful(string id, string name, string rule, string source, int? memory, Func<RepeatedPlayer> create, params string[] aliases) =>
        new(id, name, rule, source, memory, false, create) { Aliases = aliases };

    private static RepeatedStrategy AsStochastic(this RepeatedStrategy strategy) => strategy with { Stochastic = true };

    private static RepeatedStrategy Needing(this RepeatedStrategy strategy, StrategyNeeds needs) => strategy with { Needs = needs };

    private static Move Opposite(Move move) => (Move)(1 - (int)move);

    private static Move DefectIf(bool condition) => condition ? Defect : Cooperate;

    private static Rational Fraction(long numerator, long denominator) => Rational.Create(numerator, denominator);

    private static Rational Decimal(string text) => Rational.Parse(text);

    private static string Plain(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
