using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Solutions;
using Parley.Cases;
using Parley.Lenses.Deal;
using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;
using Parley.Worlds;

namespace Parley.Lenses.Stability;

/// <summary>How a case becomes a conflict of the graph model: who can yield, who can use which lever, and what each combination is worth to whom.</summary>
/// <remarks>
/// <para><b>Decision makers</b>: the principals with preferences, and every other party with preferences that holds a lever. <b>Options</b>: each principal may <i>yield</i>; each
/// holder may have its lever <i>on</i> (at its present level, or at level 1 where it is off). A lever that cannot be lowered again moves one way.</para>
/// <para><b>States.</b> Agreement holds when at most one principal stands firm: on the terms that the firm one asks (its latest positions, else what it values most), or, when all
/// yield, on a compromise (the Nash package at the medians within all red lines, else the middle of the asked terms). Otherwise there is no agreement.</para>
/// <para><b>Values.</b> No agreement: the no-deal value, plus flow over the horizon, plus what levers that are on yield per round over the horizon. Agreement: the utility of the terms; levers
/// that attract are delivered, those that press cease. A lever that was off costs its one-off effect in either case. Terms outside a party's red lines are worth at most one
/// point less than no agreement to it. Nothing is discounted and breakdown risks are left out: the mapping is stylised.</para>
/// </remarks>
public sealed class StabilityMapping
{
    private readonly Case _case;
    private readonly int[] _parties;
    private readonly int[] _principals;
    private readonly List<(int Owner, int? Yields, int? Lever)> _options = [];
    private readonly int[][] _terms;
    private readonly Conflict _structure;

    /// <summary>Builds the structure.</summary>
    /// <param name="subject">A case as of a date.</param>
    /// <exception cref="InvalidOperationException">Fewer than two principals have preferences, or there are more than <see cref="MostOptions"/> options.</exception>
    public StabilityMapping(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        _case = subject;
        var interested = subject.Parties.Where(p => subject.PreferencesOf(p.Index) is not null).ToList();
        _principals = [.. interested.Where(p => p.Role == PartyRole.Principal).Select(p => p.Index)];
        if (_principals.Length < 2)
        {
            throw new InvalidOperationException("the stability lens needs at least two principals with preferences; set 'role: principal' and add them under 'preferences:' in case.yaml");
        }

        _parties = [.. _principals, .. interested.Where(p => p.Role != PartyRole.Principal && subject.Levers.Any(l => l.HolderIndex == p.Index)).Select(p => p.Index)];
        var options = Options();
        if (options.Count > MostOptions)
        {
            throw new InvalidOperationException($"the stability lens takes at most {MostOptions} options, and this case has {options.Count} (principals who can yield and levers)");
        }

        _terms = [.. _principals.Select(Asked), Compromise()];
        var masks = new ulong[1 << options.Count];
        for (var k = 0; k < masks.Length; k++)
        {
            masks[k] = (ulong)k;
        }

        var states = StateSet.OfMasks(masks);
        _structure = Conflict.OfOptions(subject.Title, [.. _parties.Select(p => subject.Parties[p].Id)], options, states, [.. _parties.Select(_ => Ranking.Indifferent(masks.Length))]);
        StatusQuo = (int)_options.Select((o, k) => o.Lever is { } lever && subject.Levers[lever].Level > 0 ? 1UL << k : 0).Aggregate(0UL, (a, b) => a | b);
    }

    /// <summary>Most options, so that every world is solved in milliseconds.</summary>
    public const int MostOptions = 12;

    /// <summary>Index of the state in which nobody yields and levers are as they are.</summary>
    public int StatusQuo { get; }

    /// <summary>Number of states.</summary>
    public int StateCount => _structure.States.Count;

    /// <summary>The case's parties behind the decision makers.</summary>
    public IReadOnlyList<int> Parties => _parties;

    /// <summary>The conflict in one world.</summary>
    /// <param name="world">The world.</param>
    public Conflict In(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return _structure.WithPreferences([.. _parties.Select(p => Ranking.OfValues(Values(world, p)))]);
    }

    /// <summary>On whose terms there is agreement in a state: a principal's position in <see cref="Case.Parties"/>, -1 for the compromise, null for no agreement.</summary>
    /// <param name="state">Index of the state.</param>
    public int? TermsOf(int state)
    {
        var terms = TermsIndex((ulong)state);
        return terms is null ? null : terms == _principals.Length ? -1 : _principals[terms.Value];
    }

