using CsCheck;
using System.Text.Json;
using Parley.Bargaining.Models;

namespace Parley.Bargaining.Tests.Models;

/// <summary>The battery that every canonical model must pass.</summary>
public class CanonicalModelTests
{
    private const int Samples = 150;

    [Theory]
    [MemberData(nameof(AllModels.Ids), MemberType = typeof(AllModels))]
    public void Closed_form_agrees_with_the_independent_method_at_random_inputs(string id)
    {
        CanonicalModel model = AllModels.Find(id);
        int spoke = 0;
        AllModels.Arguments(model).Sample(
            arguments =>
            {
                if (!model.TryEvaluate(arguments, out ModelResult? result, out var errors))
                {
                    Assert.NotEmpty(errors);
                    return;
                }

                Interlocked.Increment(ref spoke);
                ModelCertificate certificate = result.Certificate!;
                var broken = certificate.Quantities.Concat(certificate.Properties).Where(q => !q.Holds).ToList();
                Assert.True(broken.Count == 0 && certificate.Holds, Describe(result) + " " + string.Join("; ", broken));
            },
            iter: Samples,
            seed: "0000KOIXYZ12",
            threads: 1);

        // Otherwise the battery would pass by refusing everything.
        Assert.True(spoke > Samples / 10, $"{id} spoke only {spoke} times out of {Samples}");
    }

