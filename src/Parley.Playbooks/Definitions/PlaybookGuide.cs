using System.Globalization;
using System.Text;

namespace Parley.Playbooks.Definitions;

/// <summary>The tables of the guide to playbooks, written from the catalogue itself, in Markdown.</summary>
public static class PlaybookGuide
{
    private const double Unbounded = 1_000_000.0;

    /// <summary>Describes playbooks, one row each.</summary>
    /// <param name="playbooks">The playbooks.</param>
    /// <returns>A table.</returns>
    public static string Playbooks(IEnumerable<Playbook> playbooks)
    {
        ArgumentNullException.ThrowIfNull(playbooks);
        var text = new StringBuilder("| playbook | what it does | parts |\n|---|---|---|\n");
        foreach (var playbook in playbooks)
        {
            var along = playbook.Offer.Kind.IndexOf("path") >= 0 ? $" along {playbook.Offer.Choice("path")}" : string.Empty;
            var names = playbook.Names.Count > 0 ? $" ({string.Join(", ", playbook.Names)})" : string.Empty;
            text.Append(CultureInfo.InvariantCulture, $"| `{playbook.Id}`{names} | {playbook.Summary} | {playbook.Aspiration.Kind.Name}; {playbook.Offer.Kind.Name}{along}; answers by {playbook.Answer.Kind.Name} |\n");
        }

        return text.ToString();
    }

    /// <summary>Describes every kind of part with its parameters, ranges, defaults and meanings.</summary>
    /// <returns>Sections with tables.</returns>
    public static string Parts()
    {
        var text = new StringBuilder();
        foreach (var slot in Enum.GetValues<PartSlot>())
        {
            text.Append(CultureInfo.InvariantCulture, $"## {slot}\n\n");
            foreach (var kind in PartCatalogue.Of(slot))
            {
                text.Append(CultureInfo.InvariantCulture, $"### `{kind.Name}`{(kind.IsReference ? " (reference)" : string.Empty)}\n\n{kind.Meaning}\n\n");
                if (kind.Parameters.Count > 0)
                {
                    text.Append("| parameter | range | default | meaning |\n|---|---|---|---|\n");
                    kind.Parameters.ToList().ForEach(parameter => Append(text, parameter));
                    text.Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, PartParameter parameter)
    {
        var isChoice = parameter.Choices.Count > 0;
        var bounds = parameter.Maximum >= Unbounded
            ? string.Create(CultureInfo.InvariantCulture, $"from {parameter.Minimum}")
            : string.Create(CultureInfo.InvariantCulture, $"{parameter.Minimum} to {parameter.Maximum}");
        var range = isChoice ? string.Join(", ", parameter.Choices.Select(choice => $"`{choice}`")) : parameter.IsWhole ? $"whole, {bounds}" : bounds;
        var value = isChoice ? $"`{parameter.Choices[(int)parameter.Default]}`" : parameter.Default.ToString(CultureInfo.InvariantCulture);
        text.Append(CultureInfo.InvariantCulture, $"| `{parameter.Name}` | {range} | {value} | {parameter.Meaning} |\n");
    }
}
