using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Parley.Bargaining.Scenarios;

/// <summary>A YAML or JSON file (JSON is read as YAML, which gives places for errors) and questions about its nodes that record what is wrong.</summary>
internal sealed class YamlFile
{
    private readonly ErrorList _errors;

    private YamlFile(string name, YamlMappingNode root, ErrorList errors)
    {
        Name = name;
        Root = root;
        _errors = errors;
    }

    public string Name { get; }

    public YamlMappingNode Root { get; }

    public static YamlFile? Parse(SourceText file, ErrorList errors)
    {
        try
        {
            var stream = new YamlStream();

            // JSON allows tabs between its tokens, YAML does not; inside JSON strings a raw tab is not allowed anyway.
            stream.Load(new StringReader(file.Extension == ".json" ? file.Content.Replace('\t', ' ') : file.Content));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
            {
                return new YamlFile(file.Name, root, errors);
            }

            errors.Add(file.Name, 1, 1, $"found {stream.Documents.Count} documents or no mapping at the top (expected one mapping of keys to values)");
        }
        catch (YamlException e)
        {
            errors.Add(file.Name, (int)Math.Max(e.Start.Line, 1), (int)Math.Max(e.Start.Column, 1), $"not readable as YAML or JSON: {e.Message}");
        }
        catch (InvalidOperationException)
        {
            // The parser throws this without a place when a bracket is not closed.
            (int line, int column) = LastOpenBracket(file.Content);
            errors.Add(file.Name, line, column, "a bracket or brace that opens here is not closed");
        }

        return null;
    }

    public void Error(YamlNode node, string message) => _errors.Add(Name, (int)Math.Max(node.Start.Line, 1), (int)Math.Max(node.Start.Column, 1), message);

    /// <summary>Returns the value of a key, or null.</summary>
    public static YamlNode? Find(YamlMappingNode node, string key)
    {
        foreach ((YamlNode name, YamlNode value) in node.Children)
        {
            if (name is YamlScalarNode { Value: { } text } && string.Equals(text, key, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Returns the value of a key as a list; null and an error if it is missing or something else.</summary>
    public YamlSequenceNode? List(YamlMappingNode node, string key)
    {
        YamlNode? found = Find(node, key);
        if (found is YamlSequenceNode list)
        {
            return list;
        }

        Error(found ?? node, found is null ? $"key '{key}' is missing (expected a list)" : $"'{key}' is no list (expected [ … ])");
        return null;
    }

    /// <summary>Returns the value of a key as a mapping; null and an error if it is missing or something else.</summary>
    public YamlMappingNode? Mapping(YamlMappingNode node, string key)
    {
        YamlNode? found = Find(node, key);
        if (found is YamlMappingNode mapping)
        {
            return mapping;
        }

        Error(found ?? node, found is null ? $"key '{key}' is missing (expected a mapping)" : $"'{key}' is no mapping (expected keys and values)");
        return null;
    }

    /// <summary>Returns the value of a key as a finite number; null and an error if it is missing or something else.</summary>
    public double? Number(YamlMappingNode node, string key, double? absent = null)
    {
        if (Find(node, key) is { } found)
        {
            return Number(found, $"'{key}'");
        }

        if (absent is null)
        {
            Error(node, $"key '{key}' is missing (expected a number)");
        }

        return absent;
    }

    /// <summary>Returns a node as a finite number; null and an error if it is something else.</summary>
    public double? Number(YamlNode node, string what)
    {
        if (node is YamlScalarNode { Value: { } text }
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
        {
            return value;
        }

        Error(node, $"{what} is {Shown(node)} (expected a finite number with a decimal point)");
        return null;
    }

    /// <summary>Returns a node's text as written; null and an error if it is no scalar.</summary>
    public string? Text(YamlNode node, string what)
    {
        if (node is YamlScalarNode { Value: { } text })
        {
            return text;
        }

        Error(node, $"{what} is {Shown(node)} (expected a text)");
        return null;
    }

    /// <summary>Returns the last part of a node's <c>type</c> (without module prefix), or an empty text.</summary>
    public static string TypeOf(YamlMappingNode node) =>
        Find(node, "type") is YamlScalarNode { Value: { } text } ? text[(text.LastIndexOf('.') + 1)..].Trim() : "";

    /// <summary>Returns how a node looks in a message.</summary>
    public static string Shown(YamlNode node) => node switch
    {
        YamlScalarNode scalar => $"'{scalar.Value}'",
        YamlSequenceNode => "a list",
        _ => "a mapping",
    };

    private static (int Line, int Column) LastOpenBracket(string text)
    {
        var open = new Stack<(int, int)>();
        int line = 1, column = 1;
        foreach (char c in text)
        {
            if (c is '[' or '{')
            {
                open.Push((line, column));
            }
            else if (c is ']' or '}' && open.Count > 0)
            {
                open.Pop();
            }

            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return open.Count > 0 ? open.Peek() : (1, 1);
    }
}
