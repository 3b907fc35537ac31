using Parley.Estimates;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parley.Cases.Reading;

/// <summary>Reads one YAML document into nodes with places, within limits, from the parser's events.</summary>
/// <remarks>
/// Events instead of YamlDotNet's own node model: its composer recurses without limit, and writes aliases out. Here nesting and the written-out size are bounded,
/// so a file can neither overflow the stack nor the memory. Anchors are shared, keys are unique, and merge keys are plain keys.
/// </remarks>
internal sealed class YamlTreeReader
{
    /// <summary>Deepest nesting; the format itself needs 8.</summary>
    public const int DeepestNesting = 32;

    /// <summary>Most nodes of a file, aliases written out.</summary>
    public const long MostNodes = 400_000;

    private readonly SourceFile _file;
    private readonly ProblemList _problems;
    private readonly Parser _parser;
    private readonly Dictionary<string, CaseNode> _anchors = new(StringComparer.Ordinal);
    private long _nodes;

    private YamlTreeReader(SourceFile file, ProblemList problems)
    {
        _file = file;
        _problems = problems;
        _parser = new Parser(new StringReader(file.Text));
    }

    /// <summary>Reads a document, or reports the first place at which it stops being YAML.</summary>
    /// <returns>The root, or null when there is an error; a null scalar for an empty document.</returns>
    public static CaseNode? Read(SourceFile file, ProblemList problems)
    {
        try
        {
            return new YamlTreeReader(file, problems).ReadDocument();
        }
        catch (Stop)
        {
            return null;
        }
        catch (YamlException exception)
        {
            ReportSyntax(file, problems, exception);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The parser throws InvalidOperationException without a place for an open bracket, and what it throws for other broken texts is not documented.
            ReportSyntax(file, problems, null);
        }

        return null;
    }

    private CaseNode ReadDocument()
    {
        Next();
        if (_parser.Current is StreamStart)
        {
            Next();
        }

        if (_parser.Current is StreamEnd)
        {
            return new ScalarNode(new SourcePlace(_file.Name, 1, 1), "", isPlain: true);
        }

        Next();
        var root = ReadNode(0);
        Next();
        Next();
        if (_parser.Current is DocumentStart second)
        {
            throw Fail("second-document", Place(second.Start), "a second YAML document starts here (expected one per file); remove the line '---'");
        }

        return root;
    }

    private void Next()
    {
        if (!_parser.MoveNext())
        {
            throw new InvalidOperationException("The text ends inside of a document.");
        }
    }

    private CaseNode ReadNode(int depth)
    {
        var current = _parser.Current!;
        var place = Place(current.Start);
        if (++_nodes > MostNodes)
        {
            throw Fail("too-many-nodes", place, $"the file holds more than {MostNodes} values (expected a case, not bulk data)");
        }

        if (depth > DeepestNesting)
        {
            throw Fail("too-deep", place, $"lists and keys are nested more than {DeepestNesting} deep here (expected at most 8 in a case)");
        }

        switch (current)
        {
            case AnchorAlias alias:
                return _anchors.TryGetValue(alias.Value.Value, out var shared)
                    ? Spend(shared, place)
                    : throw Fail("unknown-alias", place, $"nothing above is marked '&{alias.Value}' (expected an anchor before '*{alias.Value}'); a value cannot contain itself");
            case Scalar scalar:
                return Remember(scalar.Anchor, new ScalarNode(place, scalar.Value, scalar.Style is ScalarStyle.Plain or ScalarStyle.Any));
            case SequenceStart sequence:
                return Remember(sequence.Anchor, ReadSequence(sequence, place, depth));
            case MappingStart mapping:
                return Remember(mapping.Anchor, ReadMapping(mapping, place, depth));
            default:
                throw Fail("syntax", place, "this is not a value (expected a word, a list or keys with values)");
        }
    }

    private CaseNode Spend(CaseNode shared, SourcePlace place)
    {
        _nodes += shared.Size;
        return _nodes > MostNodes
            ? throw Fail("alias-bomb", place, $"aliases stand for more than {MostNodes} values up to here (expected a few shared values)")
            : shared;
    }

