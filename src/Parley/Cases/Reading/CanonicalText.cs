using System.Security.Cryptography;
using System.Text;

namespace Parley.Cases.Reading;

/// <summary>Writes nodes in one fixed way, so that equal content has equal text, and hashes it.</summary>
/// <remarks>Keys in ordinal order, all scalars quoted (empty plain ones as null), flow style: a subset of JSON and so of YAML.</remarks>
internal static class CanonicalText
{
    public static string Of(CaseNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    /// <summary>Returns the SHA-256 of a case: its nodes, its ledger and its sources.</summary>
    public static string Hash(CaseNode root, string ledger, CaseNode? sources)
    {
        var text = new StringBuilder("parley-case-1\n");
        Append(text, root);
        text.Append('\n').Append(ledger.ReplaceLineEndings("\n").TrimEnd('\n')).Append('\n');
        if (sources is not null)
        {
            Append(text, sources);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, CaseNode node)
    {
        switch (node)
        {
            case ScalarNode { IsNull: true }:
                text.Append("null");
                break;
            case ScalarNode scalar:
                AppendQuoted(text, scalar.Text);
                break;
            case SequenceNode sequence:
                text.Append('[');
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    text.Append(i == 0 ? "" : ", ");
                    Append(text, sequence.Items[i]);
                }

                text.Append(']');
                break;
            case MappingNode mapping:
                text.Append('{');
                var first = true;
                foreach (var entry in mapping.Entries.OrderBy(static entry => entry.Key.Text, StringComparer.Ordinal))
                {
                    text.Append(first ? "" : ", ");
                    first = false;
                    AppendQuoted(text, entry.Key.Text);
                    text.Append(": ");
                    Append(text, entry.Value);
                }

                text.Append('}');
                break;
            default:
                throw new InvalidOperationException("Unknown kind of node.");
        }
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append("\\x").Append(((int)letter).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)),
                _ => text.Append(letter),
            };
        }

        text.Append('"');
    }
}
