using Parley.Stability.Preferences;

namespace Parley.Stability.Conflicts;

/// <summary>A conflict: decision makers, states, who can move from where to where, and how each ranks the states.</summary>
/// <remarks><b>Source.</b> Kilgour, Hipel and Fang (1987), "The graph model for conflicts"; Fang, Hipel and Kilgour (1993), <i>Interactive Decision
/// Making</i>. Option form after Howard (1971).</remarks>
public sealed class Conflict
{
    /// <summary>Takes the parts.</summary>
    /// <param name="title">What the conflict is called.</param>
    /// <param name="decisionMakers">At least one name, all different.</param>
    /// <param name="options">The options; empty in graph form.</param>
    /// <param name="states">The feasible states.</param>
    /// <param name="moves">The moves of each decision maker.</param>
    /// <param name="preferences">The ranking of each decision maker.</param>
    /// <exception cref="ArgumentException">The parts do not fit one another.</exception>
    public Conflict(
        string title,
        IReadOnlyList<string> decisionMakers,
        IReadOnlyList<ConflictOption> options,
        StateSet states,
        IReadOnlyList<MoveGraph> moves,
        IReadOnlyList<Ranking> preferences)
    {
        ArgumentNullException.ThrowIfNull(decisionMakers);
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(moves);
        ArgumentNullException.ThrowIfNull(preferences);
        if (decisionMakers.Count == 0 || decisionMakers.Distinct(StringComparer.Ordinal).Count() != decisionMakers.Count)
        {
            throw new ArgumentException("Decision makers must have different names, and there must be one.", nameof(decisionMakers));
        }

        if (moves.Count != decisionMakers.Count || moves.Any(m => m.StateCount != states.Count))
        {
            throw new ArgumentException("Each decision maker needs moves over all states.", nameof(moves));
        }

        if (preferences.Count != decisionMakers.Count || preferences.Any(p => p.Count != states.Count))
        {
            throw new ArgumentException("Each decision maker needs a ranking of all states.", nameof(preferences));
        }

        Title = title;
        DecisionMakers = decisionMakers;
        Options = options;
        States = states;
        Moves = moves;
        Preferences = preferences;
    }

    /// <summary>What the conflict is called.</summary>
    public string Title { get; }

    /// <summary>The decision makers' names.</summary>
    public IReadOnlyList<string> DecisionMakers { get; }

    /// <summary>The options; empty in graph form.</summary>
    public IReadOnlyList<ConflictOption> Options { get; }

    /// <summary>The feasible states.</summary>
    public StateSet States { get; }

    /// <summary>The moves of each decision maker.</summary>
    public IReadOnlyList<MoveGraph> Moves { get; }

    /// <summary>The ranking of each decision maker.</summary>
    public IReadOnlyList<Ranking> Preferences { get; }

    /// <summary>Whether every decision maker's moves follow from its options.</summary>
    public bool IsOptionForm => Moves.All(m => m is OptionMoves);

    /// <summary>Whether everybody's moves are transitive: then the rule that nobody moves twice in succession changes no verdict.</summary>
    public bool IsTransitive => Moves.All(m => m.IsTransitive);

    /// <summary>Makes a conflict of option form: moves follow from the options.</summary>
    /// <param name="title">What the conflict is called.</param>
    /// <param name="decisionMakers">Names.</param>
    /// <param name="options">The options, at most 63; option k is bit k of a state's mask.</param>
    /// <param name="states">The feasible states.</param>
    /// <param name="preferences">The ranking of each decision maker.</param>
    public static Conflict OfOptions(
        string title, IReadOnlyList<string> decisionMakers, IReadOnlyList<ConflictOption> options, StateSet states, IReadOnlyList<Ranking> preferences)
    {
        ArgumentNullException.ThrowIfNull(decisionMakers);
        return new(title, decisionMakers, options, states, [.. decisionMakers.Select((_, i) => MovesOf(options, states, i))], preferences);
    }

    /// <summary>The moves that follow from the options of one decision maker.</summary>
    /// <param name="options">All options.</param>
    /// <param name="states">The feasible states.</param>
    /// <param name="decisionMaker">Index of the decision maker.</param>
    /// <param name="isolated">States which it does not perceive, or null.</param>
    public static OptionMoves MovesOf(IReadOnlyList<ConflictOption> options, StateSet states, int decisionMaker, IReadOnlyList<bool>? isolated = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ulong own = 0, forward = 0, back = 0;
        for (var k = 0; k < options.Count; k++)
        {
            own |= options[k].Owners.Contains(decisionMaker) ? 1UL << k : 0;
            forward |= options[k].Direction == OptionDirection.Forward ? 1UL << k : 0;
            back |= options[k].Direction == OptionDirection.Back ? 1UL << k : 0;
        }

        return new OptionMoves(states, own, own & forward, own & back, isolated);
    }

    /// <summary>The same conflict with other rankings.</summary>
    /// <param name="preferences">One per decision maker.</param>
    public Conflict WithPreferences(IReadOnlyList<Ranking> preferences) => new(Title, DecisionMakers, Options, States, Moves, preferences);

    /// <summary>The state as a string of Y and N, one letter per option; empty in graph form.</summary>
    /// <param name="state">Index of the state.</param>
    public string Pattern(int state)
    {
        if (!States.HasMasks)
        {
            return "";
        }

        var mask = States.Mask(state);
        return string.Create(Options.Count, mask, static (letters, m) =>
        {
            for (var k = 0; k < letters.Length; k++)
            {
                letters[k] = (m >> k & 1) != 0 ? 'Y' : 'N';
            }
        });
    }

    /// <summary>The state in words: its name, or the options that are taken.</summary>
    /// <param name="state">Index of the state.</param>
    public string Describe(int state)
    {
        if (States.Name(state) is { Length: > 0 } name && name != Pattern(state))
        {
            return name;
        }

        if (!States.HasMasks)
        {
            return $"state {States.Id(state)}";
        }

        var mask = States.Mask(state);
        var taken = Options.Where((_, k) => (mask >> k & 1) != 0).Select(o => o.Name).ToList();
        return taken.Count == 0 ? "none" : string.Join(" + ", taken);
    }
}
