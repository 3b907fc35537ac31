using Parley.Numerics;
using Parley.Playbooks.RepeatedGames.Stage;
using static Parley.Playbooks.RepeatedGames.Stage.Move;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <content>Finite state machines and tables of short memory, as published.</content>
public static partial class StrategyCatalogue
{
    // Memory two, by own last two and the other's last two moves (older first), as Li and Kendall's generalised zero-determinant example.
    private static readonly Rational[] ZeroDeterminantMemoryTwo =
    [
        Fraction(11, 12), Fraction(4, 11), Fraction(7, 9), Fraction(1, 10), Fraction(5, 6), Fraction(3, 11), Fraction(7, 9), Fraction(1, 10),
        Fraction(2, 3), Fraction(1, 11), Fraction(7, 9), Fraction(1, 10), Fraction(3, 4), Fraction(2, 11), Fraction(7, 9), Fraction(1, 10),
    ];

    private static IEnumerable<RepeatedStrategy> Machines()
    {
        const string fortress = "Ashlock and Kim (2006), A recognition machine";
        yield return Machine("fortress-3", "Fortress3", fortress, 2, "1D 2D; 1D 3C; 3C 1D", 1, Defect);
        yield return Machine("fortress-4", "Fortress4", fortress, 3, "1D 2D; 1D 3D; 1D 4C; 4C 1D", 1, Defect);
        yield return Machine("predator", "Predator", "Ashlock and Kim (2006)", null, "1D 2D; 3D 4D; 5C 4D; 6D 5C; 3C 7D; 8D 4D; 8C 8D; 9D 8D; 9D 7D", 1, Cooperate);
        yield return Machine("pun1", "Pun1", "Ashlock (2006)", null, "2C 2C; 1C 1D", 1, Defect);
        yield return Machine("raider", "Raider", "Ashlock and others (2014)", null, "3D 3D; 2C 2D; 1D 4C; 1D 2C", 1, Defect);
        yield return Machine("ripoff", "Ripoff", "Ashlock and Kim (2008)", 3, "2C 3C; 1D 3C; 3C 3D", 1, Defect);
        yield return Machine("thumper", "Thumper", "Ashlock and Kim (2008)", null, "1C 2D; 1D 1D", 1, Cooperate);
        yield return Machine("usually-cooperates", "UsuallyCooperates", "Ashlock, Kim and Leahy (2009)", null, "1C 2C; 1D 1C", 1, Cooperate);
        yield return Machine("usually-defects", "UsuallyDefects", "Ashlock, Kim and Leahy (2009)", null, "2D 1D; 1D 1C", 1, Defect);
        yield return Machine("solution-b1", "SolutionB1", "Ashlock and others (2015)", 2, "2D 1D; 2C 3C; 3C 3C", 1, Defect);
        yield return Machine("solution-b5", "SolutionB5", "Ashlock and others (2015)", null, "2C 6D; 2C 3D; 6C 1D; 3C 6D; 5D 4D; 3C 5D", 1, Defect);
        yield return Stateless(
            "aon2", "AON2", "cooperates if both did the same in each of the last two turns", "Hilbe and others (2017)", 2,
            h => DefectIf(h.Turns >= 2 && ((h.OwnRecent ^ h.OtherRecent) & 3) != 0), "all or none 2");
        yield return Stateless(
            "delayed-aon1", "Delayed AON1", "win-stay lose-shift with a delay of one turn", "Hilbe and others (2017)", 2,
            h => h.Turns < 2 ? Cooperate : DefectIf(((h.OwnRecent & 3, h.OtherRecent & 3) is (0, 0) or (1, 1) or (1, 3) or (2, 2) or (3, 1) or (3, 3)) == false));
        yield return Table("winner-12", "Winner12", "a table of the own last and the other's last two moves", "CDCDDCDD", Cooperate, Cooperate);
        yield return Table("winner-21", "Winner21", "a table of the own last and the other's last two moves", "CDCDCDDD", Defect, Cooperate);
        yield return Stateful("mem2", "MEM2", "tit for tat, tit for two tats or defection, by the last two turns", "Li and Kendall (2014)", null, () => new MemoryTwoSwitch());
        yield return Stateless("capri", "CAPRI", "cooperates, accepts punishment, punishes, recovers; else defects", "Murase and Baek (2020)", 3, Capri.Next);
        yield return Stateless(
            "zd-mem2", "ZD-Mem2", "a zero-determinant strategy of memory two", "Li and Kendall (2014)", 2,
            h => h.Turns < 2 ? Cooperate : h.CooperateWith(ZeroDeterminantMemoryTwo[(int)(((h.OwnRecent & 3) << 2) | (h.OtherRecent & 3))].ToDouble())).AsStochastic();
    }

    private static RepeatedStrategy Machine(string id, string name, string source, int? memory, string table, int start, Move first)
    {
        var compiled = FiniteStatePlayer.Table(table);
        return new(id, name, $"a finite state machine: {table}", source, memory, false, () => new FiniteStatePlayer(compiled, start - 1, first));
    }

    private static RepeatedStrategy Table(string id, string name, string rule, string table, Move first, Move second) => Stateless(
        id, name, rule + ": " + table, "Mathieu and Delahaye (2015)", 2,
        h => h.Turns switch
        {
            0 => first,
            1 => second,
            _ => DefectIf(table[(int)(((h.OwnRecent & 1) << 2) | (h.OtherRecent & 3))] == 'D'),
        });
}
