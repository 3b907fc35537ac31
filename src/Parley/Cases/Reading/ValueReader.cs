using Parley.Estimates;

namespace Parley.Cases.Reading;

/// <summary>Reads <c>noDeal</c>, <c>flow</c>, <c>followThrough</c> and <c>counterparts</c>.</summary>
internal static class ValueReader
{
    public static IReadOnlyList<NoDeal> NoDeal(Binding binding, CaseNode? node, IReadOnlyList<PartyPreferences> preferences, SourcePlace place)
    {
        var values = new NoDeal?[binding.Parties.Count];
        var written = new bool[binding.Parties.Count];
        foreach (var (party, entry) in Sections.ByParty(binding, node, "'noDeal'"))
        {
            written[party] = true;
            values[party] = One(binding, entry.Value, party);
        }

        foreach (var party in preferences.Select(static preference => preference.PartyIndex).Where(party => !written[party]))
        {
            binding.Error("missing-no-deal", node?.Place ?? place, $"'noDeal' has no value for {binding.Parties[party].Id} (expected what it has without agreement, in points: a package it likes best is worth 100, the worst 0)");
        }

        return [.. values.OfType<NoDeal>()];
    }

    public static IReadOnlyList<PartyEffect> Flow(Binding binding, CaseNode? node, SourcePlace place)
    {
        var stated = new CaseNode?[binding.Parties.Count];
        foreach (var (party, entry) in Sections.ByParty(binding, node, "'flow'"))
        {
            stated[party] = entry.Value;
        }

        return [.. binding.Parties.Select(party => new PartyEffect(party.Index, EstimateReader.ReadOrDefault(
            binding, stated[party.Index], $"flow.{party.Id}", Quantity.PointsPerRound, Annotation.None, 0, node?.Place ?? place)))];
    }

    public static IReadOnlyList<FollowThrough> FollowThrough(Binding binding, CaseNode? node)
    {
        var stated = new List<FollowThrough>();
        foreach (var (actor, targets) in Sections.ByParty(binding, node, "'followThrough'"))
        {
            foreach (var (target, kinds) in Sections.ByParty(binding, targets.Value, $"'followThrough.{targets.Key.Text}'"))
            {
                if (MappingReader.Open(binding, kinds.Value, "follow-through") is not { } reader)
                {
                    continue;
                }

                var annotation = reader.Annotation(Annotation.None);
                reader.NoteEvidence(null);
                foreach (var (key, kind) in new[] { ("threat", CommitmentKind.Threat), ("promise", CommitmentKind.Promise) })
                {
                    var path = $"followThrough.{binding.Parties[actor].Id}.{binding.Parties[target].Id}.{key}";
                    if (EstimateReader.Read(binding, reader.Take(key), path, Quantity.Probability, annotation) is { } probability)
                    {
                        stated.Add(new FollowThrough(actor, target, kind, probability, FromLedger: false));
                    }
                }

                reader.Done();
            }
        }

        return stated;
    }

    public static IReadOnlyList<int?> Counterparts(Binding binding, CaseNode? node)
    {
        var counterparts = new int?[binding.Parties.Count];
        foreach (var (party, entry) in Sections.ByParty(binding, node, "'counterparts'"))
        {
            counterparts[party] = binding.Party(entry.Value);
            if (counterparts[party] == party)
            {
                binding.Error("own-counterpart", entry.Value.Place, $"{binding.Parties[party].Id} cannot be its own counterpart (expected another party)");
                counterparts[party] = null;
            }
        }

        return counterparts;
    }

    private static NoDeal? One(Binding binding, CaseNode node, int party)
    {
        var path = $"noDeal.{binding.Parties[party].Id}";
        var (value, drift, annotation) = (node, (CaseNode?)null, Annotation.None);
        if (node is MappingNode)
        {
            var reader = MappingReader.Open(binding, node, "a no-deal value")!;
            annotation = reader.Annotation(Annotation.None);
            reader.NoteEvidence(null);
            if (reader.Require("value") is not { } inner)
            {
                return null;
            }

            (value, drift) = (inner, reader.Take("drift"));
            reader.Done();
        }

        var number = EstimateReader.Read(binding, value, path + ".value", Quantity.Points, annotation);
        var change = EstimateReader.ReadOrDefault(binding, drift, path + ".drift", Quantity.PointsPerRound, annotation, 0, node.Place);
        return number is null ? null : new NoDeal(party, number, change, node.Place);
    }
}
