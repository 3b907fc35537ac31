using System.Globalization;
using MiniExcelLibs;
using Parley.Evidence.Export;
using Parley.Evidence.Ledger;
using Parquet;

namespace Parley.Tests.Export;

public class LedgerExportTests
{
    private static readonly LedgerView View = LedgerSnapshot.Parse("""
        {"id":"A","date":"2031-01-01","actor":["BO","DU"],"target":"CA","act":"threat","what":"=cmd|' /C calc'!A0, \"quoted\"\nsecond line","confidence":0.85,"start":3,"end":9}
        {"type":"rating","commitment":"A","status":"partly","asOf":"2031-02-01","by":"anna"}
        {"id":"B","date":"2031-01-02","act":"meeting","what":"Zürich\u0007"}
        {"id":"C","date":"2031-01-03","act":"meeting","what":"hidden"}
        {"type":"redact","of":"C","reason":"asked for"}
        """).AsOf(null);

    [Fact]
    public void Csv_quotes_and_disarms_formulas()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        LedgerCsv.Write(LedgerTableExport.Of(View), text);
        var csv = text.ToString();
        Assert.StartsWith("id,date,dateText,kind,act,actor,target", csv, StringComparison.Ordinal);
        Assert.Contains("A,2031-01-01,,statement,threat,BO+DU,CA,,,\"'=cmd|' /C calc'!A0, \"\"quoted\"\"\nsecond line\",,,partly,2031-02-01,,0.85,", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", csv, StringComparison.Ordinal);
        Assert.Equal(3, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Json_holds_entries_ratings_and_status()
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(stream))
        {
            LedgerJson.Write(writer, View);
        }

        using var document = System.Text.Json.JsonDocument.Parse(stream.ToArray());
        var first = document.RootElement.GetProperty("entries")[0];
        Assert.Equal("partly", first.GetProperty("status").GetString());
        Assert.Equal("anna", first.GetProperty("ratings")[0].GetProperty("by").GetString());
        Assert.Equal(2, document.RootElement.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public void A_workbook_reads_back()
    {
        using var stream = new MemoryStream();
        LedgerWorkbook.Write(LedgerTableExport.Of(View), stream);
        stream.Position = 0;
        var rows = stream.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(["A", "B"], rows.Select(r => r["id"]));
        Assert.Equal(0.85, rows[0]["confidence"]);
        Assert.Equal("Zürich", rows[1]["what"]);
    }

    [Fact]
    public async Task A_parquet_file_reads_back()
    {
        using var stream = new MemoryStream();
        await LedgerParquet.WriteAsync(LedgerTableExport.Of(View), stream, TestContext.Current.CancellationToken);
        stream.Position = 0;
        await using var reader = await ParquetReader.CreateAsync(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(LedgerTableExport.Columns.Select(c => c.Name), reader.Schema.DataFields.Select(f => f.Name));
        Assert.Equal(2, reader.RowGroups[0].RowCount);
    }

    [Fact]
    public async Task An_empty_ledger_exports_as_headers_only()
    {
        var empty = LedgerTableExport.Of(LedgerSnapshot.Parse("").AsOf(null));
        using var workbook = new MemoryStream();
        LedgerWorkbook.Write(empty, workbook);
        Assert.True(workbook.Length > 0);
        using var parquet = new MemoryStream();
        await LedgerParquet.WriteAsync(empty, parquet, TestContext.Current.CancellationToken);
        Assert.True(parquet.Length > 0);
    }
}
