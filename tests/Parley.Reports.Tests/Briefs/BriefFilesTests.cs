using MiniExcelLibs;
using Parley.Reports.Briefs.Composing;
using Parley.Reports.Briefs.Writing;
using Parley.Reports.Tables;

namespace Parley.Reports.Tests.Briefs;

/// <summary>Saving: formats by ending, files replaced as a whole.</summary>
public sealed class BriefFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parley-reports-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData(".html")]
    [InlineData(".md")]
    [InlineData(".docx")]
    [InlineData(".json")]
    [InlineData(".xlsx")]
    [InlineData(".csv")]
    [InlineData(".HTML")]
    public void Every_format_is_written_and_no_other_file_left(string ending)
    {
        var path = Path.Combine(_folder, "new", "brief" + ending);
        BriefFiles.Save(SampleAnalysis.Make(), path);
        BriefFiles.Save(SampleAnalysis.Make(), path);
        Assert.Equal([path], Directory.GetFiles(Path.Combine(_folder, "new")));
        Assert.InRange(new FileInfo(path).Length, 200, 2_000_000);
    }

    [Fact]
    public void An_unknown_ending_is_refused_with_the_known_ones()
    {
        var error = Assert.Throws<ArgumentException>(() => BriefFiles.Save(SampleAnalysis.Make(), Path.Combine(_folder, "brief.odt")));
        Assert.Contains("'.odt'", error.Message, StringComparison.Ordinal);
        Assert.Contains(".docx", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_failed_write_leaves_the_old_file()
    {
        var path = Path.Combine(_folder, "a.txt");
        AtomicFile.WriteText(path, "old");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, s =>
        {
            s.WriteByte(1);
            throw new InvalidOperationException();
        }));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_workbook_reads_back_with_exact_numbers()
    {
        var analysis = SampleAnalysis.Make();
        var path = Path.Combine(_folder, "b.xlsx");
        BriefFiles.Save(analysis, path);
        var tables = AnalysisTables.All(analysis);
        Assert.Equal(tables.Count, MiniExcel.GetSheetNames(path).Count);
        foreach (var (sheet, table) in MiniExcel.GetSheetNames(path).Zip(tables))
        {
            var rows = MiniExcel.Query(path, useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object?>>().ToList();
            Assert.Equal(table.Table.Rows.Count, rows.Count);
            for (var r = 0; r < rows.Count; r++)
            {
                var values = rows[r].Values.ToList();
                for (var c = 0; c < table.Table.Columns.Count; c++)
                {
                    if (table.Table.Rows[r][c].Number is { } number)
                    {
                        Assert.Equal(number, Convert.ToDouble(values[c], System.Globalization.CultureInfo.InvariantCulture));
                    }
                }
            }
        }
    }

    [Fact]
    public void Sheets_get_names_that_excel_takes()
    {
        var table = new ReportTable("t", [new("a"), new("a"), new("")], [[ReportCell.Of("=1+1"), ReportCell.Of(2.5), ReportCell.Of("\u0001<&>")]]);
        using var stream = new MemoryStream();
        WorkbookWriter.Write([new("A/very:long*name?that[goes]on and on and on", table), new("A/very:long*name?that[goes]on and on and on", table), new("", table), new("TABLE", table)], stream);
        var names = stream.GetSheetNames();
        Assert.Equal(4, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, n => Assert.InRange(n.Length, 1, 31));
        var row = (IDictionary<string, object?>)stream.Query(useHeaderRow: true).First();
        Assert.Equal("=1+1", row["a"]);
        Assert.Equal(2.5, row["a (2)"]);
        Assert.Throws<ArgumentException>(() => WorkbookWriter.Write([], stream));
    }

    [Fact]
    public void Parts_are_files_of_their_own()
    {
        var files = BriefFiles.SaveParts(SampleAnalysis.Make(), _folder);
        Assert.Equal(files.Count, Directory.GetFiles(_folder).Length);
        Assert.Contains(files, f => f.EndsWith("findings.csv", StringComparison.Ordinal));
        Assert.Contains(files, f => f.EndsWith("figure-1.svg", StringComparison.Ordinal));
    }
}
