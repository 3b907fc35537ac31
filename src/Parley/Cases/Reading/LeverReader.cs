using Parley.Estimates;

namespace Parley.Cases.Reading;

/// <summary>Reads <c>levers</c>.</summary>
internal static class LeverReader
{
    private const int MostLevels = 100;

    public static IReadOnlyList<Lever> Read(Binding binding, CaseNode? node)
    {
        var levers = new List<Lever>();
        foreach (var item in Sections.Items(binding, node, "levers", Sections.MostMembers))
        {
            if (MappingReader.Open(binding, item, "a lever") is { } reader && One(binding, reader, levers) is { } lever)
            {
                levers.Add(lever);
            }
        }

        return levers;
    }

    private static Lever? One(Binding binding, MappingReader reader, List<Lever> levers)
    {
        var id = reader.RequireId();
        if (id is not null && levers.Exists(known => string.Equals(known.Id, id, StringComparison.OrdinalIgnoreCase)))
        {
            binding.Error("duplicate-id", reader.Place, $"a second lever has the id '{id}'; ids must differ in more than upper and lower case");
            return null;
        }

        var path = $"levers.{id}";
        var annotation = reader.Annotation(Annotation.None);
        reader.NoteEvidence(null);
        var name = reader.Text("name");
        var holder = reader.Require("holder") is { } holderNode ? binding.Party(holderNode) : null;
        var targets = new List<int>();
        reader.Require("targets");
        foreach (var target in reader.List("targets"))
        {
            if (binding.Party(target) is { } party && !targets.Contains(party))
            {
                targets.Add(party);
            }
        }

        var sign = reader.Choice("sign", LeverSign.Negative, ("negative", LeverSign.Negative), ("positive", LeverSign.Positive));
        var levels = reader.Int("levels", 1, 1, MostLevels);
        var level = Level(binding, reader.Take("level"), levels);
        var reversible = reader.Flag("reversible", true);
        var delay = reader.Int("legalDelay", 0, 0, 1000);
        var scope = id is null ? new Binding(binding.AsOf, binding.Problems, binding.Ledger) { Parties = binding.Parties, Issues = binding.Issues } : binding;
        var oneOff = Sections.Effects(scope, reader.Take("oneOff"), path + ".oneOff", Quantity.Points, annotation);
        var perRound = Sections.Effects(scope, reader.Take("perRound"), path + ".perRound", Quantity.PointsPerRound, annotation);
        var risk = EstimateReader.ReadOrDefault(scope, reader.Take("breakdownRisk"), path + ".breakdownRisk", Quantity.Probability, annotation, 0, reader.Place);
        reader.Done();
        return id is null || holder is not { } holderIndex ? null : new Lever
        {
            Index = levers.Count,
            Id = id,
            Name = string.IsNullOrWhiteSpace(name) ? id : name,
            HolderIndex = holderIndex,
            TargetIndexes = targets,
            Sign = sign,
            Levels = levels,
            Level = level,
            Reversible = reversible,
            LegalDelay = delay,
            OneOff = oneOff,
            PerRound = perRound,
            BreakdownRisk = risk,
            Place = reader.Place,
        };
    }

    private static int Level(Binding binding, CaseNode? node, int levels)
    {
        if (node is null)
        {
            return 0;
        }

        if (node is not SequenceNode sequence)
        {
            return MappingReader.AsInt(binding, node, "level", 0, 0, levels);
        }

        var (level, since) = (0, (DateOnly?)null);
        foreach (var item in sequence.Items)
        {
            if (MappingReader.Open(binding, item, "a dated level") is not { } reader)
            {
                continue;
            }

            var from = reader.Date("from");
            reader.Require("value");
            var value = reader.Int("value", 0, 0, levels);
            reader.Annotation(Annotation.None);
            reader.NoteEvidence(from);
            reader.Done();
            if (binding.IsKnown(from) && (from ?? DateOnly.MinValue) >= (since ?? DateOnly.MinValue))
            {
                (level, since) = (value, from);
            }
        }

        return level;
    }
}
