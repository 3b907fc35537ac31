using System.Globalization;
using CsCheck;
using Parley.Reports.Tables;
using Parley.Reports.Tests.Charts;

namespace Parley.Reports.Tests.Tables;

public class CsvTableWriterTests
{
    [Fact]
    public void Quotes_what_needs_quotes_and_defuses_formulas()
    {
        var table = new ReportTable("t", [new("Name"), new("Value", ColumnKind.Number)], [
            [ReportCell.Of("a,b"), ReportCell.Of(0.5)], [ReportCell.Of("say \"no\""), ReportCell.Of(-1e-7)], [ReportCell.Of("=HYPERLINK(\"x\")"), ReportCell.Empty], [ReportCell.Of("two\nlines"), ReportCell.Of(12, "12 points")]]);
        Assert.Equal("Name,Value\n\"a,b\",0.5\n\"say \"\"no\"\"\",-1E-07\n\"'=HYPERLINK(\"\"x\"\")\",\n\"two\nlines\",12\n", CsvTableWriter.Write(table));
    }

    [Theory]
    [MemberData(nameof(ChartPropertyTests.Kinds), MemberType = typeof(ChartPropertyTests))]
    public void What_is_written_is_read_back_with_exact_numbers(string kind) => ChartGenerators.All[kind].Sample(
        chart =>
        {
            var table = chart.ToTable();
            var lines = Read(CsvTableWriter.Write(table));
            Assert.Equal(table.Rows.Count + 1, lines.Count);
            for (var r = 0; r < table.Rows.Count; r++)
            {
                Assert.Equal(table.Columns.Count, lines[r + 1].Count);
                for (var c = 0; c < table.Columns.Count; c++)
                {
                    var cell = table.Rows[r][c];
                    if (cell.Number is { } number)
                    {
                        Assert.Equal(number, double.Parse(lines[r + 1][c], CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        Assert.EndsWith(cell.Text, lines[r + 1][c], StringComparison.Ordinal);
                    }
                }
            }
        },
        iter: 20,
        threads: 1);

    private static List<List<string>> Read(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted)
            {
                if (text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[++i]);
                }
                else if (text[i] == '"')
                {
                    quoted = false;
                }
                else
                {
                    cell.Append(text[i]);
                }
            }
            else if (text[i] == '"')
            {
                quoted = true;
            }
            else if (text[i] is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        return rows;
    }
}
