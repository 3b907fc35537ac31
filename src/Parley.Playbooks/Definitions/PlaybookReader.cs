using System.Globalization;
using Parley.Numerics.Errors;
using YamlDotNet.RepresentationModel;

namespace Parley.Playbooks.Definitions;

/// <summary>Reads one playbook from a YAML node and notes every mistake with its place.</summary>
internal sealed class PlaybookReader(string file, int firstLine, IReadOnlyList<Playbook> known, List<SourceError> errors)
{
    private static readonly string[] Keys = ["id", "base", "title", "names", "summary", "sources", "aspiration", "offer", "answer", "levers", "process", "parameters"];
    private static readonly PartSlot[] Slots = [PartSlot.Aspiration, PartSlot.Offer, PartSlot.Answer, PartSlot.Levers, PartSlot.Process];

    internal Playbook? Read(YamlNode node)
    {
        var before = errors.Count;
        if (node is not YamlMappingNode mapping)
        {
            Error(node, $"Expected a playbook (a mapping with {string.Join(", ", Keys)}).");
            return null;
        }

        foreach (var (key, _) in mapping.Children)
        {
            var name = Text(key);
            if (!Keys.Contains(name))
            {
                Error(key, $"A playbook has no '{name}' (expected {string.Join(", ", Keys)}){Nearest(name, Keys)}.");
            }
        }

        var id = Scalar(mapping, "id");
        if (string.IsNullOrEmpty(id) && !errors.Skip(before).Any(error => error.Message.StartsWith("'id'", StringComparison.Ordinal)))
        {
            Error(node, "The playbook has no 'id'.");
        }

        var basis = Base(mapping);
        var playbook = basis is null
            ? new Playbook(id ?? string.Empty, id ?? string.Empty, [], string.Empty, [], Default(PartSlot.Aspiration), Default(PartSlot.Offer), Default(PartSlot.Answer), Default(PartSlot.Levers), Default(PartSlot.Process))
            : basis with { Id = id ?? string.Empty, Title = id ?? string.Empty, Names = [], Sources = [] };
        playbook = playbook with
        {
            Title = Scalar(mapping, "title") ?? playbook.Title,
            Summary = Scalar(mapping, "summary") ?? playbook.Summary,
            Names = Texts(mapping, "names"),
            Sources = Texts(mapping, "sources"),
        };
        foreach (var slot in Slots)
        {
            if (Child(mapping, Name(slot)) is { } part)
            {
                playbook = playbook.With(ReadPart(part, slot, playbook.Part(slot)));
            }
        }

        if (Child(mapping, "parameters") is { } parameters)
        {
            playbook = ReadParameters(parameters, playbook);
        }

        return errors.Count == before ? playbook : null;
    }

    internal void Error(YamlNode node, string message) =>
        errors.Add(new(file, firstLine + Math.Max(0, (int)node.Start.Line - 1), Math.Max(1, (int)node.Start.Column), message));

    private static PlaybookPart Default(PartSlot slot) => PlaybookPart.Of(PartCatalogue.Of(slot)[0]);

    private static string Name(PartSlot slot) => slot switch
    {
        PartSlot.Aspiration => "aspiration",
        PartSlot.Offer => "offer",
        PartSlot.Answer => "answer",
        PartSlot.Levers => "levers",
        _ => "process",
    };

    private static string Text(YamlNode node) => node is YamlScalarNode scalar ? scalar.Value ?? string.Empty : string.Empty;

