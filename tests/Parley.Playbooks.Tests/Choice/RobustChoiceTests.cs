using CsCheck;
using Parley.Playbooks.Choice;

namespace Parley.Playbooks.Tests.Choice;

public class RobustChoiceTests
{
    [Fact]
    public void Each_rule_follows_its_definition_on_random_matrices() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 4], Gen.Int[1, 12], Gen.Double[-50, 50].Array[5 * 4 * 12], Gen.Double[0, 1], Gen.Double[-40, 40], Gen.Double[0.1, 1]).Sample(
            (rows, columns, worlds, numbers, optimism, floor, probability) =>
            {
                double Cell(int r, int c, int w) => numbers[(((r * 4) + c) * 12) + w];
                var options = new RobustChoiceOptions { Optimism = Math.Max(optimism, 0.01), Floor = floor, Probability = probability, Tail = 0.25 };
                var result = RobustChoice.Of(GivenMatrix.Of(rows, columns, worlds, (p, r, c, w) => p == 0 ? Cell(r, c, w) : 0), options);
                double Mean(int r, int c) => Enumerable.Range(0, worlds).Average(w => Cell(r, c, w));
                IEnumerable<int> R = Enumerable.Range(0, rows), C = Enumerable.Range(0, columns), W = Enumerable.Range(0, worlds);
                double Regret(int r, int c) => W.Average(w => R.Max(other => Cell(other, c, w)) - Cell(r, c, w));
                double Tail(int r) => C.SelectMany(c => W.Select(w => Cell(r, c, w))).Order().Take(Math.Max(1, (int)Math.Floor((0.25 * columns * worlds) + 1e-9))).Average();
                foreach (var (id, score) in new (string, Func<int, double>)[]
                {
                    ("mean", r => C.Average(c => Mean(r, c))), ("maximin", r => C.Min(c => Mean(r, c))), ("minimax-regret", r => -C.Max(c => Regret(r, c))),
                    ("hurwicz", r => (options.Optimism * C.Max(c => Mean(r, c))) + ((1 - options.Optimism) * C.Min(c => Mean(r, c)))), ("tail-mean", Tail),
                })
                {
                    var rule = result.Criteria.Single(c => c.Id == id);
                    Assert.All(R, r => Assert.Equal(score(r), rule.Scores[r], 1e-9));
                    Assert.Equal(R.Max(score), rule.Scores[rule.Best], 1e-9);
                }

                var chance = result.Criteria.Single(c => c.Id == "chance-constrained");
                bool Reaches(int r) => (double)C.Sum(c => W.Count(w => Cell(r, c, w) >= floor - 1e-9)) / (columns * worlds) >= probability - 1e-9;
                Assert.All(R, r => Assert.Equal(Reaches(r), !double.IsNaN(chance.Scores[r])));
                Assert.Equal(R.Any(Reaches) ? R.Where(Reaches).Max(r => C.Average(c => Mean(r, c))) : double.NaN, chance.Best < 0 ? double.NaN : chance.Scores[chance.Best], 1e-9);
            },
            iter: 200);

    [Fact]
    public void Dominance_in_every_world_is_told_from_dominance_of_means()
    {
        // Row 0 is best in every world; row 1 beats row 2 on average against each column but not in world 0.
        double[,] byWorld = { { 5, 5 }, { 1, 4 }, { 2, 2 } };
        var result = RobustChoice.Of(GivenMatrix.Of(3, 2, 2, (p, r, c, w) => p == 0 ? byWorld[r, w] + c : 0));
        Assert.Contains(new Dominance(0, 1, true), result.Dominated);
        Assert.Contains(new Dominance(0, 2, true), result.Dominated);
        Assert.Contains(new Dominance(1, 2, false), result.Dominated);
        Assert.DoesNotContain(result.Dominated, d => d.Better == 2);
        Assert.Equal([0], result.Chosen);
    }

    [Fact]
    public void Equal_playbooks_do_not_dominate_each_other() =>
        Assert.Empty(RobustChoice.Of(GivenMatrix.Of(3, 2, 4, (_, _, c, w) => c - w)).Dominated);
}
