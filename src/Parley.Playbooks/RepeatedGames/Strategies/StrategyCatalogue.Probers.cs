using Parley.Numerics;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <content>Rules that open with a fixed series and go by the reply.</content>
public static partial class StrategyCatalogue
{
    private static IEnumerable<RepeatedStrategy> Probers()
    {
        yield return Stateless("prober", "Prober", "D C C; then defects for ever if the other cooperated in turns 2 and 3, else tit for tat", "Li and others (2011)", null, h => h.Turns switch
        {
            0 => Defect,
            < 3 => Cooperate,
            _ => h.OtherMove(1) == Cooperate && h.OtherMove(2) == Cooperate ? Defect : h.OtherLast,
        });
        yield return Stateless("prober-2", "Prober 2", "D C C; then cooperates for ever if the other played D C in turns 2 and 3, else tit for tat", "Prison (1998)", null, h => h.Turns switch
        {
            0 => Defect,
            < 3 => Cooperate,
            _ => h.OtherMove(1) == Defect && h.OtherMove(2) == Cooperate ? Cooperate : h.OtherLast,
        });
        yield return Stateless("prober-3", "Prober 3", "D C; then defects for ever if the other cooperated in turn 2, else tit for tat", "Prison (1998)", null, h => h.Turns switch
        {
            0 => Defect,
            1 => Cooperate,
            _ => h.OtherMove(1) == Cooperate ? Defect : h.OtherLast,
        });
        yield return Stateful("prober-4", "Prober 4", "a series of 20 moves; defects for ever if the other's defections did not depend on it, else cooperates five times and plays tit for tat", "Prison (1998)", null, () => new ProberFour());
        yield return Stateless("hard-prober", "Hard Prober", "D D C C; then defects for ever if the other cooperated in turns 2 and 3, else tit for tat", "Prison (1998)", null, h => h.Turns switch
        {
            < 2 => Defect,
            < 4 => Cooperate,
            _ => h.OtherMove(1) == Cooperate && h.OtherMove(2) == Cooperate ? Defect : h.OtherLast,
        });
        yield return NaiveProber(Decimal("0.1")) with { Id = "naive-prober", Name = "Naive Prober", Aliases = [] };
        yield return Stateful("remorseful-prober", "Remorseful Prober", "naive prober that accepts the punishment of its probe", "Li and others (2011)", 2, () => new RemorsefulProber(0.1)).AsStochastic();
        yield return Stateless("handshake", "Handshake", "C D; then cooperates for ever if the other did the same, else defects for ever", "Robson (1990)", null, h => h.Turns switch
        {
            0 => Cooperate,
            1 => Defect,
            _ => DefectIf(h.OtherMove(0) != Cooperate || h.OtherMove(1) != Defect),
        });
        yield return Stateless("collective-strategy", "CollectiveStrategy", "C D; cooperates while the other did the same and never defected since", "Li and Kendall (2009)", null, h => h.Turns switch
        {
            0 => Cooperate,
            1 => Defect,
            _ => DefectIf(h.OtherDefections != 1 || h.OtherMove(0) != Cooperate || h.OtherMove(1) != Defect),
        }, "collective");
        yield return Stateless("detective", "Detective", "C D C C; then tit for tat if the other defected in these turns, else defects for ever", "Case (2017)", null, h => h.Turns switch
        {
            1 => Defect,
            < 4 => Cooperate,
            _ => h.OtherMove(0) == Defect || h.OtherMove(1) == Defect || h.OtherMove(2) == Defect || h.OtherMove(3) == Defect ? h.OtherLast : Defect,
        });
        yield return Stateless("gradual-killer", "Gradual Killer", "D D D D D C C; then defects for ever if the other defected in turns 6 and 7, else cooperates", "Prison (1998)", null, h => h.Turns switch
        {
            < 5 => Defect,
            < 7 => Cooperate,
            _ => DefectIf(h.OtherMove(5) == Defect && h.OtherMove(6) == Defect),
        });
    }

    private static RepeatedStrategy NaiveProber(Rational p) => Stateless(
        "naive-prober:" + p, "Naive Prober " + p, $"tit for tat that defects unprovoked with probability {p}", "Li and others (2011)", 1,
        h => h.Turns == 0 ? Cooperate : h.OtherLast == Defect ? Defect : h.CooperateWith(1.0 - p.ToDouble())).AsStochastic();
}
