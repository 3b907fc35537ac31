using System.Text.Json;

namespace Parley.Cli.Tests.Commands;

public class ModelCommandTests
{
    [Fact]
    public void Json_carries_the_contract()
    {
        var (code, output, error) = Run("model", "critical-risk", "--win", "10", "--concede", "-3", "--disaster=-100", "--json");
        Assert.Equal((0, ""), (code, error));
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal("critical-risk", json.RootElement.GetProperty("model").GetString());
        Assert.Equal(-3, json.RootElement.GetProperty("inputs").GetProperty("concede").GetDouble());
        Assert.Equal(13.0 / 110, json.RootElement.GetProperty("results").GetProperty("criticalRisk").GetDouble(), 1e-15);
        Assert.Contains("11.8 %", json.RootElement.GetProperty("answer").GetProperty("standFirm").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_with_one_letter_and_words_reach_the_model()
    {
        var (code, output, _) = Run("model", "--json", "chicken", "--t", "1", "--r", "0", "--s", "-1", "--p", "-10");
        Assert.Equal(0, code);
        Assert.Contains("\"pCrash\": 0.01", output.Replace("0.010000000000000002", "0.01", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\"concedeProbability\": 0.2", Run("model", "war-of-attrition-discrete", "--tie", "zero", "--json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_name_all_models_are_listed()
    {
        Assert.Contains("abreu-gul", Run("model").Output, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(Run("model", "--json").Output);
        Assert.True(json.RootElement.GetProperty("models").GetArrayLength() >= 40);
    }

    [Theory]
    [InlineData("did you mean 'rubinstein'?", "model", "rubinstien")]
    [InlineData("is outside [0, 1)", "model", "rubinstein", "--delta1", "1")]
    [InlineData("did you mean delta1?", "model", "rubinstein", "--dleta1", "0.5")]
    [InlineData("has no value", "model", "rubinstein", "--delta1")]
    [InlineData("stands alone", "model", "rubinstein", "0.9")]
    [InlineData("given twice", "model", "rubinstein", "--delta1", "0.5", "--delta1", "0.6")]
    [InlineData("is not a sweep", "model", "rubinstein", "--sweep", "delta1")]
    [InlineData("add --sweep", "model", "rubinstein", "--plot", "x.svg")]
    [InlineData("there is no result", "model", "rubinstein", "--sweep", "delta1=0.1..0.9", "--results", "share3")]
    [InlineData("no row contains", "validate", "nothing-like-this")]
    [InlineData("unknown engine", "validate", "--engine", "steam")]
    public void Bad_input_is_told_with_exit_code_2(string message, params string[] arguments)
    {
        var (code, output, error) = Run([.. arguments, "--json"]);
        Assert.Equal(2, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.NotEqual(0, json.RootElement.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public void Sweep_prints_a_table_and_draws_a_chart()
    {
        string file = Path.Combine(Path.GetTempPath(), "parley-sweep-" + Environment.ProcessId + ".svg");
        try
        {
            var (code, output, _) = Run("model", "hawk-dove", "--sweep", "value=2..12:6", "--results", "pHawk", "--plot", file);
            Assert.Equal(0, code);
            Assert.Contains("Refused at value = 10, 12", output, StringComparison.Ordinal);
            string svg = File.ReadAllText(file);
            Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
            Assert.Contains("pHawk", svg, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Text_leads_with_the_break_even_and_says_how_it_was_checked()
    {
        string output = Run("model", "fearon-two-types", "--q", "0.3", "--statics").Output;
        Assert.Contains("pFirm", Run("model", "critical-risk", "--flips").Output, StringComparison.Ordinal);
        Assert.True(output.IndexOf("Break-even cutoff = 0.5", StringComparison.Ordinal) < output.IndexOf("Stand firm:", StringComparison.Ordinal));
        Assert.Contains("all hold", output, StringComparison.Ordinal);
        Assert.Contains("derived, after Fearon (1995)", output, StringComparison.Ordinal);
        Assert.Contains("moves with", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_reproduces_every_row_and_counts_them()
    {
        var (code, output, _) = Run("validate", "--json");
        Assert.Equal(0, code);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal(0, json.RootElement.GetProperty("failed").GetInt32());
        Assert.Equal(json.RootElement.GetProperty("results").GetArrayLength(), json.RootElement.GetProperty("passed").GetInt32());
        Assert.Contains("uncertain", Run("validate", "revocable").Output, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = CommandLine.Run(arguments, new CommandStreams(Stream.Null, output, error));
        return (code, output.ToString(), error.ToString());
    }
}
