using System.Text.Json;
using Parley.Bargaining.Models;

namespace Parley.Bargaining.Tests.Models;

public class ModelSweepTests
{
    [Fact]
    public void Sweep_evaluates_the_model_at_every_point_and_ends_exactly_at_the_end()
    {
        CanonicalModel model = AllModels.Find("rubinstein");
        SweepTable sweep = ModelSweep.Parse(model, ModelArguments.Of(("delta2", 0.8)), "delta1=0.5..0.99:8");
        Assert.Equal(8, sweep.Rows.Count);
        Assert.Equal(0.5, sweep.Rows[0].Value);
        Assert.Equal(0.99, sweep.Rows[^1].Value);
        foreach (SweepRow row in sweep.Rows)
        {
            ModelResult result = model.Evaluate(ModelArguments.Of(("delta1", row.Value), ("delta2", 0.8)));
            Assert.Equal(sweep.Columns.Select(result.Number), row.Numbers!);
        }
    }

    [Fact]
    public void Refused_values_keep_their_reason_and_absent_quantities_are_gaps()
    {
        SweepTable sweep = ModelSweep.Run(AllModels.Find("hawk-dove"), ModelArguments.Defaults, "value", 8, 12, 5);
        Assert.NotNull(sweep.Rows[1].Numbers);
        Assert.Null(sweep.Rows[2].Numbers);
        Assert.Contains("dominant", sweep.Rows[2].Refusal, StringComparison.Ordinal);
        SweepTable screening = ModelSweep.Run(AllModels.Find("two-type-screening"), ModelArguments.Defaults, "mu", 0.2, 0.6, 3);
        int mix = screening.Columns.ToList().IndexOf("mix");
        Assert.True(double.IsNaN(screening.Rows[0].Numbers![mix]));
        Assert.Equal(1.74, screening.Rows[2].Numbers![mix], 1e-12);
    }

    [Fact]
    public void Common_name_of_a_pair_stands_for_both()
    {
        CanonicalModel model = AllModels.Find("rubinstein");
        Assert.Equal(0.5263157895, model.Evaluate(ModelArguments.Of(("delta", 0.9))).Number("share1"), 1e-10);
        ModelResult mixed = model.Evaluate(ModelArguments.Of(("delta", 0.95), ("delta1", 0.9)));
        Assert.Equal(0.3448275862, mixed.Number("share1"), 1e-10);
        Assert.Empty(mixed.Defaulted);
        SweepTable sweep = ModelSweep.Parse(model, ModelArguments.Of(("delta2", 0.3)), "delta=0.5..0.9:3");
        Assert.Equal("delta", sweep.Parameter);
        Assert.Equal(1 / 1.5, sweep.Rows[0].Numbers![0], 1e-15);
        Assert.Equal(1 / 1.9, sweep.Rows[2].Numbers![0], 1e-15);
    }

    [Fact]
    public void Common_name_is_not_known_where_it_is_taken_or_there_is_no_pair()
    {
        // outside-options has a delta of its own, chain-store has no pair.
        Assert.Equal(["delta2", "w1", "w2"], AllModels.Find("outside-options").Evaluate(ModelArguments.Of(("delta", 0.8))).Defaulted.Order());
        Assert.False(AllModels.Find("chain-store").TryEvaluate(ModelArguments.Of(("priors", 0.5)), out _, out _));
    }

    [Fact]
    public void Whole_numbers_are_swept_one_by_one()
    {
        SweepTable sweep = ModelSweep.Parse(AllModels.Find("stahl"), ModelArguments.Of(("delta1", 0.9)), "rounds=1..6");
        Assert.Equal([1, 2, 3, 4, 5, 6], sweep.Rows.Select(r => r.Value));
        Assert.Equal(0.24661, sweep.Rows[^1].Numbers![0], 1e-12);
    }

    [Theory]
    [InlineData("delta1")]
    [InlineData("delta1=0.5")]
    [InlineData("delta1=0.5..x")]
    [InlineData("delta1=0.5..0.9:1")]
    [InlineData("delta1=0.5..0.9:many")]
    [InlineData("delta3=0.5..0.9")]
    [InlineData("=0.5..0.9")]
    public void Malformed_sweeps_are_refused(string text) =>
        Assert.NotEmpty(Assert.Throws<ModelDomainException>(() => ModelSweep.Parse(AllModels.Find("rubinstein"), ModelArguments.Defaults, text)).Errors);

    [Fact]
    public void Json_of_a_sweep_and_of_the_list_can_be_read_back()
    {
        using JsonDocument sweep = Write(json => ModelJson.Write(json, ModelSweep.Run(AllModels.Find("hawk-dove"), ModelArguments.Defaults, "value", 8, 12, 3)));
        JsonElement rows = sweep.RootElement.GetProperty("sweep").GetProperty("rows");
        Assert.Equal(0.8, rows[0].GetProperty("results").GetProperty("pHawk").GetDouble(), 1e-15);
        Assert.Contains("dominant", rows[2].GetProperty("error").GetString(), StringComparison.Ordinal);
        using JsonDocument list = Write(json => ModelJson.WriteList(json, CanonicalModels.All));
        Assert.Equal(CanonicalModels.All.Select(m => m.Id), list.RootElement.GetProperty("models").EnumerateArray().Select(m => m.GetProperty("model").GetString()));
    }

    [Fact]
    public void Uncertain_models_are_claimed_as_stylised_with_the_doubt()
    {
        using JsonDocument json = Write(w => ModelJson.Write(w, AllModels.Find("powell-collapse").Evaluate(ModelArguments.Defaults)));
        Assert.Equal("stylised", json.RootElement.GetProperty("provenance").GetString());
        Assert.Contains("not verified", json.RootElement.GetProperty("doubt").GetString(), StringComparison.Ordinal);
    }

    private static JsonDocument Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer);
        }

        return JsonDocument.Parse(stream.ToArray());
    }
}
