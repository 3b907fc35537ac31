using Parley.Forecasting.Decisions;
using Parley.Forecasting.Files;
using Parley.Forecasting.Spatial;
using Parley.Forecasting.Statics;
using Parley.Numerics.Errors;

namespace Parley.Forecasting.Tests.Files;

public class DecisionFileTests
{
    [Theory]
    [InlineData("Actor,Capability,Position,Salience\nA,2,10,0.5\nB,1,40,1\n")]
    [InlineData("\uFEFFSALIENCE,position,NAME,power\r\n0.5,10,A,2\r\n1,40,B,1\r\n")]
    [InlineData("Name\tx\tc\ts\nA\t10\t2\t0.5\nB\t40\t1\t1\n")]
    [InlineData("Name x c s\nA  10 2 0.5\nB 40  1 1\n")]
    [InlineData("salience;stakeholder;influence;stance\n0,5;A;2;10\n1;B;1;40\n")]
    [InlineData("actor,position,salience,capability,source\n\"A\",10,50,2,\"paper, p. 3\"\nB,40,100,1,\n")]
    [InlineData("# a comment\n\nActor, Capability, Position, Salience\nA, 2, 10, 50 %\nB, 1, 40, 100 %\n")]
    [InlineData("actors:\n  - {name: A, position: 10, salience: 0.5, capability: 2}\n  - {name: B, position: 40, salience: 1}\n")]
    [InlineData("actors:\n  A: {position: 10, salience: 50, capability: 2}\n  B: {position: 40, salience: 100, capability: 1}\n")]
    [InlineData("{\"title\": \"t\", \"actors\": [{\"name\": \"A\", \"position\": 10, \"salience\": 0.5, \"capability\": 2}, {\"name\": \"B\", \"position\": 40, \"salience\": 1, \"capability\": 1}]}")]
    [InlineData("actor,coder,position,salience,capability\nA,x,5,0.4,2\nA,y,15,0.6,2\nB,x,40,1,1\nB,y,40,1,1\n")]
    [InlineData("actor,position,salience,capability\nA,5|15,0.4|0.6,2\nB,40,1,1\n")]
    public void The_same_decision_in_many_layouts(string text)
    {
        var d = DecisionFile.Read(text, "decision.txt").Decision.AtCentralValues();
        Assert.Equal(["A", "B"], d.Actors.Select(a => a.Name));
        Assert.Equal([10.0, 40.0], d.Positions());
        Assert.Equal([0.5, 1.0], d.Saliences());
        Assert.Equal([2.0, 1.0], d.Capabilities);
        Assert.Equal(25.0, StaticForecasts.WeightedMean(d.Positions(), d.Weights()));
    }

    [Fact]
    public void Ranges_become_distributions_and_draws_stay_inside_their_limits()
    {
        var file = DecisionFile.Read("actor,position,salience,capability\nA,10 to 30,0.3 to 0.9,1\nB,40-60,0.95 ± 0.2,2 to 9\n", "f");
        Assert.True(file.Decision.HasRanges);
        for (ulong n = 0; n < 200; n++)
        {
            var draw = file.Decision.Draw(3, n);
            Assert.All(draw.Saliences(), s => Assert.InRange(s, 0, 1));
            Assert.Equal(draw.Positions(), file.Decision.Draw(3, n).Positions());
        }
    }

    [Fact]
    public void Several_issues_wide_and_long()
    {
        var wide = DecisionFile.Read("actor,tax position,tax salience,date position,date salience,capability\nA,1,0.2,10,0.5,1\nB,2,0.4,20,0.6,3\n", "f").Decision.AtCentralValues();
        var longer = DecisionFile.Read("actor,issue,position,salience,capability\nA,tax,1,0.2,1\nA,date,10,0.5,1\nB,tax,2,0.4,3\nB,date,20,0.6,3\n", "f").Decision.AtCentralValues();
        Assert.Equal(["tax", "date"], wide.Issues);
        Assert.Equal(wide.Issues, longer.Issues);
        Assert.Equal(wide.Positions(1), longer.Positions(1));
        Assert.Equal(wide.Saliences(0), longer.Saliences(0));
    }

    [Fact]
    public void Actors_without_a_position_are_left_out_and_said()
    {
        var file = DecisionFile.Read("actor,position,salience\nA,1,0.5\nB,,0.5\nC,3,NA\nD,4,1\n", "f");
        Assert.Equal(["A", "D"], file.Decision.Actors.Select(a => a.Name));
        Assert.Contains(file.Notes, n => n.StartsWith("B is left out", StringComparison.Ordinal));
        Assert.Contains(file.Notes, n => n.Contains("no capability column", StringComparison.Ordinal));
    }

