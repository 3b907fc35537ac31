using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;
using Parley.Cases;
using Parley.Worlds;

namespace Parley.Lenses.Deal;

/// <summary>How a case becomes a bargaining problem between the parties that must sign: only options within every signatory's red lines, no-deal values as reservation values.</summary>
public sealed class DealMapping
{
    private readonly Case _case;
    private readonly int[][] _options;

    /// <summary>Builds the outcome space.</summary>
    /// <param name="subject">A case as of a date.</param>
    /// <exception cref="InvalidOperationException">Fewer than two principals have preferences.</exception>
    public DealMapping(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        _case = subject;
        var withPreferences = subject.Parties.Where(p => subject.PreferencesOf(p.Index) is not null).ToList();
        Principals = [.. withPreferences.Where(p => p.Role == PartyRole.Principal).Select(p => p.Index)];
        Parties = [.. Principals, .. withPreferences.Where(p => p.Role != PartyRole.Principal).Select(p => p.Index)];
        if (Principals.Count < 2)
        {
            throw new InvalidOperationException("the deal lens needs at least two principals with preferences; set 'role: principal' and add them under 'preferences:' in case.yaml");
        }

        _options = [.. subject.Issues.Select(i => Enumerable.Range(0, i.Options.Count).Where(o => WithinRedLines(i.Index, o)).ToArray())];
        Blocked = [.. subject.Issues.Where(i => _options[i.Index].Length == 0).Select(i => i.Index)];
        if (Blocked.Count == 0)
        {
            Space = new OutcomeSpace(subject.Issues.Select(i => new DiscreteIssue(i.Id, _options[i.Index].Select(o => i.Options[o].Id))), subject.Id);
        }
    }

    /// <summary>Parties with preferences, principals first, as indices of the case.</summary>
    public IReadOnlyList<int> Parties { get; }

    /// <summary>Parties that must sign.</summary>
    public IReadOnlyList<int> Principals { get; }

    /// <summary>Issues on which the principals' red lines leave no option, as indices of the case.</summary>
    public IReadOnlyList<int> Blocked { get; }

    /// <summary>The packages within all red lines; null where an issue is blocked.</summary>
    public OutcomeSpace? Space { get; }

    /// <summary>The principals' bargaining problem in one world.</summary>
    /// <param name="world">The world.</param>
    /// <exception cref="InvalidOperationException">An issue is blocked.</exception>
    public BargainingProblem Problem(World world)
    {
        var space = Space ?? throw new InvalidOperationException("red lines leave no option on an issue");
        return new BargainingProblem(space, Principals.Select(p => new BargainingParty(_case.Parties[p].Id, Utility(space, world, p), NoDeal(world, p))));
    }

    /// <summary>Options of the case behind an outcome of <see cref="Space"/>.</summary>
    /// <param name="outcome">Option index per issue in the space.</param>
    public int[] Package(ReadOnlySpan<int> outcome)
    {
        var package = new int[outcome.Length];
        for (var i = 0; i < package.Length; i++)
        {
            package[i] = _options[i][outcome[i]];
        }

        return package;
    }

    /// <summary>A party's no-deal value at the as-of date.</summary>
    /// <param name="world">The world.</param>
    /// <param name="party">Index in the case.</param>
    public double NoDeal(World world, int party)
    {
        ArgumentNullException.ThrowIfNull(world);
        return _case.NoDealOf(party) is { } noDeal ? world[noDeal.Value] : 0;
    }

    /// <summary>Whether a package lies within a party's red lines.</summary>
    /// <param name="party">Index in the case.</param>
    /// <param name="package">Option per issue.</param>
    public bool WithinRedLines(int party, IReadOnlyList<int> package) =>
        _case.RedLines.Where(r => r.PartyIndex == party).All(r => r.Accepts[package[r.IssueIndex]]);

    private bool WithinRedLines(int issue, int option) =>
        _case.RedLines.Where(r => r.IssueIndex == issue && Principals.Contains(r.PartyIndex)).All(r => r.Accepts[option]);

    private AdditiveUtility Utility(OutcomeSpace space, World world, int party)
    {
        var shares = world.WeightShares(party);
        var terms = new double[shares.Length][];
        for (var i = 0; i < terms.Length; i++)
        {
            var values = world.OptionValues(party, i);
            terms[i] = [.. _options[i].Select(o => shares[i] * values[o])];
        }

        return new AdditiveUtility(space, terms, interactions: Interactions(world, party));
    }

    private List<InteractionTerm>? Interactions(World world, int party)
    {
        List<InteractionTerm>? terms = null;
        foreach (var interaction in _case.Interactions.Where(i => i.PartyIndex == party))
        {
            var (first, second) = (interaction.First, interaction.Second);
            var (row, column) = (Array.IndexOf(_options[first.IssueIndex], first.OptionIndex), Array.IndexOf(_options[second.IssueIndex], second.OptionIndex));
            if (row < 0 || column < 0)
            {
                continue;
            }

            var values = new double[_options[first.IssueIndex].Length, _options[second.IssueIndex].Length];
            values[row, column] = world[interaction.Value];
            (terms ??= []).Add(new InteractionTerm(first.IssueIndex, second.IssueIndex, values));
        }

        return terms;
    }
}
