namespace Parley.Cases.Reading;

/// <summary>Reads <c>tracks</c>.</summary>
internal static class TrackReader
{
    public static IReadOnlyList<Track> Read(Binding binding, CaseNode? node)
    {
        var tracks = new List<Track>();
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in Sections.Items(binding, node, "tracks", Sections.MostMembers))
        {
            if (MappingReader.Open(binding, item, "a track") is not { } reader || One(binding, reader, tracks.Count) is not { } track)
            {
                continue;
            }

            if (!ids.Add(track.Id))
            {
                binding.Error("duplicate-id", track.Place, $"a second track has the id '{track.Id}'; ids must differ in more than upper and lower case");
            }
            else if (binding.IsKnown(track.From) && (track.To is null || track.To >= binding.AsOf))
            {
                tracks.Add(track);
            }
        }

        return tracks;
    }

    private static Track? One(Binding binding, MappingReader reader, int index)
    {
        var id = reader.RequireId();
        var name = reader.Text("name");
        reader.Require("members");
        var members = new List<int>();
        foreach (var member in reader.List("members"))
        {
            if (binding.Party(member) is not { } party)
            {
                continue;
            }

            if (members.Contains(party))
            {
                binding.Error("duplicate-member", member.Place, $"'{binding.Parties[party].Id}' stands twice in 'members'; keep one");
            }
            else
            {
                members.Add(party);
            }
        }

        var mediator = reader.Take("mediator") is { } mediatorNode ? binding.Party(mediatorNode) : null;
        var level = reader.Choice("level", TrackLevel.Delegations, ("delegations", TrackLevel.Delegations), ("ministers", TrackLevel.Ministers), ("leaders", TrackLevel.Leaders));
        var mandate = new List<int>();
        var stated = reader.Take("mandate") is not null;
        foreach (var node in reader.List("mandate"))
        {
            if (binding.Issue(node) is { } issue && !mandate.Contains(issue))
            {
                mandate.Add(issue);
            }
        }

        var (from, to) = Sections.Period(binding, reader);
        reader.Done();
        return id is null ? null : new Track
        {
            Index = index,
            Id = id,
            Name = string.IsNullOrWhiteSpace(name) ? id : name,
            MemberIndexes = members,
            MediatorIndex = mediator,
            Level = level,
            MandateIndexes = stated ? [.. mandate.Order()] : [.. Enumerable.Range(0, binding.Issues.Count)],
            From = from,
            To = to,
            Place = reader.Place,
        };
    }
}
