using System.Globalization;
using Parley.Evidence.Ledger;
using Parley.Numerics.Errors;
using YamlDotNet.RepresentationModel;

namespace Parley.Evidence.Actors;

/// <summary>Reads typed values from YAML nodes and collects what is wrong with its place.</summary>
internal sealed class ActorNodeReader(string file)
{
    public List<SourceError> Errors { get; } = [];

    public void Error(YamlNode node, string message) => Errors.Add(new SourceError(file, (int)node.Start.Line, (int)node.Start.Column, message));

    public void CheckFields(YamlMappingNode map, string[] known)
    {
        foreach (var key in map.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name))
            {
                var near = key is YamlScalarNode { Value: { } word } ? NearestName.Find(word, known) : null;
                Error(key, $"unknown field \"{key}\"{(near is null ? "" : $" (did you mean \"{near}\"?)")}; expected any of {string.Join(", ", known)}");
            }
        }
    }

    public string? Text(YamlMappingNode map, string name, bool required = false)
    {
        if (!map.Children.TryGetValue(new YamlScalarNode(name), out var node))
        {
            if (required)
            {
                Error(map, $"\"{name}\" is missing");
            }

            return null;
        }

        if (node is YamlScalarNode { Value: { Length: > 0 } text })
        {
            return text;
        }

        Error(node, $"{name}: expected a text");
        return null;
    }

    public bool Flag(YamlMappingNode map, string name)
    {
        if (!map.Children.TryGetValue(new YamlScalarNode(name), out var node))
        {
            return false;
        }

        if (node is YamlScalarNode { Value: "true" or "false" } flag)
        {
            return flag.Value == "true";
        }

        Error(node, $"{name}: expected true or false");
        return false;
    }

    public IReadOnlyList<DatedName> Names(YamlMappingNode map, string name, string inner)
    {
        var names = new List<DatedName>();
        foreach (var node in Items(map, name))
        {
            if (node is YamlScalarNode { Value: { Length: > 0 } text })
            {
                names.Add(new DatedName(text));
            }
            else if (node is YamlMappingNode dated)
            {
                CheckFields(dated, [inner, "from", "to"]);
                if (Text(dated, inner, required: true) is { } words)
                {
                    names.Add(new DatedName(words, Day(dated, "from"), Day(dated, "to")));
                }
            }
            else
            {
                Error(node, $"{name}: expected a text or {{{inner}: …, from: 2029-01-01, to: 2031-01-01}}");
            }
        }

        return names;
    }

    public IReadOnlyList<ActorRole> Roles(YamlMappingNode map, string name)
    {
        var roles = new List<ActorRole>();
        foreach (var node in Items(map, name))
        {
            if (node is YamlScalarNode { Value: { Length: > 0 } text })
            {
                roles.Add(new ActorRole(text));
            }
            else if (node is YamlMappingNode dated)
            {
                CheckFields(dated, ["role", "of", "from", "to"]);
                if (Text(dated, "role", required: true) is { } words)
                {
                    roles.Add(new ActorRole(words, Text(dated, "of"), Day(dated, "from"), Day(dated, "to")));
                }
            }
            else
            {
                Error(node, $"{name}: expected a text or {{role: president, of: BO, from: 2029-01-01}}");
            }
        }

        return roles;
    }

    private DateOnly? Day(YamlMappingNode map, string name)
    {
        if (Text(map, name) is not { } text)
        {
            return null;
        }

        if (DayText.TryParse(text, out var day))
        {
            return day;
        }

        Error(map.Children[new YamlScalarNode(name)], string.Create(CultureInfo.InvariantCulture, $"{name} \"{text}\" is not a day (expected yyyy-MM-dd)"));
        return null;
    }

    private static IEnumerable<YamlNode> Items(YamlMappingNode map, string name) => !map.Children.TryGetValue(new YamlScalarNode(name), out var node) ? []
        : node is YamlSequenceNode list ? list.Children
        : [node];
}
