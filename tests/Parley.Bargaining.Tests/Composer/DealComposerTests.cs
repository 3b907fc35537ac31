using CsCheck;
using Parley.Bargaining.Composer;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Scenarios;
using Parley.Bargaining.Tests.Problems;
using Parley.Bargaining.Tests.Scenarios;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Tests.Composer;

public class DealComposerTests
{
    private static readonly Gen<(PackageWorlds Worlds, int[] Draft)> Drafts =
        Gen.Select(Gen.Int[2, 3], Gen.Int[1, 4].Array[2, 4], Gen.Int[1, 5], Gen.Int[0, 1_000_000]).Select((parties, sizes, count, salt) =>
        {
            var space = new OutcomeSpace(sizes.Select((size, i) => new DiscreteIssue($"i{i}", Enumerable.Range(0, size).Select(o => $"o{o}"))));
            int at = 0;
            double[] noise = RandomProblems.Noise(4096, salt);
            double Next() => Math.Round(noise[at++ % noise.Length] * 8);
            double[][][][] terms = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, parties).Select(_ => sizes.Select(size => Enumerable.Range(0, size).Select(_ => Next()).ToArray()).ToArray()).ToArray())];
            double[][] reservation = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, parties).Select(_ => Next() * sizes.Length / 2).ToArray())];
            bool[][][] acceptable = [.. Enumerable.Range(0, parties).Select(_ => sizes.Select(size => Enumerable.Range(0, size).Select(_ => Next() > 1).ToArray()).ToArray())];
            return (new PackageWorlds(space, Enumerable.Range(0, parties).Select(p => $"p{p}"), terms, reservation, acceptable), sizes.Select(size => (int)(Next() % size)).ToArray());
        });

    [Fact]
    public void A_score_is_what_its_definition_says() => Drafts.Sample(drawn =>
    {
        (PackageWorlds worlds, int[] draft) = drawn;
        PackageScore score = new DealComposer(worlds).Score(draft);
        int agreed = Enumerable.Range(0, worlds.WorldCount).Count(w => Enumerable.Range(0, worlds.PartyCount).All(p => Accepts(worlds, w, p, draft)));
        Assert.Equal((double)agreed / worlds.WorldCount, score.AcceptedByAllShare);
        foreach (PartyScore party in score.Parties)
        {
            double[] gains = [.. Enumerable.Range(0, worlds.WorldCount).Select(w => worlds.Utility(w, party.Party, draft) - worlds.Reservation(w, party.Party))];
            Assert.Equal(gains.Average(), party.Gain.Mean, 1e-12);
            Assert.InRange(party.Gain.Low, gains.Min(), gains.Max());
            Assert.InRange(party.Gain.High, party.Gain.Low, gains.Max());
            Assert.Equal(Enumerable.Range(0, worlds.WorldCount).Count(w => Accepts(worlds, w, party.Party, draft)) / (double)worlds.WorldCount, party.AcceptanceShare);
            Assert.Equal(draft.Where((o, i) => !worlds.IsAcceptable(party.Party, i, o)).Count(), party.Shortfalls.Count(s => s.CrossesRedLine));
            Assert.True(!party.Shortfalls.Any(s => s.CrossesRedLine) || party.Blocks);
        }
    }, iter: 200);

    [Fact]
    public void The_best_swaps_are_those_of_a_full_search_and_no_suggestion_is_dominated() => Drafts.Sample(drawn =>
    {
        (PackageWorlds worlds, int[] draft) = drawn;
        var composer = new DealComposer(worlds);
        PackageScore before = composer.Score(draft);
        List<int[]> undominated = Undominated(worlds, composer);
        for (int changes = 1; changes <= 2; changes++)
        {
            PackageScore[] better = [.. undominated.Where(p => p.Zip(draft).Count(x => x.First != x.Second) == changes).Select(p => composer.Score(p)).Where(s => IsBetter(s, before))];
            PackageSuggestion? found = composer.BestSwap(draft, changes);
            if (better.Length == 0)
            {
                Assert.Null(found);
                continue;
            }

            Assert.NotNull(found);
            Assert.Equal(changes, found.Changes.Length);
            Assert.True(found.Undominated);
            Assert.All(better, s => Assert.False(IsBetter(s, found.Suggested)));
            Assert.Equal(composer.Score([.. found.Suggested.Outcome]).AcceptedByAllShare, found.Suggested.AcceptedByAllShare);
        }

        foreach (PackageSuggestion suggestion in composer.Improve(draft, 5).Concat(composer.Logroll(draft, 5)))
        {
            Assert.Contains(undominated, p => p.AsSpan().SequenceEqual(suggestion.Suggested.Outcome.AsSpan()));
            Assert.EndsWith(".", suggestion.Sentence, StringComparison.Ordinal);
        }
    }, iter: 200);

    [Fact]
    public void Trades_help_somebody_and_hurt_nobody() => Drafts.Sample(drawn =>
    {
        (PackageWorlds worlds, int[] draft) = drawn;
        foreach (PackageSuggestion trade in new DealComposer(worlds).Logroll(draft, 10))
        {
            Assert.All(Enumerable.Range(0, worlds.PartyCount), p => Assert.True(trade.Suggested.Parties[p].Gain.Mean >= trade.Draft.Parties[p].Gain.Mean - 1e-9));
            Assert.Contains(Enumerable.Range(0, worlds.PartyCount), p => trade.Suggested.Parties[p].Gain.Mean > trade.Draft.Parties[p].Gain.Mean);
        }
    }, iter: 100);

    [Fact]
    public void Harbour_draft_is_improved_by_trading_inspection_against_compensation()
    {
        PackageWorlds worlds = PackageWorlds.Of(ScenarioReader.Read("harbour", WorkedScenarios.HarbourYaml).Problem);
        var composer = new DealComposer(worlds);
        Assert.Equal(14, composer.Frontier.Count);

        // none / 8h / full: coast .585, trader .5765; acceptable, but dominated by #7, joint / 24h / full (.705, .6175). #5 (.78, .5615) has the larger smallest gain.
        int[] draft = [0, 1, 2];
        PackageSuggestion? two = composer.BestSwap(draft, 2);
        Assert.NotNull(two);
        Assert.Equal([1, 2, 2], two.Suggested.Outcome);
        Assert.Equal(1, two.Suggested.AcceptedByAllShare);
        PackageSuggestion trade = composer.Logroll(draft, 1)[0];
        Assert.Equal(
            "Coast yields on Corridor (8h → 24h) (costs it 13.8), and trader yields on Inspection (none → joint) (costs it 14.8); in sum, in percent of each one's range: coast +13.75 and trader +5.06.",
            trade.Sentence);
    }

    [Fact]
    public void A_term_sheet_names_terms_ranges_and_blockers()
    {
        PackageWorlds worlds = PackageWorlds.Of(ScenarioReader.Read("harbour", WorkedScenarios.HarbourYaml).Problem);
        string sheet = TermSheet.ToMarkdown(worlds, new DealComposer(worlds).Score([0, 0, 0]), "Draft 1");
        Assert.StartsWith("# Draft 1\n\n| issue | term |\n|---|---|\n| Inspection | none |\n", sheet, StringComparison.Ordinal);
        Assert.Contains("| coast (blocks) | -0.14 |", sheet, StringComparison.Ordinal);
        Assert.Contains("| trader | 0.54 |", sheet, StringComparison.Ordinal);
        Assert.Contains("Inspection: wants third party", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Equivalent_offers_are_equal_for_the_proposer_and_different_for_the_chooser()
    {
        double[] noise = RandomProblems.Noise(2 * 6 * 5);
        BargainingProblem problem = RandomProblems.Build(2, [5, 5, 5, 5, 5, 5], noise, [1, 1]);
        var composer = new DealComposer(PackageWorlds.Of(problem));
        UtilityRange range = problem.Range(0);
        double level = range.Minimum + (.85 * (range.Maximum - range.Minimum));
        var offers = composer.Equivalent(0, 1, level, 3, .1);
        Assert.Equal(3, offers.Length);
        Assert.All(offers, offer =>
        {
            Assert.InRange(offer.MeanForProposer, level - (.1 * (range.Maximum - range.Minimum)), level + (.1 * (range.Maximum - range.Minimum)));
            Assert.True(offer.DifferenceToNearest > 0);
            Assert.True(offer.Undominated);
        });
        Assert.Throws<ArgumentException>(() => composer.Equivalent(0, 0, level, 3));
    }

    [Fact]
    public void Issues_without_a_common_acceptable_option_are_named()
    {
        var space = new OutcomeSpace([new DiscreteIssue("a", ["x", "y"]), new DiscreteIssue("b", ["x", "y"])]);
        var worlds = new PackageWorlds(space, ["one", "two"], [[[[1, 0], [1, 0]], [[0, 1], [0, 1]]]], [[0, 0]], [[[true, false], [true, true]], [[false, true], [true, true]]]);
        var composer = new DealComposer(worlds);
        Assert.Equal([0], composer.IncompatibleIssues);
        PackageScore score = composer.Score([0, 0]);
        Assert.Equal([1], score.Blockers.Select(b => b.Party));
        Assert.True(score.Parties[1].Shortfalls[0].CrossesRedLine);
        Assert.Equal(0, score.AcceptedByAllShare);
    }

    [Fact]
    public void Wrong_input_is_refused_with_the_place()
    {
        var space = new OutcomeSpace([new DiscreteIssue("a", ["x", "y"])]);
        Assert.Throws<ArgumentException>(() => new PackageWorlds(space, ["one"], [], []));
        Assert.Throws<ArgumentException>(() => new PackageWorlds(space, ["one"], [[[[1]]]], [[0]]));
        Assert.Throws<ArgumentException>(() => new PackageWorlds(space, ["one"], [[[[1, double.NaN]]]], [[0]]));
        Assert.Throws<ArgumentException>(() => new PackageWorlds(space, ["one"], [[[[1, 2]]]], [[0, 1]]));
        var worlds = new PackageWorlds(space, ["one"], [[[[1, 2]]]], [[0]]);
        Assert.Contains("'a'", Assert.Throws<ArgumentException>(() => new DealComposer(worlds).Score([2])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_of_the_agreement_frontier_count_worlds() => Drafts.Sample(drawn =>
    {
        (PackageWorlds worlds, _) = drawn;
        AgreementFrontier frontier = AgreementFrontier.Compute(worlds);
        Assert.True(frontier.AllPackages);
        Assert.Null(frontier.Reason);
        var onFrontier = Enumerable.Range(0, worlds.WorldCount).Select(w => RandomProblems.Undominated(RandomProblems.Enumerate(worlds.World(w))).Select(x => worlds.Space.IndexOf(x.Outcome)).ToHashSet()).ToList();
        foreach (UncertainPackage package in frontier.Packages)
        {
            int[] outcome = [.. package.Outcome];
            Assert.Equal(onFrontier.Count(set => set.Contains(worlds.Space.IndexOf(outcome))) / (double)worlds.WorldCount, package.FrontierShare);
            Assert.Equal(Enumerable.Range(0, worlds.WorldCount).Count(w => Enumerable.Range(0, worlds.PartyCount).All(p => Accepts(worlds, w, p, outcome))) / (double)worlds.WorldCount, package.AcceptedByAllShare);
        }

        Assert.Equal(onFrontier.SelectMany(x => x).Distinct().Count(), frontier.Packages.Count(p => p.FrontierShare > 0));
    }, iter: 60);

    private static bool IsBetter(PackageScore a, PackageScore b) =>
        a.AcceptedByAllShare > b.AcceptedByAllShare || (a.AcceptedByAllShare == b.AcceptedByAllShare && a.SmallestMeanGain > b.SmallestMeanGain);

    private static bool Accepts(PackageWorlds worlds, int w, int p, int[] package) =>
        package.Select((o, i) => worlds.IsAcceptable(p, i, o)).All(x => x) && worlds.Utility(w, p, package) >= worlds.Reservation(w, p);

    /// <summary>Packages that no other admissible package dominates on average, beyond rounding noise.</summary>
    private static List<int[]> Undominated(PackageWorlds worlds, DealComposer composer)
    {
        var all = RandomProblems.Enumerate(worlds.Mean)
            .Where(x => x.Outcome.Select((o, i) => composer.IncompatibleIssues.Contains(i) || Enumerable.Range(0, worlds.PartyCount).All(p => worlds.IsAcceptable(p, i, o))).All(ok => ok)).ToList();
        return [.. all.Where(a => !all.Any(b => a.Utilities.Zip(b.Utilities).All(x => x.Second >= x.First - 1e-9) && a.Utilities.Zip(b.Utilities).Any(x => x.Second > x.First + 1e-9))).Select(x => x.Outcome)];
    }
}