    private CaseNode Remember(AnchorName anchor, CaseNode node)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = node;
        }

        return node;
    }

    private SequenceNode ReadSequence(SequenceStart start, SourcePlace place, int depth)
    {
        var items = new List<CaseNode>();
        Next();
        while (_parser.Current is not SequenceEnd)
        {
            var item = ReadNode(depth + 1);
            Next();
            items.Add(start.Style == SequenceStyle.Flow ? JoinedInList(item, depth) : item);
        }

        return new SequenceNode(place, items);
    }

    private MappingNode ReadMapping(MappingStart start, SourcePlace place, int depth)
    {
        var entries = new List<MappingEntry>();
        var keys = new Dictionary<string, SourcePlace>(StringComparer.Ordinal);
        Next();
        while (_parser.Current is not MappingEnd)
        {
            if (_parser.Current is not Scalar)
            {
                throw Fail("key-not-a-word", Place(_parser.Current!.Start), "a key must be a word (found a list, keys or an alias); is a value missing its key?");
            }

            var key = (ScalarNode)ReadNode(depth + 1);
            Next();
            var value = ReadNode(depth + 1);
            Next();
            if (start.Style == MappingStyle.Flow)
            {
                value = JoinedInMapping(value, depth);
            }

            if (keys.TryGetValue(key.Text, out var first))
            {
                _problems.Error("duplicate-key", key.Place, $"key '{key.Text}' stands twice (first in line {first.Line}); keep one");
                continue;
            }

            keys.Add(key.Text, key.Place);
            entries.Add(new MappingEntry(key, value));
        }

        return new MappingNode(place, entries, Slice(start.Start, _parser.Current!.End));
    }

    // Inside of brackets YAML takes the comma of beta(2, 5) for the next item: the parts are put together again.
    private CaseNode JoinedInList(CaseNode item, int depth)
    {
        var joined = item;
        while (IsOpen(joined, out var text) && _parser.Current is Scalar { Style: ScalarStyle.Plain })
        {
            var part = (ScalarNode)ReadNode(depth + 1);
            Next();
            joined = Join(item.Place, text, part.Text);
        }

        return joined;
    }

    private CaseNode JoinedInMapping(CaseNode value, int depth)
    {
        var joined = value;
        while (IsOpen(joined, out var text) && _parser.Current is Scalar { Style: ScalarStyle.Plain })
        {
            var part = (ScalarNode)ReadNode(depth + 1);
            Next();
            var after = ReadNode(depth + 1);
            Next();
            if (!after.IsNull)
            {
                throw Fail("syntax", part.Place, $"'{text}' opens a bracket that is not closed before '{part.Text}' (expected a distribution such as \"beta(2, 5)\", in quotes)");
            }

            joined = Join(value.Place, text, part.Text);
        }

        return joined;
    }

    private ScalarNode Join(SourcePlace place, string text, string part)
    {
        var joined = $"{text}, {part}";
        if (!IsOpenText(joined))
        {
            _problems.Note("unquoted-comma", place, $"write \"{joined}\" in quotes: inside of brackets a comma starts the next item for other YAML programs");
        }

        return new ScalarNode(place, joined, isPlain: true);
    }

    private static bool IsOpen(CaseNode node, out string text)
    {
        text = (node as ScalarNode)?.Text ?? "";
        return node is ScalarNode { IsPlain: true } && IsOpenText(text);
    }

    private static bool IsOpenText(string text) => text.Count(static letter => letter == '(') > text.Count(static letter => letter == ')');

    private SourceSlice Slice(Mark start, Mark end)
    {
        var from = (int)Math.Clamp(start.Index, 0, _file.Text.Length);
        return new SourceSlice(_file.Text, from, (int)Math.Clamp(end.Index, from, _file.Text.Length));
    }

    private SourcePlace Place(Mark mark) => new(_file.Name, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private Stop Fail(string code, SourcePlace place, string message)
    {
        _problems.Error(code, place, message);
        return new Stop();
    }

    private static void ReportSyntax(SourceFile file, ProblemList problems, YamlException? exception)
    {
        if (YamlSyntax.UnclosedBracket(file.Text) is var (bracket, line, column))
        {
            problems.Error("unclosed-bracket", new SourcePlace(file.Name, line, column), $"this '{bracket}' is never closed (expected '{(bracket == '[' ? ']' : '}')}')");
        }
        else if (YamlSyntax.TabIndentation(file.Text) is { } tab)
        {
            problems.Error("tab", new SourcePlace(file.Name, tab, 1), "a tab is used as indentation (expected spaces)");
        }
        else if (exception is not null)
        {
            var place = new SourcePlace(file.Name, (int)Math.Max(1, exception.Start.Line), (int)Math.Max(1, exception.Start.Column));
            problems.Error("syntax", place, $"this is not YAML: {Sentence(exception.Message)} (expected 'key: value' lines and lists with '- ')");
        }
        else
        {
            problems.Error("syntax", new SourcePlace(file.Name, 1, 1), "this is not YAML (expected 'key: value' lines and lists with '- ')");
        }
    }

    private static string Sentence(string message)
    {
        // YamlDotNet puts "(Line: 3, Col: 1, Idx: 20) - (…): " before some messages.
        var end = message.LastIndexOf("): ", StringComparison.Ordinal);
        var bare = end >= 0 && message.StartsWith('(') ? message[(end + 3)..] : message;
        bare = bare.TrimEnd('.', ' ');
        return bare.Length == 0 ? "unknown fault" : char.ToLowerInvariant(bare[0]) + ScalarNode.Shorten(bare)[1..];
    }

    private sealed class Stop : Exception;
}