    [Theory]
    [MemberData(nameof(AllModels.Ids), MemberType = typeof(AllModels))]
    public void Published_numbers_are_reproduced(string id)
    {
        var rows = ModelValidation.Of(AllModels.Find(id));
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.True(row.Ok, row.ToString()));
    }

    [Theory]
    [MemberData(nameof(AllModels.Ids), MemberType = typeof(AllModels))]
    public void Defaults_are_valid_and_said_to_be_defaults(string id)
    {
        CanonicalModel model = AllModels.Find(id);
        ModelResult result = model.Evaluate(ModelArguments.Defaults);
        Assert.Equal(model.Card.Parameters.Select(p => p.Name), result.Defaulted);
        Assert.True(result.Certificate!.Holds, string.Join("; ", result.Certificate.Quantities.Concat(result.Certificate.Properties).Where(q => !q.Holds)));
        Assert.NotEmpty(result.Results);
        Assert.Equal(result.Results.Count, result.Results.Select(r => r.Name).Distinct().Count());
        if (model.Card.Parameters.Count > 0)
        {
            string first = model.Card.Parameters[0].Name;
            ModelArguments one = model.Card.Parameters[0].IsChoice
                ? ModelArguments.Defaults.With(first, model.Card.Parameters[0].Choices[0])
                : ModelArguments.Defaults.With(first, model.Card.Parameters[0].Default);
            Assert.DoesNotContain(first, model.Evaluate(one).Defaulted);
        }
    }

    [Theory]
    [MemberData(nameof(AllModels.Ids), MemberType = typeof(AllModels))]
    public void Card_is_complete_and_claims_no_more_than_is_known(string id)
    {
        ModelCard card = AllModels.Find(id).Card;
        Assert.Matches("^[a-z0-9-]+$", card.Id);
        Assert.NotEmpty(card.Assumptions);
        Assert.EndsWith("?", card.Question, StringComparison.Ordinal);
        Assert.Matches(@"\(\d{4}|\(after|standard", card.Source);
        Assert.Equal(card.Provenance is Provenance.Stylised or Provenance.Uncertain, card.Citation.StartsWith("in the spirit of", StringComparison.Ordinal));
        if (card.Provenance is Provenance.Stylised or Provenance.Uncertain)
        {
            Assert.NotNull(card.Doubt);
        }

        foreach (ModelParameter parameter in card.Parameters.Where(p => !p.IsChoice))
        {
            Assert.True(parameter.Range.Contains(parameter.Default), parameter.Name);
            Assert.True(parameter.TypicalHigh > parameter.TypicalLow, parameter.Name);
            Assert.True(parameter.Range.Contains(parameter.TypicalLow) && parameter.Range.Contains(parameter.TypicalHigh), parameter.Name);
        }
    }

    [Theory]
    [MemberData(nameof(AllModels.Ids), MemberType = typeof(AllModels))]
    public void Answer_is_sentences_with_decimal_points(string id)
    {
        ModelAnswer answer = AllModels.Find(id).Evaluate(ModelArguments.Defaults).Answer;
        foreach (ModelAdvice advice in new[] { answer.StandFirm, answer.Stall, answer.GiveIn })
        {
            Assert.EndsWith(".", advice.Sentence, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\d,\d", advice.Sentence);
            Assert.DoesNotContain("NaN", advice.Sentence, StringComparison.Ordinal);
            Assert.True(advice.AgreementProbability is null or (>= 0 and <= 1));
        }
    }

    [Theory]
    [MemberData(nameof(AllModels.Ids), MemberType = typeof(AllModels))]
    public void Bad_input_is_refused_with_every_reason_at_once_and_never_gives_NaN(string id)
    {
        CanonicalModel model = AllModels.Find(id);
        ModelArguments arguments = ModelArguments.Defaults.With("delllta", "0.5");
        foreach (ModelParameter parameter in model.Card.Parameters)
        {
            arguments = arguments.With(parameter.Name, parameter.IsChoice ? "unheard-of" : "NaN");
        }

        Assert.False(model.TryEvaluate(arguments, out _, out var errors));
        Assert.Equal(model.Card.Parameters.Count + 1, errors.Count);

        foreach (ModelParameter parameter in model.Card.Parameters.Where(p => !p.IsChoice))
        {
            foreach (string text in new[] { "Infinity", "-Infinity", "1e308", "-1e308", "0", "-1", "1", "1e-300", "0,5", "abc", "" })
            {
                if (!model.TryEvaluate(ModelArguments.Defaults.With(parameter.Name, text), out ModelResult? result, out errors))
                {
                    Assert.All(errors, e => Assert.False(string.IsNullOrWhiteSpace(e.Message)));
                    continue;
                }

                Assert.All(result.Results, r => Assert.True(r.Value is not NumberValue(double v) || double.IsFinite(v), $"{parameter.Name}={text}: {r}"));
                Assert.DoesNotContain("NaN", result.Answer.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllModels.Ids), MemberType = typeof(AllModels))]
    public void Json_has_the_shape_of_the_contract(string id)
    {
        ModelResult result = AllModels.Find(id).Evaluate(ModelArguments.Defaults);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ModelJson.Write(writer, result);
        }

        using JsonDocument json = JsonDocument.Parse(stream.ToArray());
        JsonElement root = json.RootElement;
        Assert.Equal(id, root.GetProperty("model").GetString());
        Assert.Contains(root.GetProperty("provenance").GetString(), new[] { "published", "derived", "stylised" });
        Assert.Equal(result.Inputs.Select(i => i.Name), root.GetProperty("inputs").EnumerateObject().Select(p => p.Name));
        Assert.Equal(result.Results.Select(i => i.Name), root.GetProperty("results").EnumerateObject().Select(p => p.Name));
        Assert.Equal(["standFirm", "stall", "giveIn"], root.GetProperty("answer").EnumerateObject().Select(p => p.Name));
        Assert.True(root.GetProperty("certificate").GetProperty("verified").GetBoolean());
    }

    [Theory]
    [MemberData(nameof(AllModels.Ids), MemberType = typeof(AllModels))]
    public void Comparative_statics_can_be_computed(string id)
    {
        CanonicalModel model = AllModels.Find(id);
        ModelResult result = model.Evaluate(ModelArguments.Defaults);
        int inputs = result.Inputs.Count(i => i.Value is NumberValue);
        int results = result.Results.Count(r => r.Value is NumberValue or TruthValue);
        Assert.Equal(inputs * results, ComparativeStatics.At(model, ModelArguments.Defaults).Count);
    }

    private static string Describe(ModelResult result) =>
        result.Model.Id + " " + string.Join(" ", result.Inputs.Select(i => "--" + i.Name + " " + (i.Value switch
        {
            NumberValue(double v) => v.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            WordValue(string w) => w,
            _ => "",
        })));
}
