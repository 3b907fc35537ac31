using System.Text.Json;
using Parley.Findings;
using Parley.Runs;
using Parley.Tests.TestCases;
using Parley.Why;

namespace Parley.Tests.Runs;

public class AnalysisRunTests
{
    private static byte[] Json(int threads, ulong seed = 1)
    {
        var analysis = AnalysisRun.Of(LensCase.Load(), new AnalysisOptions { Samples = 40, Threads = threads, Seed = seed }).Analysis;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            AnalysisJson.Write(writer, analysis);
        }

        return stream.ToArray();
    }

    [Fact]
    public void Same_seed_same_bytes_for_any_number_of_threads()
    {
        var one = Json(1);
        Assert.Equal(one, Json(2));
        Assert.Equal(one, Json(7));
        Assert.NotEqual(one, Json(1, seed: 2));
    }

    [Fact]
    public void The_document_has_the_shape_of_the_contract()
    {
        using var document = JsonDocument.Parse(Json(1));
        var root = document.RootElement;
        Assert.Equal("harbour-dispute", root.GetProperty("case").GetProperty("id").GetString());
        Assert.Equal("2031-05-20", root.GetProperty("case").GetProperty("asOf").GetString());
        Assert.Equal(40, root.GetProperty("samples").GetInt32());
        foreach (var finding in root.GetProperty("findings").EnumerateArray())
        {
            foreach (var name in (string[])["id", "question", "lens", "text"])
            {
                Assert.False(string.IsNullOrWhiteSpace(finding.GetProperty(name).GetString()));
            }

            Assert.Equal(JsonValueKind.Array, finding.GetProperty("inputs").ValueKind);
            foreach (var flip in finding.GetProperty("flips").EnumerateArray())
            {
                Assert.NotEqual(flip.GetProperty("from").GetDouble(), flip.GetProperty("to").GetDouble());
            }
        }

        Assert.All(root.GetProperty("parliament").EnumerateArray(), q => Assert.NotEmpty(q.GetProperty("answers").EnumerateArray()));
    }

    [Fact]
    public void Every_flip_reverses_its_finding_when_run_again()
    {
        var run = AnalysisRun.Of(LensCase.Load(), new AnalysisOptions { Samples = 60 });
        var checkedFlips = 0;
        foreach (var finding in run.Analysis.Findings)
        {
            foreach (var flip in finding.Flips)
            {
                var changes = Parley.Worlds.WorldOverrides.None(run.Context.Case).Fix(flip.Input, flip.To);
                changes = flip.Together is { } second ? changes.Fix(second.Input, second.To) : changes;
                Assert.True(run.Margins[finding.Id].At(changes).Margin <= 0, $"{finding.Id}: {flip}");
                checkedFlips++;
            }
        }

        Assert.True(checkedFlips > 0, "no headline of the small case had a flip: the test checked nothing");
    }

    [Fact]
    public void Every_finding_traces_back_to_inputs_that_exist()
    {
        var run = AnalysisRun.Of(LensCase.Load(), new AnalysisOptions { Samples = 30, Flips = false });
        foreach (var finding in run.Analysis.Findings)
        {
            Assert.All(finding.Inputs, path => Assert.True(run.Context.Case.Estimates.TryGet(path, out _), path));
            var chain = WhyChain.Of(run.Analysis, finding);
            Assert.Equal("finding", chain.Kind);
            Assert.Equal("run", Assert.Single(chain.Children).Kind);
        }
    }

    [Fact]
    public void Questions_of_the_catalogue_are_answered()
    {
        var asked = AnalysisRun.Of(LensCase.Load(), new AnalysisOptions { Samples = 30, Flips = false }).Analysis.Findings.Select(f => f.Question).ToHashSet();
        Assert.Superset(new HashSet<Question> { Question.Q1, Question.Q2, Question.Q3, Question.Q4, Question.Q5, Question.Q7, Question.Q8 }, asked);
    }

    [Fact]
    public void An_unknown_lens_is_named_with_those_that_exist()
    {
        var error = Assert.Throws<Parley.Numerics.Errors.SourceErrorsException>(() => AnalysisRun.Of(LensCase.Load(), new AnalysisOptions { Lenses = ["deal", "tarot"] }));
        Assert.Contains("tarot", error.Errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("playbooks", error.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_analysis_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => AnalysisRun.Of(LensCase.Load(), new AnalysisOptions { Samples = 30 }, source.Token));
    }
}
