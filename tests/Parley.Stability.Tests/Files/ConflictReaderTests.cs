using CsCheck;
using Parley.Numerics.Errors;
using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Drawing;
using Parley.Stability.Files;
using Parley.Stability.Hypergames;
using Parley.Stability.Merging;
using Parley.Stability.Strength;
using Parley.Stability.Tests.Reference;
using Parley.Stability.Validation;

namespace Parley.Stability.Tests.Files;

public class ConflictReaderTests
{
    private const string Dilemma = """
        {"program":"gmcr-py","useManualPreferenceRanking":false,"infeasibles":[],
         "options":[{"name":"a","permittedDirection":"both"},{"name":"b","permittedDirection":"both"}],
         "decisionMakers":[{"name":"A","options":[0],"preferences":[[[1,"Y"]],[[0,"N"]]]},
                           {"name":"B","options":[1],"preferences":[[[0,"Y"]],[[1,"N"]]]}]}
        """;

    [Fact]
    public void The_smallest_gmcr_file_is_a_prisoners_dilemma()
    {
        var document = ConflictReader.Parse("dilemma.gmcr", Dilemma);
        Assert.Equal("gmcr", document.Format);
        var analysis = StabilityAnalysis.Of(document.Conflict);
        Assert.Equal([1], Ids(analysis, StabilityConcept.Nash));
        Assert.All([StabilityConcept.Gmr, StabilityConcept.Smr, StabilityConcept.Seq, StabilityConcept.Sim], c => Assert.Equal([1, 4], Ids(analysis, c)));
    }

