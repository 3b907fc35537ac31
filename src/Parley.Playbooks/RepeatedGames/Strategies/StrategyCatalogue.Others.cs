using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <content>Hunters, tricksters and number lovers.</content>
public static partial class StrategyCatalogue
{
    private static IEnumerable<RepeatedStrategy> Others()
    {
        yield return Stateless("defector-hunter", "Defector Hunter", "defects after four turns if the other has always defected", "Langner, Axelrod-Python", null, h => DefectIf(h.Turns >= 4 && h.OtherCooperations == 0));
        yield return Stateless("cooperator-hunter", "Cooperator Hunter", "defects after four turns if the other has always cooperated", "Langner, Axelrod-Python", null, h => DefectIf(h.Turns >= 4 && h.OtherDefections == 0));
        yield return Stateful("alternator-hunter", "Alternator Hunter", "defects for ever if the other alternated in the first six turns", "Langner, Axelrod-Python", null, () => new AlternatorHunter());
        yield return Stateless("resurrection", "Resurrection", "tit for tat that stays with defection after five defections of its own in a row", "Eckhart (2015)", 5, h => h.Turns >= 5 && (h.OwnRecent & 31) == 31 ? Defect : h.OtherLast);
        yield return Stateless("double-resurrection", "DoubleResurrection", "tit for tat that defects after five cooperations of its own and cooperates after five defections", "Eckhart (2015)", 5, h => h.Turns == 0 ? Cooperate
            : h.Turns >= 5 && (h.OwnRecent & 31) == 0 ? Defect
            : h.Turns >= 5 && (h.OwnRecent & 31) == 31 ? Cooperate : h.OtherLast);
        yield return Stateless("tricky-cooperator", "Tricky Cooperator", "cooperates three times, then defects while the other has not defected in ten turns", "Langner, Axelrod-Python", 10, h => DefectIf(h.Turns >= 3 && (h.OtherRecent & 0x3FF) == 0));
        yield return Stateless("tricky-defector", "Tricky Defector", "defects, but cooperates when one who has cooperated defects three times in a row", "Langner, Axelrod-Python", null, h => DefectIf(!(h.OtherCooperations > 0 && (h.OtherRecent & 7) == 7)));
        yield return Ratio("golden", "$\\phi$", "the golden ratio", 1.618033988749895, "phi");
        yield return Ratio("pi", "$\\pi$", "pi", Math.PI);
        yield return Ratio("e", "$e$", "e", Math.E);
    }

    private static RepeatedStrategy Ratio(string id, string name, string what, double target, params string[] aliases) => Stateless(
        id, name, $"keeps the ratio of all cooperations to defections near {what}; defects while the other never did", "Standen, Axelrod-Python", null,
        h => h.Turns == 0 ? Cooperate : DefectIf(h.OtherDefections == 0 || h.OtherCooperations + h.OwnCooperations >= target * (h.OtherDefections + h.OwnDefections)),
        aliases);
}
