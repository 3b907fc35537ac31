using System.Text;
using System.Text.Json;

namespace Parley.Cli.Tests.Commands;

public sealed class LedgerCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parley-cli-ledger-").FullName;

    private string Ledger => Path.Combine(_folder, "evidence.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Follow_through_has_the_fields_of_the_contract_and_none_of_five()
    {
        var run = Run("ledger", "ukraine", "--followthrough", "--by", "actor,target", "--as-of", "2025-05-20", "--json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var group = json.RootElement.GetProperty("groups").EnumerateArray().Single(g => g.GetProperty("actor").GetString() == "US" && g.GetProperty("target").GetString() == "RU");
        Assert.Equal((5, 0, 5, 0), (Whole(group, "n"), Whole(group, "executed"), Whole(group, "not"), Whole(group, "superseded")));
        Assert.Equal((0.0, 0.0, 0.522), (group.GetProperty("rate").GetDouble(), group.GetProperty("low").GetDouble(), Math.Round(group.GetProperty("high").GetDouble(), 3)));
        Assert.True(group.TryGetProperty("open", out _));
        Assert.False(group.TryGetProperty("kind", out _));
    }

    [Fact]
    public void A_table_is_added_once_and_everything_later_is_a_new_line()
    {
        var table = Path.Combine(_folder, "events.csv");
        File.WriteAllText(table, "id,date,actor,target,type,issue,what,deadline,followup,src,conf\r\nT,2031-01-01,BO,CA,threat,I1,\"levy, unless the port opens\",2031-02-01,not,U1,S\r\nP,2031-01-02,CA,BO,promise,I1,opens the port,,open,U1,S\r\n");
        Assert.Equal(0, Run("ledger", _folder, "add", "--from", table).Code);
        var again = Run("ledger", _folder, "add", "--from", table);
        Assert.Contains("2 entries are in the ledger already", again.Error);
        Assert.Equal(4, File.ReadAllLines(Ledger).Length);

        Assert.Equal(0, Run("ledger", _folder, "add", "--id", "D", "--date", "2031-01-20", "--actor", "CA", "--target", "BO", "--act", "action", "--issue", "I1", "--what", "port open", "--source", "U2", "--conf", "S").Code);
        Assert.Equal(0, Run("ledger", _folder, "link", "D", "fulfils", "P", "--who", "anna").Code);
        Assert.Equal(0, Run("ledger", _folder, "reject", "T", "--who", "anna").Code);
        Assert.Equal(0, Run("ledger", _folder, "confirm", "T", "--who", "anna").Code);
        Assert.Equal(0, Run("ledger", _folder, "edit", "T", "{\"target\":\"DU\"}", "--reason", "wrong target").Code);
        Assert.Equal(0, Run("ledger", _folder, "status", "P", "kept", "--known-from", "2031-01-21", "--acted-on", "2031-01-20", "--evidence", "D", "--reason", "port open").Code);
        Assert.Contains("status: kept", Run("ledger", _folder, "status", "P").Output);
        Assert.Contains("not rated", Run("ledger", _folder, "status", "T", "--as-of", "2031-01-05").Output);
        Assert.Contains("DU", Run("ledger", _folder, "list", "--act", "threat").Output);
        Assert.Equal(0, Run("ledger", _folder, "redact", "T", "--reason", "asked for").Code);
        Assert.DoesNotContain("levy", Run("ledger", _folder, "list").Output, StringComparison.Ordinal);
        Assert.Contains("levy", File.ReadAllText(Ledger));
        Assert.Equal(11, File.ReadAllLines(Ledger).Length);

        using var json = JsonDocument.Parse(Run("ledger", _folder, "export", "--json").Output);
        Assert.Equal(["P", "D"], json.RootElement.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("entry").GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("out.csv", "id,date")]
    [InlineData("out.json", "{")]
    [InlineData("out.xlsx", "PK")]
    [InlineData("out.parquet", "PAR1")]
    public void Export_writes_each_form(string name, string start)
    {
        var path = Path.Combine(_folder, name);
        Assert.Equal(0, Run("ledger", "cuba", "export", "--out", path).Code);
        Assert.Equal(start, Encoding.UTF8.GetString(File.ReadAllBytes(path)[..start.Length]));
    }

    [Fact]
    public void Merge_shows_conflicts_and_writes_only_when_told()
    {
        var other = Path.Combine(_folder, "other.jsonl");
        File.WriteAllText(Ledger, "{\"id\":\"A\",\"date\":\"2031-01-01\",\"what\":\"1\"}\n");
        File.WriteAllText(other, "{\"id\":\"A\",\"date\":\"2031-01-01\",\"what\":\"2\"}\n{\"id\":\"B\",\"date\":\"2031-01-01\"}\n");
        var merge = Run("ledger", _folder, "merge", other);
        Assert.Equal(1, merge.Code);
        Assert.Contains("conflict: A differs in what", merge.Output);
        Assert.Single(File.ReadAllLines(Ledger));
        Assert.Equal(0, Run("ledger", _folder, "merge", other, "--keep-ours").Code);
        Assert.Equal(2, File.ReadAllLines(Ledger).Length);
    }

    [Fact]
    public void A_torn_last_line_is_reported_the_rest_is_read_and_the_next_writer_sets_it_aside()
    {
        File.WriteAllText(Ledger, "{\"id\":\"A\",\"date\":\"2031-01-01\",\"what\":\"whole\"}\n{\"id\":\"B\",\"wha");
        var list = Run("ledger", _folder, "list");
        Assert.Equal(0, list.Code);
        Assert.Contains("whole", list.Output);
        Assert.Contains("evidence.jsonl:2:15: error: the last line was cut off", list.Error);
        Assert.Contains("moved to", Run("ledger", _folder, "confirm", "A").Error);
        Assert.Equal("{\"id\":\"B\",\"wha\n", File.ReadAllText(Ledger + ".torn"));
    }

    [Fact]
    public void Survival_signs_rubric_and_check_answer()
    {
        using (var json = JsonDocument.Parse(Run("ledger", "ukraine", "--survival", "--json").Output))
        {
            Assert.Contains(json.RootElement.GetProperty("groups").EnumerateArray(), g => g.GetProperty("funnel").GetProperty("said").GetInt32() > 5);
        }

        Assert.Contains("Superseded, and out of the rate", Run("ledger", "ukraine", "--rubric").Output);
        Assert.Equal(0, Run("ledger", "ukraine", "contradictions").Code);
        Assert.Equal(0, Run("ledger", "ukraine", "positions", "--json").Code);
        Assert.Equal(0, Run("ledger", "ukraine", "status").Code);
        File.WriteAllText(Ledger, "{\"id\":\"A\",\"dat\":\"2031-01-01\"}\n");
        var check = Run("ledger", _folder, "--check");
        Assert.Equal(1, check.Code);
        Assert.Contains("did you mean \"date\"?", check.Output);
        Assert.StartsWith("{\n", Run("schema", "ledger").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("did you mean \"A20\"", "ledger", "ukraine", "status", "A2O")]
    [InlineData("no such case or ledger", "ledger", "no/such/case")]
    [InlineData("did you mean target", "ledger", "ukraine", "--followthrough", "--by", "actor,tagret")]
    [InlineData("not changed in place", "ledger", "ukraine", "confirm", "A01")]
    [InlineData("expected YYYY-MM-DD", "ledger", "ukraine", "list", "--from-day", "soon")]
    [InlineData("unknown ending", "ledger", "ukraine", "export", "--out", "ledger.doc")]
    [InlineData("--prior", "ledger", "ukraine", "--followthrough", "--prior", "hope")]
    [InlineData("no schema", "schema", "novel")]
    public void Slips_are_explained(string words, params string[] arguments)
    {
        var (code, _, error) = Run(arguments);
        Assert.Equal(2, code);
        Assert.Contains(words, error);
        Assert.Contains(": error: ", error);
    }

    [Fact]
    public void A_status_needs_a_day_and_a_reason_and_an_entry_its_fields()
    {
        File.WriteAllText(Ledger, "{\"id\":\"A\",\"date\":\"2031-01-01\",\"act\":\"threat\"}\n");
        Assert.Contains("--known-from is missing", Run("ledger", _folder, "status", "A", "kept").Error);
        Assert.Contains("--reason is missing", Run("ledger", _folder, "status", "A", "kept", "--known-from", "2031-02-01").Error);
        Assert.Contains("expected one of kept", Run("ledger", _folder, "status", "A", "broken").Error);
        Assert.Equal(4, Run("ledger", _folder, "add", "--date", "2031-01-01").Error.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("is taken", Run("ledger", _folder, "add", "--id", "A", "--date", "2031-01-01", "--actor", "BO", "--act", "threat", "--what", "x").Error);
        Assert.Contains("redaction needs --reason", Run("ledger", _folder, "redact", "A").Error);
        Assert.Contains("after this correction", Run("ledger", _folder, "edit", "A", "{\"date\":\"soon\"}").Error);
        Assert.Single(File.ReadAllLines(Ledger));
    }

    private static int Whole(JsonElement group, string name) => group.GetProperty(name).GetInt32();

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, new CommandStreams(Stream.Null, output, error));
        return (code, output.ToString(), error.ToString());
    }
}
