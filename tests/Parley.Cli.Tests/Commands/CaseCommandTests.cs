using System.Text;
using System.Text.Json;

namespace Parley.Cli.Tests.Commands;

public sealed class CaseCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parley-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_case_checks_shows_and_differs_where_it_was_edited()
    {
        var first = Path.Combine(_folder, "my talks");
        var second = Path.Combine(_folder, "other");
        Assert.Equal(0, Run("new", first, "--template", "bilateral-price").Code);
        Assert.Equal(0, Run("new", second, "--template", "bilateral-price").Code);
        var check = Run("check", first);
        Assert.Equal((0, ""), (check.Code, check.Error));
        Assert.Contains("my-talks as of 2031-01-15: 0 errors, 0 warnings", check.Output);
        var file = Path.Combine(second, "case.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("BUYER: {value: 10 to 50, drift: 0}", "BUYER: {value: 20 to 40, drift: 0.0}", StringComparison.Ordinal));
        var diff = Run("diff", first, second, "--json");
        Assert.Equal(1, diff.Code);
        using var json = JsonDocument.Parse(diff.Output);
        Assert.Equal(
            ["changed id my-talks other", "changed noDeal.BUYER.value 10 to 50 20 to 40"],
            json.RootElement.GetProperty("changes").EnumerateArray().Select(static change =>
                string.Join(' ', change.EnumerateObject().Select(static part => part.Value.GetString()))));
        Assert.Equal((0, "no difference\n"), (Run("diff", first, first).Code, Run("diff", first, first).Output));
        Assert.Equal(2, Run("new", first, "--template", "bilateral-price").Code);
    }

    [Fact]
    public void Check_reports_every_error_on_standard_error_and_in_json()
    {
        var path = Path.Combine(_folder, "broken");
        Run("new", path, "--template", "sanctions");
        var file = Path.Combine(path, "case.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("horizon: 24", "horzion: 24", StringComparison.Ordinal).Replace("holder: ALLY", "holder: ALY", StringComparison.Ordinal));
        var check = Run("check", path, "--json");
        Assert.Equal(2, check.Code);
        Assert.All(check.Error.TrimEnd('\n').Split('\n'), line => Assert.Matches(@"^.+case\.yaml:\d+:\d+: error: .+", line));
        using var json = JsonDocument.Parse(check.Output);
        Assert.Equal(check.Error.TrimEnd('\n').Split('\n').Length, json.RootElement.GetProperty("errors").GetArrayLength());
        Assert.Contains("did you mean 'ALLY'", check.Error);
        Assert.False(json.RootElement.TryGetProperty("case", out _));
        // Any other command that needs the case ends the same way.
        Assert.Equal((2, check.Error), (Run("show", path).Code, Run("show", path).Error));
    }

    [Fact]
    public void Check_reads_standard_input_and_strict_turns_warnings_into_a_negative_answer()
    {
        var text = File.ReadAllText(Path.Combine(Root(), "cases", "cuba-1962", "case.yaml"));
        var check = Run(Encoding.UTF8.GetBytes(text), "check", "-", "--strict", "--quiet");
        Assert.Equal(1, check.Code);
        Assert.Contains("warning: the ledger has no entry", check.Output);
        Assert.DoesNotContain(": note:", check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parties", "name", "Ukraine")]
    [InlineData("issues", "id", "I2")]
    [InlineData("positions", "party", "RU")]
    [InlineData("levers", "holder", "EU")]
    [InlineData("tracks", "id", "direct")]
    [InlineData("ledger", "id", "A28")]
    [InlineData("playbooks", "id", "stand-firm")]
    [InlineData("estimates", "path", "noDeal.UA.value")]
    [InlineData("sources", "id", "U07")]
    public void Show_prints_every_part_as_table_and_as_json(string part, string key, string value)
    {
        var shown = Run("show", "ukraine", part, "--json");
        Assert.Equal(0, shown.Code);
        using var json = JsonDocument.Parse(shown.Output);
        Assert.Equal("ukraine-ceasefire-2025", json.RootElement.GetProperty("case").GetProperty("id").GetString());
        Assert.Contains(json.RootElement.GetProperty(part).EnumerateArray(), row => row.GetProperty(key).GetString() == value);
        Assert.Contains(value, Run("show", "ukraine", part).Output);
    }

    [Fact]
    public void Show_sees_no_later_evidence()
    {
        Assert.DoesNotContain("A28", Run("show", "ukraine", "ledger", "--as-of", "2025-05-18").Output, StringComparison.Ordinal);
        Assert.Contains("A28", Run("show", "ukraine", "ledger", "--as-of", "2025-05-19").Output);
    }

    [Theory]
    [InlineData("did you mean 'positions'?", "show", "ukraine", "postions")]
    [InlineData("did you mean 'ceasefire'?", "new", "x", "--template", "cesefire")]
    [InlineData("--template is missing", "new", "x")]
    [InlineData("no such folder", "check", "no/such/folder")]
    [InlineData("no such scenario", "show", "ukraine", "--scenario", "nothing-like-it")]
    public void Slips_on_the_command_line_are_explained(string words, params string[] arguments)
    {
        var (code, _, error) = Run(arguments);
        Assert.Equal(2, code);
        Assert.Contains(words, error);
        Assert.Contains(": error: ", error);
    }

    [Fact]
    public void Schema_prints_the_published_file() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Root(), "cases", "case.schema.json")), Run("schema").Output);

    private static (int Code, string Output, string Error) Run(params string[] arguments) => Run([], arguments);

    private static (int Code, string Output, string Error) Run(byte[] input, params string[] arguments)
    {
        using var stream = new MemoryStream(input);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, new CommandStreams(stream, output, error));
        return (code, output.ToString(), error.ToString());
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Parley.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException();
    }
}
