using System.Text.Json;

namespace Parley.Cli.Tests.Commands;

/// <summary><c>parley repeated</c>: the contract's document, and errors for people.</summary>
public class RepeatedCommandTests
{
    [Fact]
    public void The_document_of_the_contract_is_printed()
    {
        var run = CommandRunner.Run("repeated", "--players", "Cooperator,tft,Tit-For-2 Tats,alld", "--turns", "10", "--repetitions", "3", "--json");
        Assert.Equal(0, run.Code);
        var root = run.Json();
        Assert.Equal(["Cooperator", "tft", "Tit-For-2 Tats", "alld"], Strings(root, "names"));
        Assert.Equal([0.0, 9.0, 8.0, 10.0], Numbers(root.GetProperty("scores")[3]).Select((_, i) => root.GetProperty("scores")[i][3].GetDouble()));
        Assert.Equal([50.0, 14.0, 18.0, 10.0], Numbers(root.GetProperty("scores")[3]));
        Assert.Equal(4, Strings(root, "ranking").Distinct().Count());
        Assert.Equal(0.0, Numbers(root.GetProperty("cooperation"))[3]);
        Assert.Equal(1.0, Numbers(root.GetProperty("cooperation"))[0]);
    }

    [Fact]
    public void Payoffs_and_noise_are_read_in_any_culture()
    {
        var root = CommandRunner.Run("repeated", "--players", "allc,alld", "--game", "1.5,1,0.25,-0.5", "--turns", "4", "--json").Json();
        Assert.Equal([4.0, -2.0], Numbers(root.GetProperty("scores")[0]));
        Assert.Equal([6.0, 1.0], Numbers(root.GetProperty("scores")[1]));
        var noisy = CommandRunner.Run("repeated", "--players", "allc,alld", "--noise", "0.5", "--turns", "1000", "--json").Json();
        Assert.InRange(Numbers(noisy.GetProperty("cooperation"))[1], 0.45, 0.55);
    }

    [Fact]
    public void The_same_bytes_for_one_and_two_threads()
    {
        string[] line = ["repeated", "--players", "gtft,random,joss", "--noise", "0.1", "--repetitions", "20", "--json"];
        Assert.Equal(CommandRunner.Run([.. line, "--threads", "1"]).Output, CommandRunner.Run([.. line, "--threads", "2"]).Output);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var run = CommandRunner.Run("repeated", "--players", "tfz,alld,xyzzy", "--turns", "0", "--noise", "2", "--game", "1,2,3", "--edges", "0-9", "--json");
        Assert.Equal(2, run.Code);
        Assert.Equal(6, run.Json().GetProperty("errors").GetArrayLength());
        Assert.Contains("did you mean 'tft'", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, CommandRunner.Run("repeated").Code);
        Assert.Equal(2, CommandRunner.Run("repeated", "chain", "tft", "grudger").Code);
    }

    [Fact]
    public void Chains_and_fixation_print_exact_numbers()
    {
        var chain = CommandRunner.Run("repeated", "chain", "wsls", "wsls", "--noise", "0.05", "--json").Json();
        Assert.Equal(2.7765, chain.GetProperty("payoffs")[0].GetDouble(), 12);
        Assert.Equal("5553/2000", chain.GetProperty("payoffsExact")[0].GetString());
        var moran = CommandRunner.Run("repeated", "moran", "tft", "alld", "--population", "5", "--json").Json();
        Assert.Equal(.31449248, moran.GetProperty("fixation").GetDouble(), 8);
    }

    [Fact]
    public void Pictures_are_written()
    {
        var folder = Directory.CreateTempSubdirectory("parley-repeated-");
        try
        {
            string File(string name) => Path.Combine(folder.FullName, name);
            Assert.Equal(0, CommandRunner.Run("repeated", "--players", "tft,random,joss", "--heat-map", File("a.svg"), "--boxes", File("b.svg")).Code);
            Assert.Equal(0, CommandRunner.Run("repeated", "fingerprint", "wsls", "--steps", "3", "--svg", File("c.svg")).Code);
            Assert.All((string[])["a.svg", "b.svg", "c.svg"], name => Assert.Contains("<svg", System.IO.File.ReadAllText(File(name)), StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Strings(JsonElement root, string name) => [.. root.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];

    private static List<double> Numbers(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetDouble())];
}