    /// <summary>A state in words.</summary>
    /// <param name="state">Index of the state.</param>
    public string Describe(int state)
    {
        var terms = TermsOf(state) switch
        {
            null => "no agreement",
            -1 => "the compromise",
            { } party => $"agreement on {_case.Parties[party].Name}'s terms",
        };
        var on = _options.Where((o, k) => o.Lever is not null && ((ulong)state >> k & 1) != 0).Select(o => _case.Levers[o.Lever!.Value].Name).ToList();
        return on.Count == 0 ? $"{terms}, no lever on" : $"{terms}, with {string.Join(" and ", on)}";
    }

    private List<ConflictOption> Options()
    {
        var options = new List<ConflictOption>();
        foreach (var party in _parties)
        {
            var owner = Array.IndexOf(_parties, party);
            if (_principals.Contains(party))
            {
                _options.Add((owner, party, null));
                options.Add(new ConflictOption($"{_case.Parties[party].Id} yields", [owner], OptionDirection.Both));
            }

            foreach (var lever in _case.Levers.Where(l => l.HolderIndex == party))
            {
                _options.Add((owner, null, lever.Index));
                options.Add(new ConflictOption(lever.Id, [owner], lever.Reversible ? OptionDirection.Both : OptionDirection.Forward));
            }
        }

        return options;
    }

    private int? TermsIndex(ulong mask)
    {
        var firm = -1;
        for (var k = 0; k < _options.Count; k++)
        {
            if (_options[k].Yields is { } party && (mask >> k & 1) == 0)
            {
                if (firm >= 0)
                {
                    return null;
                }

                firm = Array.IndexOf(_principals, party);
            }
        }

        return firm < 0 ? _principals.Length : firm;
    }

    private double[] Values(World world, int party)
    {
        var noDeal = (_case.NoDealOf(party) is { } stated ? world[stated.Value] : 0) + (_case.Horizon * Effect(world, _case.Flow, party));
        var agreed = _terms.Select(t => WithinRedLines(party, t) ? world.Utility(party, t) : Math.Min(world.Utility(party, t), noDeal - 1)).ToArray();
        var before = new double[_options.Count];
        var after = new double[_options.Count];
        for (var k = 0; k < _options.Count; k++)
        {
            if (_options[k].Lever is { } index)
            {
                var lever = _case.Levers[index];
                var level = Math.Max(1, lever.Level);
                var once = lever.Level > 0 ? 0 : level * Effect(world, lever.OneOff, party);
                var rounds = _case.Horizon * level * Effect(world, lever.PerRound, party);
                before[k] = once + rounds;
                after[k] = lever.Sign == LeverSign.Positive ? once + rounds : once;
            }
        }

        var values = new double[StateCount];
        for (var s = 0; s < values.Length; s++)
        {
            var terms = TermsIndex((ulong)s);
            var levers = terms is null ? before : after;
            var value = terms is null ? noDeal : agreed[terms.Value];
            for (var k = 0; k < levers.Length; k++)
            {
                value += (s >> k & 1) != 0 ? levers[k] : 0;
            }

            values[s] = value;
        }

        return values;
    }

    private static double Effect(World world, IReadOnlyList<PartyEffect> effects, int party) =>
        effects.FirstOrDefault(e => e.PartyIndex == party) is { } effect ? world[effect.Points] : 0;

    private bool WithinRedLines(int party, int[] package) => _case.RedLines.Where(r => r.PartyIndex == party).All(r => r.Accepts[package[r.IssueIndex]]);

    private int[] Asked(int party)
    {
        var central = World.Central(_case);
        return [.. _case.Issues.Select(i => _case.PositionOf(party, i.Index)?.OptionIndex ?? Best(central.OptionValues(party, i.Index)))];

        static int Best(double[] values) => Array.IndexOf(values, values.Max());
    }

    private int[] Compromise()
    {
        var mapping = new DealMapping(_case);
        if (mapping.Blocked.Count == 0)
        {
            var frontier = ParetoFrontier.Compute(mapping.Problem(World.Central(_case)), new FrontierOptions { CertificateOutcomes = -1 });
            if (new BargainingSolutions(frontier).Find(SolutionConcept.Nash) is { Exists: true } nash)
            {
                return mapping.Package(frontier.Outcome(nash.Members[0]));
            }
        }

        var asked = _principals.Select(Asked).ToArray();
        return [.. _case.Issues.Select(i => (int)Math.Round(asked.Average(a => a[i.Index]), MidpointRounding.ToEven))];
    }
}
