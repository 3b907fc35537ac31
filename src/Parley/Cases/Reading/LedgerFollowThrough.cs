using Parley.Estimates;
using Parley.Evidence.FollowThrough;
using Parley.Evidence.Ledger;
using Parley.Numerics;

namespace Parley.Cases.Reading;

/// <summary>Turns what the ledger says about kept and broken words into numbers of the case, for every pair of parties and kind that the case does not state itself.</summary>
/// <remarks>
/// Threats and deadlines count together. The posterior is that of the strict rate (kept or late against partly or not) under Jeffreys' prior; a pair without a
/// record has the prior alone, which says as little as possible (Jeffreys 1946; Brown, Cai and DasGupta 2001).
/// </remarks>
internal static class LedgerFollowThrough
{
    private const int MostIdsNamed = 50;

    public static IReadOnlyList<FollowThrough> Complete(Binding binding, IReadOnlyList<FollowThrough> stated, SourcePlace place)
    {
        var all = stated.ToList();
        var table = FollowThroughTable.Of(binding.View);
        var onRecord = table.Groups.Select(static group => (group.Actor, group.Target)).ToHashSet();
        foreach (var actor in binding.Parties)
        {
            foreach (var target in binding.Parties.Where(target => target.Index != actor.Index))
            {
                // Between parties of which one only watches, nothing is asked unless there is a record.
                var involved = actor.Role != PartyRole.Observer && target.Role != PartyRole.Observer;
                if (!involved && !onRecord.Contains((actor.Id, target.Id)))
                {
                    continue;
                }

                foreach (var kind in Enum.GetValues<CommitmentKind>())
                {
                    if (!stated.Any(known => known.ActorIndex == actor.Index && known.TargetIndex == target.Index && known.Kind == kind))
                    {
                        all.Add(new FollowThrough(actor.Index, target.Index, kind, FromTable(binding, table, actor.Id, target.Id, kind, place), FromLedger: true));
                    }
                }
            }
        }

        return all;
    }

    private static Estimate FromTable(Binding binding, FollowThroughTable table, string actor, string target, CommitmentKind kind, SourcePlace place)
    {
        string[] acts = kind == CommitmentKind.Threat ? ["threat", "deadline"] : ["promise"];
        var groups = acts.Select(act => table.Find(actor, target, act)).OfType<FollowThroughGroup>().ToArray();
        var kept = groups.Sum(static group => group.Kept + group.Late);
        var cases = groups.Sum(static group => group.N);
        var ids = groups.SelectMany(static group => group.Commitments).Take(MostIdsNamed).ToArray();
        var (alpha, beta) = (BetaPrior.Jeffreys.Alpha + kept, BetaPrior.Jeffreys.Beta + cases - kept);
        var word = kind == CommitmentKind.Threat ? "threats and deadlines" : "promises";
        return binding.Register(new Estimate
        {
            Path = $"followThrough.{actor}.{target}.{(kind == CommitmentKind.Threat ? "threat" : "promise")}",
            Quantity = Quantity.Probability,
            Distribution = new BetaDistribution(alpha, beta),
            Text = cases == 0 ? "no record" : FormattableString.Invariant($"beta({alpha}, {beta})"),
            Annotation = cases == 0
                ? new Annotation("ledger", null, $"no {word} of {actor} towards {target} that fell due are on record", [], [], ConfidenceMark.None)
                : new Annotation("ledger", null, FormattableString.Invariant($"{kept} of {cases} {word} of {actor} towards {target} were carried out in full"), ids, [], ConfidenceMark.None),
            Place = place,
            Defaulted = cases == 0,
            Unsupported = cases > 0 && groups.Sum(static group => group.Unsupported) >= groups.Sum(static group => group.Total),
        });
    }
}
