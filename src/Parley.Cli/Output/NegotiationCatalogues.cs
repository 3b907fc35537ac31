using System.Globalization;
using System.Text.Json;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Strategies;

namespace Parley.Cli.Output;

/// <summary>Lists what negotiations can be made of: strategies, protocols and parts, each with its parameters and source.</summary>
internal static class NegotiationCatalogues
{
    private sealed record Row(string Group, string Name, string Summary, string Source, IReadOnlyList<StrategyParameter> Parameters);

    /// <summary>Prints the catalogues as text or JSON.</summary>
    public static void Print(CommandRun run)
    {
        List<Row> rows =
        [
            .. Rows("strategies", StrategyCatalogue.All), .. Rows("protocols", ProtocolCatalogue.All),
            .. Rows("offering", PartCatalogue.Offering), .. Rows("acceptance", PartCatalogue.Acceptance), .. Rows("models", PartCatalogue.Models),
        ];
        if (run.Json)
        {
            run.PrintJson(w => Write(w, rows));
            return;
        }

        foreach (var group in rows.GroupBy(r => r.Group))
        {
            run.Output.WriteLine(group.Key);
            run.Output.Write(PlainText.Table(["name", "what it does", "parameters", "source"],
                [.. group.Select(r => (IReadOnlyList<string>)[r.Name, r.Summary, string.Join(" ", r.Parameters.Select(p => p.Name + "=" + Text(p.Default))), r.Source])]));
            run.Output.WriteLine();
        }
    }

    private static IEnumerable<Row> Rows<T>(string group, IReadOnlyList<CatalogueEntry<T>> entries) => entries.Select(e => new Row(group, e.Name, e.Summary, e.Source, e.Parameters));

    private static string Text(double value) => double.IsPositiveInfinity(value) ? "inf" : value.ToString("R", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter w, List<Row> rows)
    {
        w.WriteStartObject();
        foreach (var group in rows.GroupBy(r => r.Group))
        {
            w.WriteStartArray(group.Key);
            foreach (Row row in group)
            {
                w.WriteStartObject();
                w.WriteString("name", row.Name);
                w.WriteString("summary", row.Summary);
                w.WriteString("source", row.Source);
                w.WriteStartObject("parameters");
                foreach (StrategyParameter p in row.Parameters)
                {
                    w.WriteStartObject(p.Name);
                    w.WriteString("default", Text(p.Default));
                    w.WriteString("least", Text(p.Least));
                    w.WriteString("most", Text(p.Most));
                    w.WriteString("meaning", p.Meaning);
                    w.WriteEndObject();
                }

                w.WriteEndObject();
                w.WriteEndObject();
            }

            w.WriteEndArray();
        }

        w.WriteEndObject();
    }
}
