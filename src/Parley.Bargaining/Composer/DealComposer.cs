using System.Collections.Immutable;
using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;
using Parley.Numerics;

namespace Parley.Bargaining.Composer;

/// <summary>A drafter's workbench: scores a draft package for every party and finds better ones.</summary>
/// <remarks>
/// <para><b>Question.</b> Who would refuse this draft and over what; which one or two changes help most; which offers are worth the same to us and
/// leave the other side a real choice; which trades across issues make both better off?</para>
/// <para><b>Better</b> means accepted by all in more worlds; at equal shares, a larger smallest mean gain (in units of each party's range).</para>
/// <para><b>Never dominated.</b> Every suggestion lies on the Pareto frontier of mean utilities among admissible packages, those that cross nobody's
/// red line (an issue without an option acceptable to all keeps all options). This is proven again for each by <see cref="DominatingOutcome"/>, and every score
/// is recomputed from the worlds.</para>
/// <para><b>Cost.</b> One frontier of the mean problem; scores are O(worlds x parties x issues) each.</para>
/// </remarks>
public sealed class DealComposer
{
    private readonly ComposerOptions _options;
    private readonly BargainingProblem _mean;
    private readonly bool[][] _admissible;
    private readonly double[] _ranges;
    private readonly Lazy<ImmutableArray<int[]>> _frontier;

    /// <summary>Creates a composer.</summary>
    /// <param name="worlds">What packages are worth.</param>
    /// <param name="options">Settings.</param>
    public DealComposer(PackageWorlds worlds, ComposerOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(worlds);
        Worlds = worlds;
        _options = options;
        _mean = worlds.Mean;
        _ranges = [.. Enumerable.Range(0, worlds.PartyCount).Select(p => _mean.Range(p)).Select(range => range.Maximum > range.Minimum ? range.Maximum - range.Minimum : 1)];
        _admissible = new bool[worlds.Space.IssueCount][];
        var contested = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < _admissible.Length; i++)
        {
            _admissible[i] = [.. Enumerable.Range(0, worlds.Space.Issues[i].OptionCount).Select(option => Enumerable.Range(0, worlds.PartyCount).All(p => worlds.IsAcceptable(p, i, option)))];
            if (!_admissible[i].Contains(true))
            {
                contested.Add(i);
                Array.Fill(_admissible[i], true);
            }
        }

