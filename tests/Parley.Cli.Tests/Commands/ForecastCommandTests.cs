using System.Text.Json;

namespace Parley.Cli.Tests.Commands;

public class ForecastCommandTests
{
    [Fact]
    public void Json_carries_the_contract()
    {
        using var json = Json("forecast", "emission-standards", "--json");
        var root = json.RootElement;
        Assert.Equal("compromise", root.GetProperty("model").GetString());
        var value = root.GetProperty("value").GetDouble();
        Assert.Equal(7.389955686853767, value, 1e-12);
        Assert.InRange(value, root.GetProperty("low").GetDouble(), root.GetProperty("high").GetDouble());
        Assert.Equal(7, root.GetProperty("baselines").GetProperty("weighted median").GetDouble());
        Assert.Equal(0, root.GetProperty("rounds").GetArrayLength());
        var sensitivity = root.GetProperty("sensitivity").EnumerateArray().ToList();
        Assert.Equal(10, sensitivity.Count);
        Assert.Equal(1, sensitivity.Sum(s => s.GetProperty("position").GetDouble()), 1e-12);
    }

    [Fact]
    public void Readings_give_their_rounds_and_say_why_actors_moved()
    {
        using var json = Json("forecast", "emission-standards", "--model", "challenge:scholz-code", "--rounds", "8", "--json", "--samples", "50");
        var rounds = json.RootElement.GetProperty("rounds").EnumerateArray().ToList();
        Assert.Equal(8, rounds.Count);
        Assert.Equal(8.415932, rounds[0].GetProperty("median").GetDouble(), 1e-6);
        Assert.Equal(9.671130, json.RootElement.GetProperty("value").GetDouble(), 1e-6);
        Assert.Contains("FR pressed BE", rounds[0].GetProperty("moves")[0].GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.False(json.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal("challenge:scholz-code", json.RootElement.GetProperty("model").GetString());
    }

    [Fact]
    public void The_spatial_model_runs_on_a_KTAB_file_with_its_settings()
    {
        using var plain = Json("forecast", "emission-standards-ktab", "--model", "smp", "--json", "--samples", "20");
        Assert.Equal(13, plain.RootElement.GetProperty("rounds").GetArrayLength());
        using var cubic = Json("forecast", "emission-standards-ktab", "--model", "smp", "--set", "VotingRule=Cubic", "--json", "--samples", "20");
        Assert.NotEqual(plain.RootElement.GetProperty("value").GetDouble(), cubic.RootElement.GetProperty("value").GetDouble());
    }

    [Fact]
    public void A_case_is_forecast_issue_by_issue_with_the_same_bytes_for_any_number_of_threads()
    {
        var one = CommandRunner.Run("forecast", "ports", "--json", "--sobol", "--levers", "--power", "simple", "--samples", "40", "--threads", "1");
        Assert.Equal(0, one.Code);
        Assert.Equal(one.Output, CommandRunner.Run("forecast", "ports", "--json", "--sobol", "--levers", "--power", "simple", "--samples", "40", "--threads", "2").Output);
        using var json = JsonDocument.Parse(one.Output);
        Assert.Equal(6, json.RootElement.GetProperty("issues").GetArrayLength());
    }

    [Theory]
    [InlineData("did you mean 'median'", "forecast", "emission-standards", "--model", "medain")]
    [InlineData("unknown reading", "forecast", "emission-standards", "--model", "challenge:xyz")]
    [InlineData("needs a reference point", "forecast", "emission-standards", "--model", "nash")]
    [InlineData("expected one of outcome", "forecast", "emission-standards", "--issue", "tax")]
    [InlineData("such as 0,100", "forecast", "emission-standards", "--scale", "100")]
    [InlineData("expected simple", "forecast", "emission-standards", "--power", "vetoes")]
    [InlineData("expected one of Proportional", "forecast", "emission-standards", "--model", "smp", "--set", "VotingRule=Often")]
    [InlineData("no such file", "forecast", "nowhere.csv")]
    [InlineData("no such file", "score", "nowhere.tsv")]
    [InlineData("no such book", "book", "nowhere.jsonl", "score")]
    public void Wrong_use_says_what_is_expected(string expected, params string[] words)
    {
        var run = CommandRunner.Run(words);
        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecasts_are_scored_against_outcomes()
    {
        var folder = Directory.CreateTempSubdirectory("parley-score-");
        try
        {
            var (forecasts, outcomes, past) = (Path.Combine(folder.FullName, "f.csv"), Path.Combine(folder.FullName, "o.csv"), Path.Combine(folder.FullName, "past.tsv"));
            File.WriteAllText(forecasts, "id,value,low,high\na,10,0,20\nb,40,35,45\n");
            File.WriteAllText(outcomes, "id,outcome\na,15\nb,50\n");
            using var json = Json("score", forecasts, outcomes, "--json");
            Assert.Equal(2, json.RootElement.GetProperty("n").GetInt32());
            Assert.Equal(7.5, json.RootElement.GetProperty("models")[0].GetProperty("mae").GetDouble());
            File.WriteAllText(past, "prnr\tpa\tpb\tsa\tsb\trp\tout\n\t3\t1\t\t\t\t\nx\t0\t100\t50\t50\t0\t25\n");
            using var table = Json("score", past, "--json");
            var compromise = table.RootElement.GetProperty("models").EnumerateArray().First(m => m.GetProperty("name").GetString()!.StartsWith("compromise", StringComparison.Ordinal));
            Assert.Equal(0, compromise.GetProperty("mae").GetDouble());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_book_is_written_resolved_scored_and_a_change_is_noticed()
    {
        var folder = Directory.CreateTempSubdirectory("parley-book-");
        try
        {
            var book = Path.Combine(folder.FullName, "b.jsonl");
            Assert.Equal(0, CommandRunner.Run("book", book, "add", "truce", "--probability", "30 %", "--date", "2025-05-20", "--by", "anna").Code);
            Assert.Equal(0, CommandRunner.Run("book", book, "resolve", "truce", "no", "--date", "2025-07-01").Code);
            using var score = Json("book", book, "score", "--json");
            Assert.Equal(0.09, score.RootElement.GetProperty("events").GetProperty("brier").GetDouble(), 1e-12);
            Assert.Equal(0, CommandRunner.Run("book", book, "verify").Code);
            Assert.Contains("truce", CommandRunner.Run("book", book).Output, StringComparison.Ordinal);
            Assert.Equal(2, CommandRunner.Run("book", book, "resolve", "truce", "yes", "--date", "2025-07-02").Code);
            File.WriteAllText(book, File.ReadAllText(book).Replace("0.3", "0.1", StringComparison.Ordinal));
            var verify = CommandRunner.Run("book", book, "verify");
            Assert.Equal(1, verify.Code);
            Assert.Contains("changed after it was sealed", verify.Error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static JsonDocument Json(params string[] words)
    {
        var run = CommandRunner.Run(words);
        Assert.True(run.Code == 0, run.Error);
        return JsonDocument.Parse(run.Output);
    }
}
