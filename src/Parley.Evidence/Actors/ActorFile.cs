using Parley.Numerics.Errors;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Parley.Evidence.Actors;

/// <summary>Reads <c>actors.yaml</c>: the small, dated, editable list of who is who in a case.</summary>
/// <remarks>
/// <code>
/// - id: BO
///   name: Borland
///   aliases: [the Borland government, {name: the Old Republic, to: 2030-12-31}]
/// - id: brandt
///   name: Ada Brandt
///   person: true
///   roles:
///     - {role: president, of: BO, from: 2029-01-01}
///   speaksFor: BO
/// </code>
/// </remarks>
public static class ActorFile
{
    /// <summary>The name of the file in a case folder.</summary>
    public const string FileName = "actors.yaml";

    private static readonly string[] Fields = ["id", "name", "person", "aliases", "roles", "speaksFor", "remark"];

    /// <summary>Reads the list.</summary>
    /// <param name="yaml">The text; empty for none.</param>
    /// <param name="file">Name for messages.</param>
    /// <returns>The actors, in order.</returns>
    /// <exception cref="SourceErrorsException">The file has mistakes; it carries all of them.</exception>
    public static IReadOnlyList<Actor> Read(string yaml, string file)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(file);
        var reader = new ActorNodeReader(file);
        var stream = new YamlStream();
        try
        {
            using var text = new StringReader(yaml);
            stream.Load(text);
        }
        catch (YamlException e)
        {
            throw new SourceErrorsException([new SourceError(file, (int)Math.Max(1, e.Start.Line), (int)Math.Max(1, e.Start.Column), "this is not YAML: " + e.Message)]);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException)
        {
            // The parser says nothing of the place for some open brackets.
            throw new SourceErrorsException([new SourceError(file, 1, 1, "this is not YAML; look for a bracket or brace that is never closed: " + e.Message)]);
        }

        var actors = new List<Actor>();
        if (stream.Documents.Count > 0 && stream.Documents[0].RootNode is { } root && root is not YamlScalarNode { Value: null or "" })
        {
            ReadAll(reader, root, actors);
        }

        return reader.Errors.Count == 0 ? actors : throw new SourceErrorsException(reader.Errors);
    }

    private static void ReadAll(ActorNodeReader reader, YamlNode root, List<Actor> actors)
    {
        if (root is not YamlSequenceNode list)
        {
            reader.Error(root, "expected a list of actors, each starting with \"- id: …\"");
            return;
        }

        var ids = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var node in list.Children)
        {
            if (node is not YamlMappingNode map)
            {
                reader.Error(node, "expected an actor such as {id: BO, name: Borland}");
                continue;
            }

            reader.CheckFields(map, Fields);
            var id = reader.Text(map, "id", required: true);
            if (id is not null && !ids.TryAdd(id, node))
            {
                reader.Error(node, $"id \"{id}\" stands already in line {ids[id].Start.Line} (expected an id of its own for each actor)");
            }

            actors.Add(new Actor
            {
                Id = id ?? "",
                Name = reader.Text(map, "name", required: true) ?? id ?? "",
                IsPerson = reader.Flag(map, "person"),
                Aliases = reader.Names(map, "aliases", "name"),
                Roles = reader.Roles(map, "roles"),
                SpeaksFor = reader.Names(map, "speaksFor", "party"),
            });
        }

        foreach (var (actor, node) in actors.Zip(list.Children.OfType<YamlMappingNode>()))
        {
            foreach (var other in actor.SpeaksFor.Select(s => s.Name).Concat(actor.Roles.Select(r => r.Of).OfType<string>()).Where(o => !ids.ContainsKey(o)))
            {
                var near = NearestName.Find(other, ids.Keys);
                reader.Error(node, $"{actor.Id} speaks for or has a role of \"{other}\", which is not in the list{(near is null ? "" : $" (did you mean \"{near}\"?)")}");
            }
        }
    }
}
