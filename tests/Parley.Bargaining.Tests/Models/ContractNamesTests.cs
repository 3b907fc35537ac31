using Parley.Bargaining.Models;

namespace Parley.Bargaining.Tests.Models;

/// <summary>The identifiers, parameters and results that scripts and other programs rely on.</summary>
public class ContractNamesTests
{
    private const string Table = """
        rubinstein | delta1 delta2 | share1 share2AsProposer
        outside-options | delta w1 w2 | x y
        inside-options | delta1 delta2 i1 i2 | share1
        breakdown-risk | p b1 b2 | share1
        fixed-costs | c1 c2 | shareLow shareHigh
        stahl | rounds delta1 delta2 | share1
        random-proposer | p1 delta1 delta2 | share1
        baron-ferejohn | n delta | proposer partner
        nash-bargaining | surplus d1 d2 alpha | u1 u2
        revocable-commitments | k1 k2 | share1
        final-offer-arbitration | median sd | low high
        war-of-attrition | value | meanQuitTime meanLength
        war-of-attrition-asymmetric | v1 v2 c1 c2 | hazard1 hazard2 pWin1
        war-of-attrition-capped | value cap | atom supportEnd
        war-of-attrition-private | distribution value | quitTime payoff
        war-of-attrition-discrete | value cost tie | concedeProbability
        hawk-dove | value cost | pHawk payoff
        chicken | t r s p | pSwerve payoff
        critical-risk | win concede disaster | criticalRisk
        brinkmanship | v1 v2 d1 d2 | pDisaster pConcede1
        abreu-gul | alpha1 alpha2 r1 r2 z1 z2 | lambda1 lambda2 t1 t2 t0 concedeAtStart1 concedeAtStart2 payoff1 payoff2
        chain-store | b prior rounds | deterred fightProbability
        delay-signal | low high rate | delay
        strikes | w0 delta | offerUnion offerFirm credible
        fearon-range | p costA costB | low high
        fearon-ultimatum | p costA costMax | demand pWar payoffA payoffB
        fearon-two-types | p costA costLow costHigh q | cutoff pWar payoffA
        preventive-war | delta p1 p2 costB | attack threshold
        powell-status-quo | q p costS costMax | offer pWar
        forts | n total p | pWin duration
        audience-costs | a1 a2 v w | horizon survive1 survive2 concedeAtStart2 pWar
        crisis-signal | a wA wB | pFight pResist pChallenge pWar
        drezner | costSender costTarget conflict | credible concession
        sanctions-threat | b costTarget g audience s | bluff comply pThreat pImposed pEmpty
        biased-mediator | costMediator costHigh costLow eps | minBias
        coase | delta | price0 profit ratio
        sobel-takahashi | delta periods | price profit
        two-type-screening | low high delta mu | pool screen mix
        chatterjee-samuelson | | pTrade gains
        repeated-pd | t r p s | triggerDelta titForTatDelta generosity
        """;

    public static TheoryData<string, string, string> Lines =>
        [.. Table.Split('\n').Select(line => line.Split('|')).Select(cells => (cells[0].Trim(), cells[1].Trim(), cells[2].Trim()))];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Model_has_the_names_of_the_contract(string id, string parameters, string results)
    {
        CanonicalModel? model = CanonicalModels.Find(id);
        Assert.NotNull(model);
        var known = model.Card.Parameters.Select(p => p.Name).ToList();
        Assert.All(parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries), name => Assert.Contains(name, known));
        var given = model.Evaluate(ModelArguments.Defaults).Results.Select(r => r.Name).ToList();
        Assert.All(results.Split(' '), name => Assert.Contains(name, given));
    }

    [Fact]
    public void Every_model_type_is_registered_once()
    {
        var types = typeof(CanonicalModel).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CanonicalModel)) && !t.IsAbstract).ToHashSet();
        Assert.Equal(types, CanonicalModels.All.Select(m => m.GetType()).ToHashSet());
        Assert.Equal(CanonicalModels.All.Count, CanonicalModels.All.Select(m => m.Id).Distinct().Count());
        Assert.Equal(types.Count, CanonicalModels.All.Count);
    }

    [Fact]
    public void Models_are_found_without_regard_to_case_and_mistyped_ones_suggested()
    {
        Assert.Equal("abreu-gul", CanonicalModels.Find("Abreu-Gul")!.Id);
        Assert.Null(CanonicalModels.Find("abreu"));
        Assert.Equal("rubinstein", CanonicalModels.Nearest("rubinstien"));
    }
}
