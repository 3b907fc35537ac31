using System.Globalization;
using System.Text;

namespace Parley.Web.Html;

/// <summary>HTML that is safe to send: literals are markup, everything put into them is escaped.</summary>
/// <remarks>
/// Written with interpolated strings: in <c>html.Add($"&lt;p&gt;{name}&lt;/p&gt;")</c> the name is escaped and right-to-left text isolated, whatever it holds.
/// Only another <see cref="Markup"/> goes in as it is.
/// </remarks>
internal sealed class Markup
{
    private readonly StringBuilder _text = new();

    /// <summary>Gets a value indicating whether nothing was written.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Gets where the interpolated strings write to.</summary>
    internal StringBuilder Text => _text;

    /// <summary>Makes markup from one interpolated string.</summary>
    /// <param name="content">Literals are markup; holes are escaped.</param>
    /// <returns>The markup.</returns>
    public static Markup Of(MarkupText content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Target;
    }

    /// <summary>Takes text that is markup already, such as a drawn chart.</summary>
    /// <param name="markup">Markup made by Parley itself, never text of a case.</param>
    /// <returns>The markup.</returns>
    public static Markup Trusted(string markup)
    {
        var made = new Markup();
        made._text.Append(markup);
        return made;
    }

    /// <summary>Joins pieces.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <param name="between">Markup between two pieces.</param>
    /// <returns>The joined markup.</returns>
    public static Markup Join(IEnumerable<Markup> pieces, string between = "")
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var made = new Markup();
        foreach (var piece in pieces)
        {
            if (made._text.Length > 0)
            {
                made._text.Append(between);
            }

            made._text.Append(piece._text);
        }

        return made;
    }

    /// <summary>Adds an interpolated string.</summary>
    /// <param name="content">Literals are markup; holes are escaped.</param>
    /// <returns>This markup.</returns>
    public Markup Add(MarkupText content)
    {
        ArgumentNullException.ThrowIfNull(content);
        _text.Append(content.Target._text).Append('\n');
        return this;
    }

    /// <summary>Adds other markup.</summary>
    /// <param name="other">The other markup; null adds nothing.</param>
    /// <returns>This markup.</returns>
    public Markup Add(Markup? other)
    {
        if (other is not null)
        {
            _text.Append(other._text).Append('\n');
        }

        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Escapes text for element content and attribute values.</summary>
    internal static void Escape(StringBuilder target, string text)
    {
        foreach (var unit in text)
        {
            switch (unit)
            {
                case '&':
                    target.Append("&amp;");
                    break;
                case '<':
                    target.Append("&lt;");
                    break;
                case '>':
                    target.Append("&gt;");
                    break;
                case '"':
                    target.Append("&quot;");
                    break;
                case '\'':
                    target.Append("&#39;");
                    break;
                case < ' ' and not ('\n' or '\t'):
                    target.Append('\uFFFD');
                    break;
                default:
                    target.Append(unit);
                    break;
            }
        }
    }

    /// <summary>Writes a number as scripts and attributes read it.</summary>
    internal static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