        IncompatibleIssues = contested.ToImmutable();
        _frontier = new Lazy<ImmutableArray<int[]>>(ComputeFrontier);
    }

    /// <summary>Gets what packages are worth.</summary>
    public PackageWorlds Worlds { get; }

    /// <summary>Gets the issues on which the parties' red lines leave no common option.</summary>
    public ImmutableArray<int> IncompatibleIssues { get; }

    /// <summary>Gets why the frontier behind the suggestions is not complete, or null; suggestions are proven undominated either way.</summary>
    public string? Reason { get; private set; }

    /// <summary>Gets the packages on the frontier of mean utilities among admissible packages.</summary>
    public IReadOnlyList<int[]> Frontier => _frontier.Value;

    /// <summary>Scores a package for every party.</summary>
    /// <param name="package">One option index per issue.</param>
    /// <exception cref="ArgumentException">The package does not fit the space.</exception>
    public PackageScore Score(ReadOnlySpan<int> package)
    {
        Worlds.Space.Validate(package);
        int worlds = Worlds.WorldCount, parties = Worlds.PartyCount;
        bool[] all = new bool[worlds];
        Array.Fill(all, true);
        double[] utilities = new double[worlds];
        double[] gains = new double[worlds];
        double smallest = double.PositiveInfinity;
        var scores = ImmutableArray.CreateBuilder<PartyScore>(parties);
        for (int p = 0; p < parties; p++)
        {
            bool respected = Worlds.RespectsRedLines(p, package);
            int accepted = 0;
            for (int w = 0; w < worlds; w++)
            {
                utilities[w] = Worlds.Utility(w, p, package);
                gains[w] = utilities[w] - Worlds.Reservation(w, p);
                bool accepts = respected && gains[w] >= 0;
                accepted += accepts ? 1 : 0;
                all[w] &= accepts;
            }

            double share = (double)accepted / worlds;
            var gain = Band.Of(gains);
            smallest = Math.Min(smallest, gain.Mean / _ranges[p]);
            scores.Add(new PartyScore(
                p, Band.Of(utilities), gain, share, ClopperPearson.Interval(accepted, worlds, 0.9), !respected || share < _options.Threshold, Shortfalls(p, package)));
        }

        int agreed = all.Count(x => x);
        return new PackageScore([.. package], scores.MoveToImmutable(), (double)agreed / worlds, ClopperPearson.Interval(agreed, worlds, 0.9), smallest);
    }

    /// <summary>Returns the best package that differs from a draft in exactly this many issues; null if none that is undominated is better.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="changes">The number of issues to change: 1 for a single swap, 2 for a double swap.</param>
    public PackageSuggestion? BestSwap(ReadOnlySpan<int> draft, int changes)
    {
        ImmutableArray<PackageSuggestion> found = Suggest(draft, 1, distance => distance == changes);
        return found.IsEmpty ? null : found[0];
    }

    /// <summary>Returns the best packages, whatever the number of changes, best first.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="count">The number of packages wanted; fewer are returned if there are no more that are better than the draft.</param>
    public ImmutableArray<PackageSuggestion> Improve(ReadOnlySpan<int> draft, int count) => Suggest(draft, count, distance => distance > 0);

    /// <summary>Returns packages that are better on average for at least one party and worse for none, as trades across issues, fewest changes first.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="count">The number of trades wanted.</param>
    /// <returns>Empty if the draft is itself undominated: then nobody can gain without another's loss.</returns>
    public ImmutableArray<PackageSuggestion> Logroll(ReadOnlySpan<int> draft, int count)
    {
        Worlds.Space.Validate(draft);
        int[] start = draft.ToArray();
        double[] before = Means(start);
        PackageScore score = Score(start);
        var trades = new List<(int Distance, double Gain, int[] Package)>();
        foreach (int[] package in Frontier)
        {
            double[] after = Means(package);
            double least = double.PositiveInfinity, most = double.NegativeInfinity;
            for (int p = 0; p < after.Length; p++)
            {
                double gain = (after[p] - before[p]) / _ranges[p];
                (least, most) = (Math.Min(least, gain), Math.Max(most, gain));
            }

            if (least >= -1e-11 && most > 1e-11)
            {
                trades.Add((Distance(start, package), least, package));
            }
        }

        return [.. trades.OrderBy(t => t.Distance).ThenByDescending(t => t.Gain).Take(count)
            .Select(t => Suggestion(start, score, t.Package, TradeSentence(start, t.Package))).Where(s => s.Undominated)];
    }

    /// <summary>Returns several offers worth about the same to one party, chosen to differ as much as possible in what another gets on each issue.</summary>
    /// <param name="proposer">The party for which they are equivalent.</param>
    /// <param name="chooser">The party for which they differ.</param>
    /// <param name="level">The mean utility for the proposer around which to look.</param>
    /// <param name="count">The number of offers wanted.</param>
    /// <param name="tolerance">How far offers may lie from the level, as a share of the proposer's utility range.</param>
    /// <exception cref="ArgumentException">Proposer and chooser are the same.</exception>
    public ImmutableArray<EquivalentOffer> Equivalent(int proposer, int chooser, double level, int count, double tolerance = 0.03)
    {
        if (proposer == chooser)
        {
            throw new ArgumentException("proposer and chooser must be different parties", nameof(chooser));
        }

        List<int[]> near = [.. Frontier.Where(package => Math.Abs(Means(package)[proposer] - level) <= tolerance * _ranges[proposer])
            .OrderByDescending(package => Means(package)[chooser]).ThenBy(package => package, OptionOrder).Take(_options.CandidateLimit)];
        List<int[]> chosen = EquivalentSelection.Spread(near, (a, b) => ChooserDistance(chooser, a, b), count);
        return [.. chosen.Select(package =>
        {
            double[] means = Means(package);
            double nearest = chosen.Count < 2 ? 0 : chosen.Where(other => other != package).Min(other => ChooserDistance(chooser, package, other));
            return new EquivalentOffer(Score(package), means[proposer], means[chooser], nearest, IsUndominated(package));
        }).Where(offer => offer.Undominated)];
    }

    private static readonly Comparer<int[]> OptionOrder = Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));

    private static int Distance(int[] a, int[] b) => a.Zip(b).Count(pair => pair.First != pair.Second);

    private ImmutableArray<PackageSuggestion> Suggest(ReadOnlySpan<int> draft, int count, Func<int, bool> accepts)
    {
        PackageScore score = Score(draft);
        int[] start = draft.ToArray();
        double[] reservation = [.. _mean.Parties.Select(party => party.ReservationValue!.Value)];
        double Smallest(int[] package) => Means(package).Select((u, p) => (u - reservation[p]) / _ranges[p]).Min();
        var candidates = Frontier.Where(package => accepts(Distance(start, package)))
            .Select(package => (Package: package, Smallest: Smallest(package), Distance: Distance(start, package)))
            .OrderByDescending(c => c.Smallest).ThenBy(c => c.Distance).ThenBy(c => c.Package, OptionOrder).Take(_options.CandidateLimit);
        return [.. candidates.Select(c => (c.Package, c.Distance, Score: Score(c.Package)))
            .Where(c => c.Score.AcceptedByAllShare > score.AcceptedByAllShare
                || (c.Score.AcceptedByAllShare == score.AcceptedByAllShare && c.Score.SmallestMeanGain > score.SmallestMeanGain))
            .OrderByDescending(c => c.Score.AcceptedByAllShare).ThenByDescending(c => c.Score.SmallestMeanGain).ThenBy(c => c.Distance)
            .Select(c => Suggestion(start, score, c.Package, null)).Where(s => s.Undominated).Take(count)];
    }

    private PackageSuggestion Suggestion(int[] draft, PackageScore score, int[] package, string? sentence)
    {
        ImmutableArray<PackageChange> changes = [.. Enumerable.Range(0, draft.Length).Where(i => draft[i] != package[i]).Select(i => new PackageChange(i, draft[i], package[i]))];
        PackageScore suggested = Score(package);
        return new PackageSuggestion(changes, score, suggested, IsUndominated(package), sentence ?? SuggestionSentence.Of(Worlds, changes, score, suggested));
    }

    private string TradeSentence(int[] draft, int[] package)
    {
        double[][] effects = new double[Worlds.PartyCount][];
        for (int p = 0; p < effects.Length; p++)
        {
            var utility = (AdditiveUtility)_mean.Parties[p].Utility;
            effects[p] = [.. draft.Select((option, i) => (utility.Terms(i)[package[i]] - utility.Terms(i)[option]) / _ranges[p])];
        }

        return SuggestionSentence.Trade(Worlds, draft, package, effects);
    }

    private bool IsUndominated(int[] package) => DominatingOutcome.Search(_mean, package, _admissible) is { Outcome: null, Proven: true };

    private double[] Means(int[] package)
    {
        double[] means = new double[Worlds.PartyCount];
        _mean.Evaluate(package, means);
        return means;
    }

    private double ChooserDistance(int chooser, int[] a, int[] b)
    {
        var utility = (AdditiveUtility)_mean.Parties[chooser].Utility;
        double distance = 0;
        for (int i = 0; i < a.Length; i++)
        {
            distance += Math.Abs(utility.Terms(i)[a[i]] - utility.Terms(i)[b[i]]);
        }

        return distance;
    }

    private ImmutableArray<IssueShortfall> Shortfalls(int party, ReadOnlySpan<int> package)
    {
        var utility = (AdditiveUtility)_mean.Parties[party].Utility;
        var found = new List<IssueShortfall>();
        double[] losses = new double[Worlds.WorldCount];
        for (int i = 0; i < package.Length; i++)
        {
            ReadOnlySpan<double> terms = utility.Terms(i);
            int wanted = 0;
            for (int option = 1; option < terms.Length; option++)
            {
                wanted = terms[option] > terms[wanted] ? option : wanted;
            }

            bool crosses = !Worlds.IsAcceptable(party, i, package[i]);
            if (!crosses && terms[wanted] <= terms[package[i]])
            {
                continue;
            }

            for (int w = 0; w < losses.Length; w++)
            {
                losses[w] = Worlds.Term(w, party, i, wanted) - Worlds.Term(w, party, i, package[i]);
            }

            found.Add(new IssueShortfall(i, package[i], wanted, Band.Of(losses), crosses));
        }

        return [.. found.OrderByDescending(s => s.CrossesRedLine).ThenByDescending(s => s.Loss.Mean).ThenBy(s => s.Issue)];
    }

    private ImmutableArray<int[]> ComputeFrontier()
    {
        OutcomeSpace space = Worlds.Space;
        int[][] maps = [.. _admissible.Select(row => Enumerable.Range(0, row.Length).Where(option => row[option]).ToArray())];
        var reduced = new OutcomeSpace(space.Issues.Select((issue, i) => new DiscreteIssue(issue.Name, maps[i].Select(issue.OptionText))), space.Name);
        var problem = new BargainingProblem(reduced, _mean.Parties.Select(party => new BargainingParty(
            party.Name, new AdditiveUtility(reduced, [.. maps.Select((map, i) => map.Select(option => ((AdditiveUtility)party.Utility).Terms(i)[option]).ToArray())]))));
        var frontier = ParetoFrontier.Compute(problem, new FrontierOptions { OnLattice = true, MaximumMembers = 50_000, CertificateOutcomes = 100_000 });
        Reason = frontier.Reason;
        var packages = ImmutableArray.CreateBuilder<int[]>(frontier.Count);
        for (int k = 0; k < frontier.Count; k++)
        {
            int[] package = frontier.Outcome(k).ToArray();
            for (int i = 0; i < package.Length; i++)
            {
                package[i] = maps[i][package[i]];
            }

            packages.Add(package);
        }

        return packages.MoveToImmutable();
    }
}
