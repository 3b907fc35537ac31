using Parley.Cases;
using Parley.Numerics;

namespace Parley.Parliament;

/// <summary>Seats the lenses' answers to the same question together, adds the plain baselines, and puts the widest disagreement first.</summary>
public static class ParliamentSession
{
    /// <summary>Merges answers by question.</summary>
    /// <param name="subject">The case, for the baselines.</param>
    /// <param name="answers">All lenses' answers.</param>
    public static IReadOnlyList<ParliamentQuestion> Seat(Case subject, IReadOnlyList<ParliamentQuestion> answers)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(answers);
        var seated = new List<ParliamentQuestion>();
        foreach (var group in answers.GroupBy(a => a.Key, StringComparer.Ordinal))
        {
            var first = group.First();
            var all = group.SelectMany(g => g.Answers).ToList();
            all.AddRange(Baselines(subject, first.Key).Where(b => all.TrueForAll(a => a.Lens != b.Lens)));
            seated.Add(first with { Answers = [.. all.OrderBy(a => a.Baseline)] });
        }

        return [.. seated.OrderByDescending(q => q.Disagreement).ThenBy(q => q.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<LensAnswer> Baselines(Case subject, string key)
    {
        if (key == "Q1")
        {
            yield return Plain("status quo", 0);
            yield return Plain("coin flip", 0.5);
        }
        else if (key.StartsWith("Q2.", StringComparison.Ordinal) && subject.IssueIndex(key[3..]) is >= 0 and var issue)
        {
            foreach (var answer in IssueBaselines(subject, issue))
            {
                yield return answer;
            }
        }
        else if (key.StartsWith("Q3.", StringComparison.Ordinal))
        {
            yield return Plain("no deal", 0);
        }
    }

    private static IEnumerable<LensAnswer> IssueBaselines(Case subject, int issue)
    {
        if (subject.StatusQuo[issue] is { } quo)
        {
            yield return Plain("status quo", quo);
        }

        var positions = subject.Positions.Where(p => p.IssueIndex == issue).ToList();
        if (positions.Count == 0)
        {
            yield break;
        }

        var sorted = positions.Select(p => (double)p.OptionIndex).Order().ToList();
        yield return Plain("median of positions", sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2);

        // Weight: capability times the issue's salience, both at their medians; 1 where a party has none.
        var weights = positions.Select(p => Weight(subject, p.PartyIndex, issue)).ToArray();
        var total = OrderedSum.Sum(weights);
        if (total > 0)
        {
            yield return Plain("weighted mean of positions", OrderedSum.Sum([.. positions.Select((p, i) => weights[i] * p.OptionIndex)]) / total);
        }
    }

    private static double Weight(Case subject, int party, int issue)
    {
        var capability = subject.Parties[party].Capability?.Quantile(0.5) ?? 1;
        var salience = subject.PreferencesOf(party)?.Issues.FirstOrDefault(i => i.IssueIndex == issue)?.Weight.Quantile(0.5) ?? 1;
        return capability * salience;
    }

    private static LensAnswer Plain(string name, double value) => new(name, value, value, value, Baseline: true);
}
