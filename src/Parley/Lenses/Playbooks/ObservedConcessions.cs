using Parley.Playbooks.Curves;
using Parley.Playbooks.Pairs;
using Parley.Studies;

namespace Parley.Lenses.Playbooks;

/// <summary>How the principals' standing offers move over the rounds when all play what they are assumed to play.</summary>
internal static class ObservedConcessions
{
    public static IReadOnlyList<ConcessionStudy> Of(PlaybookTable table)
    {
        var bands = ConcessionCurves.Over(table.Mapping.Setting, table.ChangedWorlds(null), table.Lineup.Assigned, threads: table.Context.Threads);
        var days = Enumerable.Range(0, table.Mapping.Setting.Horizon).Select(r => r * (double)table.Context.Case.RoundDays).ToList();
        return
        [
            .. bands.Where(b => table.Principals.Contains(b.Party) && b.OwnValue.Any(v => v.Count > 0))
                .Select(b => new ConcessionStudy(table.Mapping.PartyOf(b.Party).Id, days, Spreads(b.OwnValue), Spreads(b.OtherValue))),
        ];
    }

    private static List<Spread> Spreads(IReadOnlyList<MeanInterval> intervals) => [.. intervals.Select(i => new Spread(i.Mean, i.Low, i.High))];
}