    private static string Nearest(string name, IEnumerable<string> candidates) =>
        NearestName.Find(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : string.Empty;

    private static YamlNode? Child(YamlMappingNode mapping, string key)
    {
        foreach (var (name, value) in mapping.Children)
        {
            if (Text(name) == key)
            {
                return value;
            }
        }

        return null;
    }

    private Playbook? Base(YamlMappingNode mapping)
    {
        if (Scalar(mapping, "base") is not { } name)
        {
            return null;
        }

        var basis = known.FirstOrDefault(playbook => string.Equals(playbook.Id, name, StringComparison.Ordinal));
        if (basis is null)
        {
            var names = known.Select(playbook => playbook.Id);
            Error(Child(mapping, "base")!, $"There is no playbook '{name}' to build on (known here: {string.Join(", ", names)}){Nearest(name, names)}.");
        }

        return basis;
    }

    private string? Scalar(YamlMappingNode mapping, string key)
    {
        switch (Child(mapping, key))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { } value } when value.Trim().Length > 0:
                return value.Trim();
            case var node:
                Error(node, $"'{key}' must be a text.");
                return null;
        }
    }

    private List<string> Texts(YamlMappingNode mapping, string key)
    {
        var texts = new List<string>();
        switch (Child(mapping, key))
        {
            case null:
                break;
            case YamlScalarNode scalar:
                texts.Add(Text(scalar));
                break;
            case YamlSequenceNode list when list.Children.All(child => child is YamlScalarNode):
                texts.AddRange(list.Children.Select(Text));
                break;
            case var node:
                Error(node, $"'{key}' must be a list of texts.");
                break;
        }

        return texts;
    }

    private PlaybookPart ReadPart(YamlNode node, PartSlot slot, PlaybookPart basis)
    {
        var kinds = PartCatalogue.Of(slot).Select(kind => kind.Name).ToList();
        if (node is YamlScalarNode)
        {
            // A word alone names the kind.
            return Kind(node, slot, kinds) is { } named ? PlaybookPart.Of(named) : basis;
        }

        if (node is not YamlMappingNode mapping)
        {
            Error(node, $"'{Name(slot)}' must be a mapping such as {{kind: {kinds[0]}}} (kinds: {string.Join(", ", kinds)}).");
            return basis;
        }

        var part = basis;
        if (Child(mapping, "kind") is { } kindNode && Kind(kindNode, slot, kinds) is { } kind && kind != basis.Kind)
        {
            part = PlaybookPart.Of(kind);
        }

        foreach (var (key, value) in mapping.Children)
        {
            var name = Text(key);
            if (name == "kind")
            {
                continue;
            }

            if (part.Kind.IndexOf(name) < 0)
            {
                var names = part.Kind.Parameters.Select(parameter => parameter.Name).ToList();
                Error(key, names.Count == 0
                    ? $"The {Name(slot)} '{part.Kind.Name}' has no parameters, but '{name}' is given."
                    : $"The {Name(slot)} '{part.Kind.Name}' has no parameter '{name}' (expected {string.Join(", ", names)}){Nearest(name, names)}.");
                continue;
            }

            part = ReadValue(value, name, part);
        }

        return part;
    }

    private PartKind? Kind(YamlNode node, PartSlot slot, List<string> kinds)
    {
        var name = Text(node);
        var kind = PartCatalogue.Find(slot, name);
        if (kind is null)
        {
            Error(node, $"There is no {Name(slot)} '{name}' (expected {string.Join(", ", kinds)}){Nearest(name, kinds)}.");
        }

        return kind;
    }

    private PlaybookPart ReadValue(YamlNode node, string name, PlaybookPart part)
    {
        var parameter = part.Kind.Parameters[part.Kind.IndexOf(name)];
        var text = Text(node).Trim();
        if (parameter.Choices.Count > 0)
        {
            if (parameter.Choices.Contains(text))
            {
                return part.With(name, text);
            }

            Error(node, $"'{name}' is '{text}' (expected {string.Join(", ", parameter.Choices)}){Nearest(text, parameter.Choices)}.");
            return part;
        }

        var range = string.Create(CultureInfo.InvariantCulture, $"a {(parameter.IsWhole ? "whole number" : "number")} from {parameter.Minimum} to {parameter.Maximum}");
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)
            || number < parameter.Minimum || number > parameter.Maximum || (parameter.IsWhole && number != Math.Floor(number)))
        {
            Error(node, $"'{name}' is '{text}' (expected {range}).");
            return part;
        }

        return part.With(name, number);
    }

    private Playbook ReadParameters(YamlNode node, Playbook playbook)
    {
        if (node is not YamlMappingNode mapping)
        {
            Error(node, "'parameters' must be a mapping of names to values.");
            return playbook;
        }

        foreach (var (key, value) in mapping.Children)
        {
            var name = Text(key);
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            var own = dot < 0 ? name : name[(dot + 1)..];
            var slots = Slots.Where(slot => (dot < 0 || Name(slot) == name[..dot]) && playbook.Part(slot).Kind.IndexOf(own) >= 0).ToList();
            if (slots.Count == 1)
            {
                playbook = playbook.With(ReadValue(value, own, playbook.Part(slots[0])));
                continue;
            }

            var names = Slots.SelectMany(slot => playbook.Part(slot).Kind.Parameters.Select(parameter => parameter.Name)).ToList();
            Error(key, slots.Count > 1
                ? $"'{name}' could be {string.Join(" or ", slots.Select(slot => $"'{Name(slot)}.{own}'"))}; write which."
                : $"The playbook has no parameter '{name}' (expected {string.Join(", ", names)}){Nearest(own, names)}.");
        }

        return playbook;
    }
}