    [Fact]
    public void Gmcr_files_reorder_options_and_know_patterns_compounds_and_misperceptions()
    {
        // B's option stands between A's; numbers follow the reordered options a1, a2, b.
        const string text = """
            {"program":"gmcr-py","useManualPreferenceRanking":true,"infeasibles":[[[0,"Y"],[2,"Y"]],{"compound":true,"members":[[[0,"N"],[2,"N"],[1,"Y"]]]}],
             "options":[{"name":"x","permittedDirection":"fwd"},{"name":"b","permittedDirection":"both"},{"name":"x","permittedDirection":"back"}],
             "decisionMakers":[{"name":"A","options":[0,2],"preferences":[],"preferenceRanking":[5,[4,3],2,1],"misperceptions":[[[1,"Y"]]]},
                               {"name":"B","options":[1],"preferences":[],"preferenceRanking":[[1,2,3,4,5]]}]}
            """;
        var conflict = ConflictReader.Parse("x.gmcr", text).Conflict;
        Assert.Equal(["NNN", "YNN", "NYN", "YNY", "NYY"], Enumerable.Range(0, 5).Select(conflict.Pattern));
        Assert.Equal([0, 1, 2, 2, 3], conflict.Preferences[0].Ranks.ToArray());
        Assert.Equal(OptionDirection.Back, conflict.Options[1].Direction);
        // A does not perceive the states in which b is taken.
        Assert.True(conflict.Moves[0].Allows(0, 1));
        Assert.False(conflict.Moves[0].Allows(3, 4) || conflict.Moves[0].Allows(4, 3));
        Assert.True(conflict.Moves[1].Allows(1, 3));
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same_conflict() => RandomConflicts.OptionForm.Sample(conflict =>
    {
        var yaml = ConflictReader.Parse("x.yaml", ConflictWriter.Write(conflict)).Conflict;
        Same(conflict, yaml);
        if (conflict.Options.All(o => o.Owners.Count == 1))
        {
            Same(conflict, ConflictReader.Parse("x.gmcr", GmcrWriter.Write(conflict)).Conflict);
        }
    }, iter: 80);

    [Fact]
    public void Graph_form_reads_back_as_the_same_conflict() => RandomConflicts.GraphForm.Sample(conflict =>
    {
        var read = ConflictReader.Parse("x.yaml", ConflictWriter.Write(conflict)).Conflict;
        var (a, b) = (StabilityAnalysis.Of(conflict), StabilityAnalysis.Of(read));
        Assert.All(a.Concepts, c => Assert.Equal(a.Equilibria(c).Members(), b.Equilibria(c).Members()));
    }, iter: 60);

    [Fact]
    public void Elmira_merges_from_twelve_states_to_nine_and_keeps_its_verdicts()
    {
        var document = ConflictReader.Parse("elmira", """
            decisionMakers:
              - {name: MoE, options: [{name: Modify, direction: forward}], ranking: [NNYNY, NNYNN, YNYNN, YNYNY, NYNNY, NYNNN, YYNNN, YYNNY, [NNNYN, YNNYN, NNNYY, YNNYY]]}
              - {name: Uniroyal, options: [{name: Delay, direction: back}, Accept, {name: Abandon, direction: forward}], ranking: [NYNNN, YNYNN, YNYNY, NYNNY, [NNNYN, YNNYN, NNNYY, YNNYY], NNYNN, NNYNY, YYNNN, YYNNY]}
              - {name: LocalGov, options: [Insist], ranking: [NNYNY, NNYNN, NYNNY, NYNNN, YNYNY, YYNNY, YNYNN, YYNNN, [NNNYN, YNNYN, NNNYY, YNNYY]]}
            feasible: ["EXACTLY 1 OF (Delay, Accept, Abandon)"]
            statusQuo: NYNNN
            """);
        Assert.Equal(0, document.StatusQuo);
        var analysis = StabilityAnalysis.Of(document.Conflict);
        Assert.Equal([5, 6, 7, 10, 11, 12], Ids(analysis, StabilityConcept.Nash));
        Assert.Equal([1, 4, 5, 6, 7, 10, 11, 12], Ids(analysis, StabilityConcept.Gmr));
        Assert.Equal([5, 6, 7, 10, 11, 12], Ids(analysis, StabilityConcept.Seq));
        var merging = StateMerging.Indistinct(document.Conflict);
        Assert.Equal(9, merging.Merged.States.Count);
        Assert.True(merging.VerdictsPreserved);
    }

    [Fact]
    public void Strength_unknown_pairs_and_views_are_read()
    {
        var document = ConflictReader.Parse("x", """
            decisionMakers:
              - {name: A, options: [a], ranking: [2, 1, ">>", [4, 3]], unknown: [[1, NY]], sees: {B: {preferences: [b]}}}
              - {name: B, options: [b], preferences: [a, NOT b]}
            """);
        Assert.Equal([1], document.StrengthBreaks[0]);
        Assert.Equal((0, 2), document.Unknown[0][0]);
        Assert.True(document.Views[0]![1][2] > document.Views[0]![1][0]);
        Assert.Null(document.Views[1]);
        Assert.NotEmpty(new StrengthAnalysis(StabilityAnalysis.Of(document.Conflict), document.StrengthBreaks).Degrees(0, StabilityConcept.Gmr));
        Assert.NotNull(HypergameAnalysis.Of(document.Conflict, document.Views));
    }

    [Theory]
    [InlineData("", "1:1", "empty file")]
    [InlineData("decisionMakers: []", "1:1", "no decision maker")]
    [InlineData("decisionMakers:\n  - {name: A, options: [a], preferences: [b]}", "2:43", "unknown option 'b'")]
    [InlineData("decisionMakers:\n  - {name: A, options: [a], preferences: [\"a AND c\"]}", "2:50", "unknown option 'c'")]
    [InlineData("decisionMakers:\n  - {name: A, options: [a, a], preferences: []}", "2:28", "stands twice")]
    [InlineData("decisionMakers:\n  - {name: A, options: [a], preferences: []}\n  - {name: A, options: [b], preferences: []}", "3:12", "'A' stands twice")]
    [InlineData("decisionMakers:\n  - {name: A, options: [a], preferences: []}\n  - {name: B, options: [a], preferences: []}", "3:25", "'a' stands twice")]
    [InlineData("decisionMakers:\n  - {name: A, options: [a, b], preferences: []}\nfeasible: [a, b]\ninfeasible: [\"a AND b\"]", "3:12", "no state is left")]
    [InlineData("decisionMakers:\n  - {name: A, options: [a], prefrences: []}", "2:29", "did you mean 'preferences'")]
    [InlineData("decisionMakers:\n  - {name: A, options: [a]}", "2:5", "no preferences")]
    [InlineData("decisionMakers:\n  - {name: A, options: [a], ranking: [1]}", "2:38", "leaves out 1 of 2")]
    [InlineData("decisionMakers:\n  - {name: A, options: [a], ranking: [1, 3]}", "2:42", "no state 3")]
    [InlineData("decisionMakers:\n  - {name: A, options: [{name: a, direction: sideways}], preferences: []}", "2:46", "unknown direction")]
    [InlineData("decisionMakers:\n  - {name: A, ranking: [1, 2], moves: {1: 3}}\nstates: [1, 2]", "2:43", "no state 3")]
    [InlineData("decisionMakers: [{name: A, options: [a], preferences: [a}", "1:1", "")]
    [InlineData("{\"dms\":[\"A\"],\"states\":[{\"id\":1}],\"ranking_best_first\":{},\"moves\":{\"A\":{}}}", "1:55", "ranking of A is missing")]
    [InlineData("{\"dms\":[\"A\"],\"states\":[{\"id\":1},{\"id\":1}],\"ranking_best_first\":{\"A\":[1]},\"moves\":{\"A\":{}}}", "1:33", "stands twice")]
    [InlineData("{\"infeasibles\":[],\"options\":[{\"name\":\"a\"}],\"decisionMakers\":[{\"name\":\"A\",\"options\":[0],\"preferences\":[[[5,\"Y\"]]]}]}", "1:104", "option from 0 to 0")]
    public void Mistakes_are_named_with_their_place(string text, string place, string message)
    {
        var errors = Assert.Throws<SourceErrorsException>(() => ConflictReader.Parse("x.yaml", text)).Errors;
        Assert.Contains(errors, e => e.Message.Contains(message, StringComparison.Ordinal));
        if (message.Length > 0)
        {
            Assert.Contains(errors, e => $"{e.Line}:{e.Column}" == place && e.Message.Contains(message, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void All_mistakes_of_a_file_are_reported_at_once() =>
        Assert.True(Assert.Throws<SourceErrorsException>(() => ConflictReader.Parse("x", "decisionMakers:\n  - {name: A, options: [a, a], preferences: []}\n  - {name: A, options: [b], preferences: []}\nfeasible: [c, d]")).Errors.Count >= 4);

    [Fact]
    public void Every_published_row_is_reproduced() => Assert.All(StabilityValidation.Run(), r => Assert.True(r.Ok, r.Id));

    [Fact]
    public void Drawings_are_well_formed_and_say_which_states_there_are()
    {
        var analysis = StabilityAnalysis.Of(RandomConflicts.Option(3, 4, 11, 1));
        foreach (var svg in new[] { ConflictDrawing.StateGraph(analysis, StabilityConcept.Seq), ConflictDrawing.StabilityTable(analysis) })
        {
            var root = System.Xml.Linq.XDocument.Parse(svg).Root!;
            Assert.Equal("svg", root.Name.LocalName);
            Assert.All(Enumerable.Range(0, analysis.Conflict.States.Count), s => Assert.Contains(root.Descendants(), e => e.Nodes().OfType<System.Xml.Linq.XText>().Any(n => n.Value.StartsWith($"{analysis.Conflict.States.Id(s)}", StringComparison.Ordinal))));
        }
    }

    private static void Same(Conflict a, Conflict b)
    {
        // Options may stand in another order; the states' taken options tell which state is which.
        Assert.Equal(a.States.Count, b.States.Count);
        var of = Enumerable.Range(0, b.States.Count).ToDictionary(s => Taken(b, s));
        var (x, y) = (StabilityAnalysis.Of(a), StabilityAnalysis.Of(b));
        Assert.All(x.Concepts, c => Assert.All(Enumerable.Range(0, a.DecisionMakers.Count), i => Assert.All(Enumerable.Range(0, a.States.Count), s => Assert.Equal(x.IsStable(i, s, c), y.IsStable(i, of[Taken(a, s)], c)))));
    }

    private static string Taken(Conflict conflict, int state) => string.Join(',', conflict.Options.Where((_, k) => (conflict.States.Mask(state) >> k & 1) != 0).Select(o => o.Name).Order());

    private static int[] Ids(StabilityAnalysis analysis, StabilityConcept concept) => [.. analysis.Equilibria(concept).Members().Select(analysis.Conflict.States.Id)];
}
