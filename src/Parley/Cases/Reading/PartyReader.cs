using Parley.Estimates;

namespace Parley.Cases.Reading;

/// <summary>Reads <c>parties</c>.</summary>
internal static class PartyReader
{
    public static IReadOnlyList<Party> Read(Binding binding, CaseNode? node)
    {
        var parties = new List<Party>();
        foreach (var item in Sections.Items(binding, node, "parties", Sections.MostMembers))
        {
            if (MappingReader.Open(binding, item, "a party") is { } reader && One(binding, reader, parties.Count) is { } party)
            {
                if (parties.Exists(known => string.Equals(known.Id, party.Id, StringComparison.OrdinalIgnoreCase)))
                {
                    binding.Error("duplicate-id", reader.Place, $"a second party has the id '{party.Id}'; ids must differ in more than upper and lower case");
                }
                else
                {
                    parties.Add(party);
                }
            }
        }

        return parties;
    }

    private static Party? One(Binding binding, MappingReader reader, int index)
    {
        var id = reader.RequireId();
        var annotation = reader.Annotation(Annotation.None);
        reader.NoteEvidence(null);
        var path = $"parties.{id}";
        var name = reader.Text("name");
        var aliases = reader.Texts("aliases");
        var leader = Leader(binding, reader.Take("leader"));
        var role = reader.Choice("role", PartyRole.Principal,
            ("principal", PartyRole.Principal), ("mediator", PartyRole.Mediator), ("backer", PartyRole.Backer), ("observer", PartyRole.Observer));
        var capability = id is null ? null : EstimateReader.Read(binding, reader.Take("capability"), path + ".capability", Quantity.Capability, annotation);
        var patience = Patience(binding, reader.Take("patience"), path + ".patience", annotation, reader.Place, id is not null);
        var playbookNode = reader.Take("playbook");
        var playbook = reader.Text("playbook") ?? "observed";
        reader.Done();
        return id is null ? null : new Party
        {
            Index = index,
            Id = id,
            Name = string.IsNullOrWhiteSpace(name) ? id : name,
            Aliases = aliases,
            Leader = leader,
            Role = role,
            Capability = capability,
            Patience = patience,
            Playbook = playbook,
            PlaybookPlace = playbookNode?.Place ?? reader.Place,
            Place = reader.Place,
        };
    }

    private static Patience Patience(Binding binding, CaseNode? node, string path, Annotation enclosing, SourcePlace place, bool register)
    {
        CaseNode? number = null;
        var measure = PatienceMeasure.DiscountFactor;
        if (node is not null && MappingReader.Open(binding, node, "patience") is { } reader)
        {
            var annotation = reader.Annotation(enclosing);
            reader.NoteEvidence(null);
            enclosing = annotation;
            var factor = reader.Take("discountFactor");
            var rate = reader.Take("yearlyRate");
            reader.Done();
            if ((factor is null) == (rate is null))
            {
                binding.Error("bad-patience", node.Place, "patience needs either discountFactor (the value of the next round, for instance 0.98) or yearlyRate (for instance 0.2)");
            }
            else
            {
                number = factor ?? rate;
                measure = rate is null ? PatienceMeasure.DiscountFactor : PatienceMeasure.YearlyRate;
            }
        }

        var quantity = measure == PatienceMeasure.YearlyRate ? Quantity.YearlyRate : Quantity.DiscountFactor;
        var fallback = measure == PatienceMeasure.YearlyRate ? 0 : 1;
        var scope = register ? binding : new Binding(binding.AsOf, binding.Problems, binding.Ledger);
        return new Patience(EstimateReader.ReadOrDefault(scope, number, path, quantity, enclosing, fallback, node?.Place ?? place), measure);
    }

    private static Leader? Leader(Binding binding, CaseNode? node)
    {
        Leader? latest = null;
        foreach (var item in node is SequenceNode sequence ? sequence.Items : node is null ? [] : [node])
        {
            var leader = item is ScalarNode scalar ? new Leader(scalar.Text, null, null, null, item.Place) : FromKeys(binding, item);
            var inOffice = leader is not null && binding.IsKnown(leader.From) && (leader.To is null || leader.To >= binding.AsOf);
            if (inOffice && (latest is null || (leader!.From ?? DateOnly.MinValue) >= (latest.From ?? DateOnly.MinValue)))
            {
                latest = leader;
            }
        }

        return latest;
    }

    private static Leader? FromKeys(Binding binding, CaseNode node)
    {
        if (MappingReader.Open(binding, node, "a leader") is not { } reader)
        {
            return null;
        }

        var name = reader.RequireText("name");
        var role = reader.Text("role");
        var (from, to) = Sections.Period(binding, reader);
        reader.Done();
        return name is null ? null : new Leader(name, role, from, to, node.Place);
    }
}
