using CsCheck;
using Parley.Bargaining.Models;

namespace Parley.Bargaining.Tests.Models;

/// <summary>Swapping the players' parameters must swap the results.</summary>
public class SymmetryTests
{
    public static TheoryData<string, string, string> Cases => new()
    {
        { "inside-options", "delta1:delta2 i1:i2", "share1:share2AsProposer" },
        { "rubinstein", "delta1:delta2", "share1:share2AsProposer" },
        { "outside-options", "w1:w2", "x:y threshold1:threshold2" },
        { "breakdown-risk", "b1:b2", "share1:share2AsProposer" },
        { "revocable-commitments", "k1:k2", "share1:share2" },
        { "war-of-attrition-asymmetric", "v1:v2 c1:c2", "hazard1:hazard2 meanLength:meanLength" },
        { "brinkmanship", "v1:v2 d1:d2", "pConcede1:pConcede2 pDisaster:pDisaster" },
        { "abreu-gul", "alpha1:alpha2 r1:r2 z1:z2", "lambda1:lambda2 t1:t2 concedeAtStart1:concedeAtStart2 payoff1:payoff2 posterior1:posterior2 meanDelay:meanDelay" },
        { "audience-costs", "a1:a2", "survive1:survive2 concedeAtStart1:concedeAtStart2 pYield1:pYield2 payoff1:payoff2 pWar:pWar horizon:horizon" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Swapping_the_players_swaps_the_results(string id, string parameters, string results)
    {
        CanonicalModel model = AllModels.Find(id);
        var options = new ModelOptions { SkipCertificate = true };
        int compared = 0;
        AllModels.Arguments(model).Sample(
            arguments =>
            {
                if (!model.TryEvaluate(arguments, out ModelResult? one, out _, options))
                {
                    return;
                }

                ModelArguments swapped = arguments;
                foreach (string[] pair in Pairs(parameters))
                {
                    arguments.TryGet(pair[0], out string first);
                    arguments.TryGet(pair[1], out string second);
                    swapped = swapped.With(pair[0], second).With(pair[1], first);
                }

                // The common discount factor of the outside options has a second one by default.
                if (id == "outside-options")
                {
                    arguments.TryGet("delta", out string d1);
                    arguments.TryGet("delta2", out string d2);
                    swapped = swapped.With("delta", d2).With("delta2", d1);
                }

                ModelResult other = model.Evaluate(swapped, options);
                foreach (string[] pair in Pairs(results))
                {
                    Assert.Equal(one.Number(pair[0]), other.Number(pair[1]), 1e-9);
                    Assert.Equal(one.Number(pair[1]), other.Number(pair[0]), 1e-9);
                }

                compared++;
            },
            iter: 200,
            threads: 1);
        Assert.True(compared > 50);
    }

    private static IEnumerable<string[]> Pairs(string text) => text.Split(' ').Select(p => p.Split(':'));
}
