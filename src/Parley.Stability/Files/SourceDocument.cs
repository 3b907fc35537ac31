using System.Globalization;
using Parley.Numerics.Errors;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Parley.Stability.Files;

/// <summary>A YAML or JSON text (JSON is read as YAML, which gives places) and the errors found in it.</summary>
internal sealed class SourceDocument
{
    private readonly string _file;
    private readonly List<SourceError> _errors = [];

    public SourceDocument(string file, string text)
    {
        _file = file;
        // JSON allows tabs between its tokens, YAML does not.
        var readable = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('{') ? text.Replace('\t', ' ') : text;
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(readable.TrimStart('\uFEFF')));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
            {
                Root = root;
            }
            else
            {
                Error(1, 1, $"found {(stream.Documents.Count == 0 ? "an empty file" : "no mapping at the top")} (expected a conflict: a mapping with decisionMakers)");
            }
        }
        catch (YamlException e)
        {
            Error((int)Math.Max(e.Start.Line, 1), (int)Math.Max(e.Start.Column, 1), $"not readable as YAML or JSON: {e.Message}");
        }
        catch (InvalidOperationException)
        {
            Error(1, 1, "a bracket or brace is not closed");
        }
    }

    public YamlMappingNode Root { get; } = [];

    public bool HasErrors => _errors.Count > 0;

    public void ThrowIfErrors()
    {
        if (_errors.Count > 0)
        {
            throw new SourceErrorsException([.. _errors.OrderBy(e => e.Line).ThenBy(e => e.Column)]);
        }
    }

    public void Error(YamlNode node, string message, int offset = 0) =>
        Error((int)Math.Max(node.Start.Line, 1), (int)Math.Max(node.Start.Column, 1) + offset, message);

    public static YamlNode? Find(YamlMappingNode node, string key)
    {
        foreach (var (name, value) in node.Children)
        {
            if (name is YamlScalarNode { Value: { } text } && text == key)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Refuses keys that mean nothing.</summary>
    public void Only(YamlMappingNode node, params string[] known)
    {
        foreach (var (name, _) in node.Children)
        {
            if (name is YamlScalarNode { Value: { } text } && !known.Contains(text))
            {
                var nearest = NearestName.Find(text, known);
                Error(name, $"unknown key '{text}'" + (nearest is null ? $" (expected {string.Join(", ", known)})" : $" (did you mean '{nearest}'?)"));
            }
        }
    }

    public IEnumerable<YamlNode> List(YamlMappingNode node, string key, bool needed = false)
    {
        switch (Find(node, key))
        {
            case YamlSequenceNode list:
                return list.Children;
            case null or YamlScalarNode { Value: null or "" }:
                if (needed)
                {
                    Error(node, $"key '{key}' is missing (expected a list)");
                }

                return [];
            case var other:
                Error(other, $"'{key}' is {Shown(other)} (expected a list)");
                return [];
        }
    }

    public string? Text(YamlNode? node, string what)
    {
        if (node is YamlScalarNode { Value: { } text })
        {
            return text;
        }

        if (node is not null)
        {
            Error(node, $"{what} is {Shown(node)} (expected a text)");
        }

        return null;
    }

    public int? Integer(YamlNode? node, string what)
    {
        if (node is YamlScalarNode { Value: { } text } && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        if (node is not null)
        {
            Error(node, $"{what} is {Shown(node)} (expected a whole number)");
        }

        return null;
    }

    public double? Number(YamlNode node, string what)
    {
        if (node is YamlScalarNode { Value: { } text } && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return value;
        }

        Error(node, $"{what} is {Shown(node)} (expected a number with a decimal point)");
        return null;
    }

    public static string Shown(YamlNode node) => node switch
    {
        YamlScalarNode scalar => $"'{scalar.Value}'",
        YamlSequenceNode => "a list",
        _ => "a mapping",
    };

    private void Error(int line, int column, string message) => _errors.Add(new SourceError(_file, line, column, message));
}
