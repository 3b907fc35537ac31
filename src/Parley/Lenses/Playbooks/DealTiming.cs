using Parley.Playbooks.Pairs;
using Parley.Playbooks.Process;
using Parley.Studies;

namespace Parley.Lenses.Playbooks;

/// <summary>Probability of an agreement by the end of each round, when all play their observed playbooks, with a band over the principals' other choices.</summary>
internal static class DealTiming
{
    public static IReadOnlyList<DealByDate> ByDate(PlaybookTable table)
    {
        if (table.ObservedPair is not { } observed)
        {
            return [];
        }

        var subject = table.Context.Case;
        var points = new List<DealByDate>();
        for (var round = 0; round < subject.Horizon; round++)
        {
            var band = Spread.Of([.. table.PrincipalPairs.Select(p => By(p, round))]);
            points.Add(new DealByDate(subject.AsOf.AddDays((int)Math.Round((round + 1.0) * subject.RoundDays)), By(observed, round), band.Low, band.High));
        }

        return points;
    }

    /// <summary>Share of worlds with an agreement in or before a round.</summary>
    public static double By(PairResult pair, int round)
    {
        var agreed = 0;
        for (var w = 0; w < pair.WorldRounds.Count; w++)
        {
            agreed += pair.WorldOutcomes[w] == CrisisOutcome.Agreement && pair.WorldRounds[w] <= round ? 1 : 0;
        }

        return agreed / (double)Math.Max(1, pair.WorldRounds.Count);
    }
}
