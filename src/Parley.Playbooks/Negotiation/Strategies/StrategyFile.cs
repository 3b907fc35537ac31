using Parley.Bargaining.Scenarios;
using Parley.Numerics.Errors;
using Parley.Playbooks.Negotiation.Acceptance;
using Parley.Playbooks.Negotiation.Sessions;
using YamlDotNet.RepresentationModel;

namespace Parley.Playbooks.Negotiation.Strategies;

/// <summary>Reads a strategy that a user puts together from parts in YAML.</summary>
/// <remarks>
/// <code>
/// name: patient-frequency
/// offering: {kind: time-best-for-others, e: 3}
/// acceptance: {kind: combi, t: 0.95}
/// model: {kind: frequency}
/// </code>
/// Each part is a name of <see cref="PartCatalogue"/> or a mapping with <c>kind</c> and its parameters; <c>acceptance</c> defaults to <c>next</c>, <c>model</c> to none.
/// </remarks>
public static class StrategyFile
{
    private static readonly string[] Keys = ["name", "source", "offering", "acceptance", "model"];
    private static readonly string[] NeedModel = ["time-best-for-others", "nice-tit-for-tat", "nash-seeking", "zeuthen"];

    /// <summary>Reads a strategy file.</summary>
    /// <param name="text">The file.</param>
    /// <exception cref="SourceErrorsException">Something in it is wrong; all mistakes at once.</exception>
    public static NegotiationStrategy Read(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<SourceError>();
        if (Root(text, errors) is { } mapping)
        {
            foreach ((YamlNode key, _) in mapping.Children)
            {
                if (!Keys.Contains(key.ToString()))
                {
                    Add(errors, text, key, $"a strategy has no '{key}' (expected {string.Join(", ", Keys)})");
                }
            }

            var offering = Part(text, mapping, "offering", PartCatalogue.Offering, errors);
            var acceptance = Part(text, mapping, "acceptance", PartCatalogue.Acceptance, errors);
            var model = Part(text, mapping, "model", PartCatalogue.Models, errors);
            if (Child(mapping, "offering") is not { } node)
            {
                Add(errors, text, mapping, $"the strategy has no 'offering' (expected one of {string.Join(", ", PartCatalogue.Offering.Select(e => e.Name))})");
            }
            else if (offering is { Name: var kind } && NeedModel.Contains(kind) && Child(mapping, "model") is null)
            {
                Add(errors, text, node, $"'{kind}' needs a 'model' (expected one of {string.Join(", ", PartCatalogue.Models.Select(e => e.Name))})");
            }

            if (errors.Count == 0)
            {
                return new NegotiationStrategy(Child(mapping, "name")?.ToString() ?? text.Stem, Child(mapping, "source")?.ToString() ?? text.Name,
                    () => new Negotiator(offering!.Value.Make(), (acceptance?.Make ?? (() => new AcceptNext()))(), model?.Make));
            }
        }

        throw new SourceErrorsException(errors);
    }

    private static YamlMappingNode? Root(SourceText text, List<SourceError> errors)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text.Content));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
            {
                return root;
            }

            errors.Add(new SourceError(text.Name, 1, 1, "expected one strategy (a mapping with offering, acceptance, model)"));
        }
        catch (YamlDotNet.Core.YamlException e)
        {
            errors.Add(new SourceError(text.Name, Math.Max(1, (int)e.Start.Line), Math.Max(1, (int)e.Start.Column), $"not valid YAML: {e.Message}"));
        }
        catch (InvalidOperationException)
        {
            // The parser's answer to an unclosed bracket; it has no position.
            errors.Add(new SourceError(text.Name, 1, 1, "not valid YAML: a bracket or brace is not closed"));
        }

        return null;
    }

    private static (string Name, Func<T> Make)? Part<T>(SourceText text, YamlMappingNode mapping, string slot, IReadOnlyList<CatalogueEntry<Func<T>>> catalogue, List<SourceError> errors)
    {
        if (Child(mapping, slot) is not { } node)
        {
            return null;
        }

        var part = node as YamlMappingNode;
        YamlNode kind = part is null ? node : Child(part, "kind") ?? node;
        if (kind is not YamlScalarNode { Value: { } name } || catalogue.FirstOrDefault(e => e.Name == name) is not { } entry)
        {
            Add(errors, text, kind, $"{slot}: found '{(kind as YamlScalarNode)?.Value}' (expected one of {string.Join(", ", catalogue.Select(e => e.Name))})");
            return null;
        }

        var values = new ParameterValues(entry.Parameters);
        foreach ((YamlNode key, YamlNode value) in part?.Children.AsEnumerable() ?? [])
        {
            if (key.ToString() != "kind" && values.Set(entry.Name, key.ToString(), value.ToString()) is { } wrong)
            {
                Add(errors, text, key, wrong);
            }
        }

        return (entry.Name, entry.Make(values));
    }

    private static YamlNode? Child(YamlMappingNode mapping, string key) =>
        mapping.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode scalar && scalar.Value == key).Value;

    private static void Add(List<SourceError> errors, SourceText text, YamlNode node, string message) =>
        errors.Add(new SourceError(text.Name, Math.Max(1, (int)node.Start.Line), Math.Max(1, (int)node.Start.Column), message));
}