    [Fact]
    public void All_mistakes_come_at_once_with_their_places()
    {
        var e = Assert.Throws<SourceErrorsException>(() => DecisionFile.Read("actor,position,salience,capability\nA,one,0.5,1\n,2,0.5,1\nC,3,0.5,-4\nD,4,0.5,1,9\n", "bad.csv"));
        Assert.Equal([(2, 3), (3, 1), (4, 9), (5, 1)], e.Errors.Select(x => (x.Line, x.Column)));
        Assert.All(e.Errors, x => Assert.Equal("bad.csv", x.File));
        Assert.Contains("'one' is not a number", e.Errors[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a,b,c\n1,2,3\n", "no column named actor")]
    [InlineData("actor,position\n", "no actor below")]
    [InlineData("actor,position,salience\nA,1,400\n", "expected 0 to 1 or 0 to 100")]
    [InlineData("<Scenario><Actors></Actors></Scenario>", "no <Actor>")]
    [InlineData("<Wrong/>", "expected <Scenario>")]
    [InlineData("<Scenario>", "not well-formed")]
    [InlineData("actors:\n  - {name: A}\n", "has no position")]
    [InlineData("actors: [1, 2\nb: 3\n", "not valid YAML")]
    [InlineData("S,d,2,1,\nActor,Description,Power,p,s,\nA,x,1,50,60,\n", "announces 2 actors")]
    [InlineData("S,d,1,2,\nActor,Description,Power,p,s,q,t,\nA,x,1,50,60,50,60,\n", "add up to 120")]
    [InlineData("S,d,1,1,\nActor,Description,Power,p,s,\nA,x,1,150,60,\n", "from 0 to 100")]
    public void Bad_input_says_what_is_wrong(string text, string expected)
    {
        var e = Assert.Throws<SourceErrorsException>(() => DecisionFile.Read(text, text.StartsWith("actors", StringComparison.Ordinal) ? "f.yaml" : "f"));
        Assert.Contains(e.Errors, x => x.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Ktab_xml_carries_its_model_parameters()
    {
        const string xml = """
            <?xml version="1.0"?>
            <Scenario><name>N</name><desc>d</desc><prngSeed>7</prngSeed>
              <ModelParameters><VictoryProbModel>Square</VictoryProbModel><PCEModel>MarkovUniform</PCEModel><StateTransitions>Stochastic</StateTransitions><VotingRule>Cubic</VotingRule>
                <BigRAdjust>Half</BigRAdjust><BigRRange>Max</BigRRange><ThirdPartyCommit>FullCommit</ThirdPartyCommit><InterVecBrgn>S1P1</InterVecBrgn><BargnModel>PWCompInterp</BargnModel></ModelParameters>
              <Dimensions><dName>tax</dName><dName>date</dName></Dimensions>
              <Actors>
                <Actor><name>A</name><description/><capability>10</capability><Position><dCoord>0</dCoord><dCoord>20</dCoord></Position><Salience><dSal>30</dSal><dSal>40</dSal></Salience></Actor>
                <Actor><name>B</name><description/><capability>20</capability><Position><dCoord>100</dCoord><dCoord>30</dCoord></Position><Salience><dSal>50</dSal><dSal>40</dSal></Salience></Actor>
                <Actor><name>C</name><description/><capability>30</capability><Position><dCoord>60</dCoord><dCoord>90</dCoord></Position><Salience><dSal>10</dSal><dSal>20</dSal></Salience></Actor>
              </Actors>
              <IdealAdjustment><iaPair><adjustingIdeal>A</adjustingIdeal><referencePos>B</referencePos><adjust>0.25</adjust></iaPair></IdealAdjustment>
            </Scenario>
            """;
        var file = DecisionFile.Read(xml, "s.xml");
        Assert.Equal(DecisionLayout.KtabXml, file.Layout);
        Assert.Equal(["tax", "date"], file.Decision.Issues);
        Assert.Equal((VictoryProbability.Square, ElectionModel.MarkovUniform, StateTransitions.Stochastic, VotingResponse.Cubic), (file.Spatial.VictoryProbability, file.Spatial.Election, file.Spatial.Transitions, file.Spatial.Voting));
        Assert.Equal((RiskAdjustment.Half, RiskRange.Max, ThirdPartyCommitment.FullCommit, BargainWeights.S1P1, BargainModel.PWCompInterp, 7UL), (file.Spatial.RiskAdjustment, file.Spatial.RiskRange, file.Spatial.Commitment, file.Spatial.BargainWeights, file.Spatial.BargainModel, file.Spatial.Seed));
        Assert.Equal(0.25, file.Spatial.Accommodation![0][1]);
        Assert.Equal(0.4, file.Decision.AtCentralValues().Saliences(1)[1]);
        Assert.NotEmpty(SpatialModel.Run(file.Decision.AtCentralValues(), file.Spatial).Rounds);
    }

    [Theory]
    [InlineData("bdm", "ec_emission_standards.csv", 10, 7.389955686853767, 7)]
    [InlineData("bdm", "sultan_oil_price_1997.csv", 17, 13.619912134884823, 13.9)]
    [InlineData("bdm", "iran_election_2013.tsv", 8, 5.438337341119889, 5)]
    public void Shared_tables(string folder, string file, int actors, double mean, double median)
    {
        var d = SharedForecasts.Read(folder, file).Decision.AtCentralValues();
        Assert.Equal(actors, d.Count);
        Assert.Equal(mean, StaticForecasts.WeightedMean(d.Positions(), d.Weights()), 1e-12);
        Assert.Equal(median, StaticForecasts.WeightedMedian(d.Positions(), d.Weights()));
    }
}
