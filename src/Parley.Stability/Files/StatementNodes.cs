using Parley.Stability.Statements;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Parley.Stability.Files;

/// <summary>Reads a statement that stands in a file.</summary>
internal static class StatementNodes
{
    public static Statement? Parse(SourceDocument source, YamlNode node, IReadOnlyList<string> options)
    {
        if (source.Text(node, "a statement") is not { } text)
        {
            return null;
        }

        try
        {
            return StatementParser.Parse(text, options);
        }
        catch (StatementException e)
        {
            var quoted = node is YamlScalarNode { Style: ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted } ? 1 : 0;
            source.Error(node, $"in the statement '{text}': {e.Message}", e.Offset + quoted);
            return null;
        }
    }
}
