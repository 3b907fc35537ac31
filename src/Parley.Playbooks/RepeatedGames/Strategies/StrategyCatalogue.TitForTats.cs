using Parley.Playbooks.RepeatedGames.Matches;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <content>Tit for tat and its variants.</content>
public static partial class StrategyCatalogue
{
    private static IEnumerable<RepeatedStrategy> TitForTats()
    {
        yield return MemoryOne("tft", "Tit For Tat", "cooperates first, then does what the other did last", "Rapoport in Axelrod (1980)", new(1, 1, 0, 1, 0));
        yield return MemoryOne("stft", "Suspicious Tit For Tat", "defects first, then does what the other did last", "Boyd and Lorberbaum (1987)", new(0, 1, 0, 1, 0), "suspicious tft", "mistrust");
        yield return MemoryOne("anti-tft", "Anti Tit For Tat", "cooperates first, then does the opposite of the other's last move", "Hilbe and others (2013)", new(1, 0, 1, 0, 1), "psycho");
        yield return MemoryOne("bully", "Bully", "defects first, then does the opposite of the other's last move", "Nachbar (1992)", new(0, 0, 1, 0, 1), "reverse tit for tat");
        yield return Stateless("tf2t", "Tit For 2 Tats", "defects only after two defections in a row", "Maynard Smith in Axelrod (1984)", 2, h => DefectIf((h.OtherRecent & 3) == 3), "tit for two tats");
        yield return Stateless("2tft", "Two Tits For Tat", "answers every defection with two", "Axelrod (1984)", 2, h => DefectIf((h.OtherRecent & 3) != 0), "two tits for tats", "ttft");
        yield return Stateless("hard-tft", "Hard Tit For Tat", "defects if the other defected in any of the last three turns", "PD2017, Axelrod-Python", 3, h => DefectIf((h.OtherRecent & 7) != 0), "htft");
        yield return Stateless(
            "hard-tf2t", "Hard Tit For 2 Tats", "defects if the other defected twice in a row within the last three turns", "Stewart and Plotkin (2012)", 3,
            h => DefectIf((h.OtherRecent & 3) == 3 || (h.OtherRecent & 6) == 6), "hard tit for two tats", "htf2t");
        yield return Stateless(
            "slow-tf2t", "Slow Tit For Two Tats 2", "does what the other did twice in a row, else repeats its own last move", "Prison (1998)", 2,
            h => h.Turns < 2 ? Cooperate : (h.OtherRecent & 3) is 0 or 3 ? h.OtherLast : h.OwnLast, "slow tit for tat", "slow tit for two tats");
        yield return Stateful("n-tits-for-m-tats", "N Tit(s) For M Tat(s)", "answers two defections in a row with three", "Harper, Axelrod-Python", 3, () => new TitsForTatsPlayer(3, 2));
        yield return Stateless(
            "sneaky-tft", "Sneaky Tit For Tat", "tries a defection against those who never defected, and repents when punished", "Langner, Axelrod-Python", null,
            h => h.Turns < 2 ? Cooperate
                : h.OtherDefections == 0 ? Defect
                : h.OtherLast == Defect && (h.OwnRecent & 2) != 0 ? Cooperate : h.OtherLast);
        yield return Stateless("forgiver", "Forgiver", "defects while the other has defected in more than a tenth of all turns", "Campbell, Axelrod-Python", null, h => DefectIf(10L * h.OtherDefections > h.Turns));
        yield return Stateless(
            "forgiving-tft", "Forgiving Tit For Tat", "defects if the other defected last and in more than a tenth of all turns", "Campbell, Axelrod-Python", null,
            h => DefectIf(10L * h.OtherDefections > h.Turns && h.OtherLast == Defect));
        yield return Stateless(
            "dynamic-2tft", "Dynamic Two Tits For Tat", "after a defection in the last two turns cooperates with the other's rate of cooperation", "Garrett-Grossman, Axelrod-Python", null,
            h => h.Turns > 0 && (h.OtherRecent & 3) != 0 ? h.CooperateWith((double)h.OtherCooperations / h.Turns) : Cooperate).AsStochastic();
        yield return Stateful("contrite-tft", "Contrite Tit For Tat", "tit for tat that accepts punishment for a defection of its own by mistake", "Axelrod and Wu (1995)", 3, () => new ContriteTitForTat(), "ctft");
        yield return Stateful("adaptive-tft", "Adaptive Tit For Tat", "keeps an image of the world that moves halfway to each move of the other; cooperates while it is at least one half", "Tzafestas (2000)", null, () => new AdaptiveTitForTat(0.5), "atft");
        yield return Stateful("spiteful-tft", "Spiteful Tit For Tat", "tit for tat until the other defects twice in a row, then defects for ever", "Prison (1998)", null, () => new SpitefulTitForTat());
        yield return Stateful("omega-tft", "Omega TFT", "tit for tat that breaks deadlocks of alternating defections and gives up on random players", "Slany and Kienreich (2007)", null, () => new OmegaTitForTat());
        yield return Stateful("random-tft", "Random Tit for Tat", "tit for tat and random moves in turn", "Taylor, Axelrod-Python", 1, () => new RandomTitForTat()).AsStochastic();
        yield return Stateless("alexei", "Alexei", "tit for tat that defects in the last turn", "LessWrong (2011)", null, h => IsWithinLast(h, 1) ? Defect : h.OtherLast).Needing(StrategyNeeds.Length);
        yield return Stateless(
            "eugine-nier", "EugineNier", "tit for tat that defects in the last turn, and for ever after five defections", "LessWrong (2011)", null,
            h => IsWithinLast(h, 1) || h.OtherDefections >= 5 ? Defect : h.OtherLast).Needing(StrategyNeeds.Length);
        yield return Stateful("michaelos", "Michaelos", "tit for tat that defects in the last turn and, after exploiting a cooperation, for ever with probability one half", "LessWrong (2011)", null, () => new Michaelos())
            .AsStochastic().Needing(StrategyNeeds.Length);
        yield return Stateful("gradual", "Gradual", "punishes with as many defections as the other has made, then cooperates twice", "Beaufils, Delahaye and Mathieu (1997), version of CRISTAL-SMAC (2018)", null, () => new Gradual(original: false));
        yield return Stateful("original-gradual", "Original Gradual", "as Gradual, but defections during punishment and calming do not count", "Beaufils, Delahaye and Mathieu (1997)", null, () => new Gradual(original: true));
    }

    /// <summary>Whether the turn to come is one of the last of a match of known length.</summary>
    private static bool IsWithinLast(MatchHistory history, int turns) => history.Knows.Length is { } length && history.Turns >= length - turns;
}
