using CsCheck;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Playbooks.Tests.Negotiation;

public class UtilityIndexTests
{
    [Fact]
    public void Every_look_up_equals_a_scan_over_all_outcomes()
    {
        Gen.Select(RandomScenarios.Seeds, Gen.Double[-0.2, 1.2], Gen.Bool).Sample((seed, free, onGrid) =>
        {
            var domain = new NegotiationDomain(RandomScenarios.Make(seed), UtilityScale.Range);
            foreach (UtilityIndex index in domain.Indices)
            {
                double[] u = index.Utilities.ToArray();
                // Targets that are met exactly are where ties and bounds go wrong.
                double target = onGrid ? u[(int)(seed % (ulong)u.Length)] : free;
                int[] all = [.. Enumerable.Range(0, u.Length)];
                Assert.Equal(all.OrderByDescending(k => u[k]).ThenBy(k => k), index.Order.ToArray());
                Assert.Equal(u.Count(x => x >= target), index.CountAtLeast(target));
                int worst = all.Where(k => u[k] >= target).OrderBy(k => u[k]).ThenBy(k => k).DefaultIfEmpty(index.Order[0]).First();
                Assert.Equal(worst, index.WorstAtLeast(target));
                Assert.Equal(all.OrderBy(k => Math.Abs(u[k] - target)).ThenByDescending(k => u[k]).ThenBy(k => k).First(), index.Nearest(target));
            }
        });
    }

    [Fact]
    public void Sums_of_terms_equal_additions_outcome_by_outcome()
    {
        RandomScenarios.Seeds.Sample(seed =>
        {
            var problem = RandomScenarios.Make(seed);
            var domain = new NegotiationDomain(problem);
            double[][] terms = [.. problem.Space.Issues.Select((issue, i) => Enumerable.Range(0, issue.OptionCount).Select(k => Math.Sin((i * 7) + k)).ToArray())];
            double[] sums = new double[domain.Layout.Count];
            domain.Layout.Sum(terms, sums);
            for (int k = 0; k < sums.Length; k++)
            {
                double expected = 0;
                for (int i = 0; i < terms.Length; i++)
                {
                    expected += terms[i][domain.Layout.Option(k, i)];
                }

                Assert.Equal(expected, sums[k]);
            }
        });
    }
}
