using System.Globalization;
using System.Text.Json;
using Parley.Web.Analyses;
using Parley.Web.Pages;

namespace Parley.Web.Twins;

/// <summary>The <c>.json</c> twin of a page: which case as of when, the page's own members, and all its figures and tables as rows.</summary>
internal static class PageJson
{
    public static byte[] Of(PageBuilder page)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, TableJson.Style))
        {
            if (page.WholeJson is { } whole)
            {
                whole(writer);
            }
            else
            {
                Write(writer, page);
            }
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, PageBuilder page)
    {
        var subject = page.Visit.Subject;
        writer.WriteStartObject();
        writer.WriteString("parley", AnalysisDesk.Version);
        writer.WriteString("page", page.Page.Slug);
        writer.WriteStartObject("case");
        writer.WriteString("id", subject.Id);
        writer.WriteString("title", subject.Title);
        writer.WriteString("asOf", subject.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("hash", subject.Hash);
        if (page.Visit.Scenario is { } scenario)
        {
            writer.WriteString("scenario", scenario);
        }

        writer.WriteEndObject();
        if (page.Visit.HasRun)
        {
            writer.WriteNumber("seed", page.Visit.Analysis.Seed);
            writer.WriteNumber("samples", page.Visit.Analysis.Samples);
        }

        page.Json?.Invoke(writer);
        writer.WriteStartObject("tables");
        foreach (var table in page.AllTables().DistinctBy(t => t.Name))
        {
            TableJson.Write(writer, table.Name, table.Table);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
