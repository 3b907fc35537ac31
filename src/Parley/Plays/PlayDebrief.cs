using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Plays;

/// <summary>What a person learns after a game: what was left on the table, which tell was missed, what the best response would have earned.</summary>
public sealed class PlayDebrief
{
    private const long MostPackages = 400_000;

    private readonly PlaySession _session;

    /// <summary>Looks back on a game that has ended.</summary>
    /// <param name="session">The game.</param>
    /// <param name="party">The party whose player looks back.</param>
    /// <exception cref="InvalidOperationException">The game goes on.</exception>
    public PlayDebrief(PlaySession session, int party)
    {
        ArgumentNullException.ThrowIfNull(session);
        (_session, Party) = (session, party);
        var result = session.Result ?? throw new InvalidOperationException("The game goes on; there is nothing to look back on yet.");
        Value = result.Value[party];
        var alternatives = session.Alternatives(party);
        Alternatives = [.. alternatives.Select(a => (a.Playbook, a.Result.Value[party]))];
        var setting = session.Table.Mapping.Setting;
        var first = setting.Principals.Contains(party) ? party : setting.Principals[0];
        Other = setting.Principals.FirstOrDefault(p => p != first, first);
        (Packages, Frontier, IsWhole) = Picture(first, Other);
        First = first;
        if (result.Package is { } agreed)
        {
            Agreed = (Utility(first, agreed), Utility(Other, agreed));
            // What could have been had without taking anything from any other who signed.
            LeftOnTable = Math.Max(0, Frontier.Where(p => setting.Principals.All(q => q == party || Utility(q, p.Package) >= Utility(q, agreed) - 1e-9)).Select(p => Utility(party, p.Package) - Utility(party, agreed)).DefaultIfEmpty(0).Max());
        }
        else
        {
            var open = Frontier.Where(p => setting.Principals.All(q => Utility(q, p.Package) >= session.Numbers.NoDeal[q])).ToList();
            LeftOnTable = Math.Max(0, open.Select(p => Utility(party, p.Package) - session.Numbers.NoDeal[party]).DefaultIfEmpty(0).Max());
        }

        Tells = [.. FindTells()];
    }

    /// <summary>Gets the party that looks back.</summary>
    public int Party { get; }

    /// <summary>Gets the principal on the horizontal axis: the player's own party if it must sign.</summary>
    public int First { get; }

    /// <summary>Gets the principal on the vertical axis.</summary>
    public int Other { get; }

    /// <summary>Gets what the game was worth to the party, in points.</summary>
    public double Value { get; }

    /// <summary>Gets points of the best package that would have cost no other signatory anything; without agreement, the best that all could have had over no deal.</summary>
    public double LeftOnTable { get; }

    /// <summary>Gets what the agreed package is worth to the two principals of the picture, or null without agreement.</summary>
    public (double First, double Other)? Agreed { get; }

    /// <summary>Gets every playbook in the player's place, in the same world against the same others, the best first.</summary>
    public IReadOnlyList<(Playbook Playbook, double Value)> Alternatives { get; }

    /// <summary>Gets a sample of all packages by their worth to the two principals.</summary>
    public IReadOnlyList<(double First, double Other)> Packages { get; }

    /// <summary>Gets the packages that no other beats for both principals of the picture, within all red lines.</summary>
    public IReadOnlyList<(int[] Package, double First, double Other)> Frontier { get; }

    /// <summary>Gets a value indicating whether all packages were looked at; otherwise an even sample.</summary>
    public bool IsWhole { get; }

    /// <summary>Gets what the others' conduct gave away, in plain sentences.</summary>
    public IReadOnlyList<string> Tells { get; }

    private double Utility(int party, IReadOnlyList<int> package) => _session.Numbers.Utility(_session.Table.Mapping.Setting, party, [.. package]);

    private (List<(double, double)> Sample, List<(int[], double, double)> Frontier, bool IsWhole) Picture(int first, int other)
    {
        var setting = _session.Table.Mapping.Setting;
        var counts = setting.OptionCounts;
        var total = counts.Aggregate(1L, (n, c) => Math.Min(long.MaxValue / 2000, n * c));
        var step = Math.Max(1, total / MostPackages);
        var keep = Math.Max(1, total / step / 400);
        var sample = new List<(double, double)>();
        var all = new List<(int[] Package, double First, double Other)>();
        var package = new int[counts.Count];
        for (long n = 0, k = 0; n < total; n += step, k++)
        {
            var rest = n;
            for (var i = 0; i < package.Length; i++)
            {
                package[i] = (int)(rest % counts[i]);
                rest /= counts[i];
            }

            var (x, y) = (_session.Numbers.Utility(setting, first, package), _session.Numbers.Utility(setting, other, package));
            if (k % keep == 0)
            {
                sample.Add((x, y));
            }

            if (IsAcceptable(package))
            {
                all.Add(([.. package], x, y));
            }
        }

        var frontier = new List<(int[], double, double)>();
        var best = double.NegativeInfinity;
        foreach (var p in all.OrderByDescending(p => p.First).ThenByDescending(p => p.Other))
        {
            if (p.Other > best + 1e-12)
            {
                best = p.Other;
                frontier.Add(p);
            }
        }

        return (sample, frontier, step == 1);
    }

    private bool IsAcceptable(int[] package)
    {
        var setting = _session.Table.Mapping.Setting;
        foreach (var party in setting.Principals)
        {
            for (var issue = 0; issue < package.Length; issue++)
            {
                if (!_session.Numbers.Accepts[(party * setting.FlatOptions) + setting.Flat(issue, package[issue])])
                {
                    return false;
                }
            }
        }

        return true;
    }

    private IEnumerable<string> FindTells()
    {
        string Name(int party) => _session.Table.Mapping.PartyOf(party).Name;
        var played = Enumerable.Range(0, _session.Seats.Count).Where(p => _session.Seats[p] is null && p != Party).ToList();
        foreach (var party in played)
        {
            var events = _session.Log.Events.Where(e => e.Actor == party).ToList();
            var threats = events.Count(e => e.Kind == CrisisEventKind.Threaten);
            var (kept, lapsed) = (events.Count(e => e.Kind == CrisisEventKind.ThreatExecuted), events.Count(e => e.Kind == CrisisEventKind.ThreatLapsed));
            if (threats > 0)
            {
                yield return FormattableString.Invariant($"{Name(party)} threatened {threats} times: {kept} carried out, {lapsed} let lapse. {(lapsed > kept ? "Its threats were weaker than they sounded." : kept > 0 ? "Its word was good." : "None fell due.")}");
            }

            var offers = events.Where(e => e.Kind == CrisisEventKind.Offer).ToList();
            if (offers.Count > 1)
            {
                var change = offers[^1].Points - offers[0].Points;
                yield return FormattableString.Invariant($"{Name(party)} moved from an offer worth {offers[0].Points:0.#} to itself to one worth {offers[^1].Points:0.#}: {(change < -1 ? "it was coming down, and waiting would have shown by how much" : "it hardly moved, and waiting would not have helped")}.");
            }
            else if (events.Count(e => e.Kind == CrisisEventKind.ProcessOnly) > 2)
            {
                yield return $"{Name(party)} offered talks and no terms, round after round: a party that stalls is not about to sign.";
            }

            yield return $"{Name(party)} played “{_session.Line[party].Id}”.";
        }
    }
}
