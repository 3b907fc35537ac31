using System.Globalization;
using Parley.Bargaining.Composer;
using Parley.Bargaining.Outcomes;
using Parley.Cases;
using Parley.Worlds;

namespace Parley.Drafts;

/// <summary>A case ready for the deal composer: drafts are scored for every party with preferences, suggestions are made for those that must sign.</summary>
public sealed class DraftDesk
{
    private readonly PackageWorlds _worlds;
    private readonly DealComposer _everyone;

    /// <summary>Prepares the desk.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="worlds">The sampled worlds.</param>
    /// <exception cref="InvalidOperationException">Fewer than two principals have preferences.</exception>
    public DraftDesk(Case subject, IReadOnlyList<World> worlds)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(worlds);
        Case = subject;
        var withPreferences = subject.Parties.Where(p => subject.PreferencesOf(p.Index) is not null).ToList();
        Principals = [.. withPreferences.Where(p => p.Role == PartyRole.Principal).Select(p => p.Index)];
        Parties = [.. Principals, .. withPreferences.Where(p => p.Role != PartyRole.Principal).Select(p => p.Index)];
        if (Principals.Count < 2)
        {
            throw new InvalidOperationException("a draft needs at least two principals with preferences; set 'role: principal' and add them under 'preferences:' in case.yaml");
        }

        var space = new OutcomeSpace(subject.Issues.Select(i => new DiscreteIssue(i.Id, i.Options.Select(o => o.Id))), subject.Id);
        _worlds = WorldsOf(subject, space, worlds, Parties);
        _everyone = new DealComposer(_worlds);
        Composer = new DealComposer(WorldsOf(subject, space, worlds, Principals));
    }

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>Parties with preferences, principals first, as indices of the case: the order of <see cref="Score"/>.</summary>
    public IReadOnlyList<int> Parties { get; }

    /// <summary>Parties that must sign, as indices of the case: the order of the composer's scores.</summary>
    public IReadOnlyList<int> Principals { get; }

    /// <summary>Suggestions for the principals.</summary>
    public DealComposer Composer { get; }

    /// <summary>Scores a draft for every party.</summary>
    /// <param name="package">One option index per issue.</param>
    public PackageScore Score(ReadOnlySpan<int> package) => _everyone.Score(package);

    /// <summary>Writes a scored draft as a term sheet in markdown, in the case's names.</summary>
    /// <param name="score">A score for every party, from <see cref="Score"/>.</param>
    public string TermSheetOf(PackageScore score) => TermSheet.ToMarkdown(
        _worlds,
        score,
        $"Term sheet (draft): {Case.Title}\n\nAs of {Case.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. Not agreed; drawn up with Parley from the case file {Case.Id}.",
        new TermSheetNames(i => Case.Issues[i].Name, (i, o) => Case.Issues[i].Options[o].Name, p => Case.Parties[Parties[p]].Name));

    private static PackageWorlds WorldsOf(Case subject, OutcomeSpace space, IReadOnlyList<World> worlds, IReadOnlyList<int> parties) => new(
        space,
        parties.Select(p => subject.Parties[p].Id),
        [.. worlds.Select(w => parties.Select(p => Terms(subject, w, p)).ToArray())],
        [.. worlds.Select(w => parties.Select(p => subject.NoDealOf(p) is { } noDeal ? w[noDeal.Value] : 0).ToArray())],
        [.. parties.Select(p => Acceptable(subject, p))]);

    private static double[][] Terms(Case subject, World world, int party)
    {
        var shares = world.WeightShares(party);
        return [.. subject.Issues.Select(i => world.OptionValues(party, i.Index).Select(v => v * shares[i.Index]).ToArray())];
    }

    private static bool[][] Acceptable(Case subject, int party) =>
    [
        .. subject.Issues.Select(i => Enumerable.Range(0, i.Options.Count)
            .Select(o => subject.RedLines.Where(r => r.PartyIndex == party && r.IssueIndex == i.Index).All(r => r.Accepts[o])).ToArray()),
    ];
}
