namespace Parley.Cli.Tests;

public class NegotiationCommandTests
{
    private static string Harbour => Path.Combine(CommandRunner.Root, "docs", "examples", "harbour");

    [Fact]
    public void Negotiate_prints_the_contract_json()
    {
        var json = CommandRunner.Run("negotiate", Harbour, "--as", "coast=boulware", "--as", "trader=boulware", "--steps", "100", "--repeat", "3", "--metrics", "--json").Json();
        Assert.Equal(3, json.GetProperty("agreements").GetInt32());
        Assert.True(json.GetProperty("perSecond").GetDouble() > 0);
        foreach (var run in json.GetProperty("runs").EnumerateArray())
        {
            Assert.Equal("24h", run.GetProperty("agreement").GetProperty("Corridor").GetString());
            Assert.Equal(0.705, run.GetProperty("utilities")[0].GetDouble(), 1e-12);
            Assert.Equal(84, run.GetProperty("step").GetInt32());
            Assert.Equal(0, run.GetProperty("metrics").GetProperty("paretoDistance").GetDouble(), 1e-12);
        }
    }

    [Fact]
    public void No_agreement_is_null_and_pays_the_reservation_values()
    {
        var run = CommandRunner.Run("negotiate", Harbour, "--as", "1=hardliner", "--as", "2=hardliner", "--steps", "5", "--json").Json().GetProperty("runs")[0];
        Assert.Equal(System.Text.Json.JsonValueKind.Null, run.GetProperty("agreement").ValueKind);
        Assert.Equal(0.4, run.GetProperty("utilities")[0].GetDouble());
        Assert.Equal(0.15, run.GetProperty("utilities")[1].GetDouble());
        Assert.Equal(5, run.GetProperty("step").GetInt32());
    }

    [Fact]
    public void The_scenario_may_stand_before_or_after_the_options()
    {
        string one = CommandRunner.Run("negotiate", Harbour, "--as", "coast=micro", "trader=linear").Output;
        Assert.Equal(one, CommandRunner.Run("negotiate", "--as", "coast=micro", "trader=linear", Harbour).Output);
        Assert.Equal(one, CommandRunner.Run("negotiate", "--as", "coast=micro", "--as", "trader=linear", "--steps", "100", Harbour).Output);
        Assert.Equal(0, CommandRunner.Run("tournament", "--strategies", "micro,linear", Harbour).Code);
    }

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var run = CommandRunner.Run("negotiate", Harbour, "--as", "coast=boulwar", "--as", "nobody=micro", "--as", "trader", "--json");
        Assert.Equal(2, run.Code);
        Assert.Equal(3, run.Json().GetProperty("errors").GetArrayLength());
        Assert.Contains("did you mean boulware", run.Error, StringComparison.Ordinal);
        run = CommandRunner.Run("negotiate", Harbour, "--as", "coast=boulware");
        Assert.Equal(2, run.Code);
        Assert.Contains("no strategy for trader", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, CommandRunner.Run("negotiate", Harbour, "--steps", "0", "--repeat", "-1").Code);
        Assert.Equal(2, CommandRunner.Run("negotiate", "nowhere", "--as", "a=micro").Code);
        run = CommandRunner.Run("tournament", Harbour, "--strategies", "micro,micro,nothing", "--steps", "0");
        Assert.Equal(2, run.Code);
        Assert.Equal(3, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Replay_and_chart_show_the_run()
    {
        string folder = Directory.CreateTempSubdirectory("parley-replay-").FullName;
        try
        {
            string json = Path.Combine(folder, "r.json"), svg = Path.Combine(folder, "r.svg");
            Assert.Equal(0, CommandRunner.Run("negotiate", Harbour, "--as", "coast=bayesian", "--as", "trader=linear", "--replay", json, "--chart", svg).Code);
            using var document = System.Text.Json.JsonDocument.Parse(File.ReadAllText(json));
            var last = document.RootElement.GetProperty("events").EnumerateArray().Last();
            Assert.Equal("accept", last.GetProperty("act").GetString());
            Assert.Equal(1, last.GetProperty("beliefs").GetArrayLength());
            Assert.StartsWith("<svg", File.ReadAllText(svg), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void A_tournament_continued_from_a_folder_prints_the_same_json_as_one_that_ran_through()
    {
        string folder = Directory.CreateTempSubdirectory("parley-tournament-").FullName;
        try
        {
            string[] words = ["tournament", Harbour, "--strategies", "boulware,micro,random:p=0.3", "--repetitions", "20", "--game", "--json"];
            var through = CommandRunner.Run([.. words, "--threads", "1"]);
            Assert.Equal(0, through.Code);
            var saved = CommandRunner.Run([.. words, "--out", folder]);
            Assert.Equal(through.Output, saved.Output);
            byte[] parquet = File.ReadAllBytes(Path.Combine(folder, "runs.parquet"));
            string runs = Path.Combine(folder, "runs.csv");
            File.WriteAllBytes(runs, File.ReadAllBytes(runs)[..9_000]);
            var continued = CommandRunner.Run([.. words, "--out", folder, "--threads", "2"]);
            Assert.Equal(through.Output, continued.Output);
            Assert.Equal(parquet, File.ReadAllBytes(Path.Combine(folder, "runs.parquet")));
            var json = through.Json();
            Assert.Equal(3, json.GetProperty("names").GetArrayLength());
            Assert.Equal(3, json.GetProperty("scores")[2].GetArrayLength());
            Assert.Equal(3, json.GetProperty("ranking").GetArrayLength());
            Assert.Equal(3, json.GetProperty("cooperation").GetArrayLength());
            var other = CommandRunner.Run([.. words, "--out", folder, "--seed", "2"]);
            Assert.Equal(2, other.Code);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
