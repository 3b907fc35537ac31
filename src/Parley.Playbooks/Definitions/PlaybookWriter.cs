using System.Globalization;
using System.Text;

namespace Parley.Playbooks.Definitions;

/// <summary>Writes playbooks as YAML that <see cref="PlaybookSyntax"/> reads back to the same playbook.</summary>
public static class PlaybookWriter
{
    /// <summary>Writes a playbook with every parameter that differs from its kind's default.</summary>
    /// <param name="playbook">The playbook.</param>
    /// <returns>YAML, a mapping.</returns>
    public static string Write(Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(playbook);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"id: {Quote(playbook.Id)}\ntitle: {Quote(playbook.Title)}\n");
        Append(text, "names", playbook.Names);
        if (playbook.Summary.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"summary: {Quote(playbook.Summary)}\n");
        }

        Append(text, "sources", playbook.Sources);
        foreach (var slot in Enum.GetValues<PartSlot>())
        {
            var part = playbook.Part(slot);
            text.Append(slot switch
            {
                PartSlot.Aspiration => "aspiration",
                PartSlot.Offer => "offer",
                PartSlot.Answer => "answer",
                PartSlot.Levers => "levers",
                _ => "process",
            });
            text.Append(CultureInfo.InvariantCulture, $": {{kind: {part.Kind.Name}");
            for (var i = 0; i < part.Kind.Parameters.Count; i++)
            {
                var parameter = part.Kind.Parameters[i];
                if (part.Values[i] != parameter.Default)
                {
                    var value = parameter.Choices.Count > 0 ? Quote(parameter.Choices[(int)part.Values[i]]) : part.Values[i].ToString("R", CultureInfo.InvariantCulture);
                    text.Append(CultureInfo.InvariantCulture, $", {parameter.Name}: {value}");
                }
            }

            text.Append("}\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string key, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{key}: [{string.Join(", ", items.Select(Quote))}]\n");
        }
    }

    // Double quotes with the escapes of YAML keep any text what it is.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(letter) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
