using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parley.Editing;

/// <summary>Reads where each node of a YAML text stands, so that one of them can be replaced and all other characters stay.</summary>
internal sealed class TextTree
{
    private readonly Parser _parser;
    private readonly int[] _lineStart;

    private TextTree(string text)
    {
        _parser = new Parser(new StringReader(text));
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        _lineStart = [.. starts];
    }

    /// <summary>Reads the one document of a text that is known to be valid.</summary>
    public static TextNode Read(string text)
    {
        var tree = new TextTree(text);
        while (tree._parser.MoveNext())
        {
            if (tree._parser.Current is not (StreamStart or DocumentStart))
            {
                return tree.Node(null);
            }
        }

        throw new InvalidOperationException("The text holds no document.");
    }

    private int At(Mark mark) => _lineStart[(int)mark.Line - 1] + (int)mark.Column - 1;

    private TextNode Node(TextNode? parent)
    {
        switch (_parser.Current)
        {
            case Scalar scalar:
                return new TextNode { Start = At(scalar.Start), End = At(scalar.End), IsScalar = true, Parent = parent };
            case AnchorAlias alias:
                return new TextNode { Start = At(alias.Start), End = At(alias.End), IsAlias = true, Parent = parent };
            case MappingStart start:
                var mapping = new TextNode { Start = At(start.Start), IsFlow = start.Style == MappingStyle.Flow, Parent = parent };
                while (_parser.MoveNext() && _parser.Current is not MappingEnd)
                {
                    var name = (_parser.Current as Scalar)?.Value ?? "";
                    var key = Node(mapping);
                    _parser.MoveNext();
                    mapping.Entries.Add((key, name, Node(mapping)));
                }

                mapping.End = At(_parser.Current!.End);
                return mapping;
            case SequenceStart start:
                var list = new TextNode { Start = At(start.Start), IsFlow = start.Style == SequenceStyle.Flow, Parent = parent };
                while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
                {
                    list.Items.Add(Node(list));
                }

                list.End = At(_parser.Current!.End);
                return list;
            default:
                throw new InvalidOperationException("The text is not valid YAML.");
        }
    }
}
