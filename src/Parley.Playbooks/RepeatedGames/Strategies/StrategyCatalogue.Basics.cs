using System.Numerics;
using Parley.Numerics;

namespace Parley.Playbooks.RepeatedGames.Strategies;

/// <content>Rules that do not look at the other at all, or hardly.</content>
public static partial class StrategyCatalogue
{
    private static readonly string[] ShippedCycles = ["CCD", "DDC", "CCCD", "DC", "CCCDCD", "CCCCCD"];

    private static IEnumerable<RepeatedStrategy> Basics()
    {
        yield return MemoryOne("allc", "Cooperator", "always cooperates", "Axelrod (1984)", new(1, 1, 1, 1, 1), "all-c", "always cooperate", "cooperate") with { Memory = 0 };
        yield return MemoryOne("alld", "Defector", "always defects", "Axelrod (1984)", new(0, 0, 0, 0, 0), "all-d", "always defect", "defect") with { Memory = 0 };
        yield return RandomWith(Fraction(1, 2)) with { Id = "random", Name = "Random", Aliases = ["rand", "lunatic"] };
        yield return MemoryOne("alternator", "Alternator", "cooperates, then does the opposite of its own last move", "Axelrod (1984)", new(1, 0, 0, 1, 1), "alternate");
        foreach (var cycle in ShippedCycles)
        {
            yield return Cycler(cycle);
        }

        yield return Stateless(
            "anti-cycler", "AntiCycler", "plays C D D, then blocks of one more cooperation each and a defection: CD CCD CCCD ..., a sequence without period", "Harper, Axelrod-Python", null,
            h =>
            {
                // Turn 3 starts the blocks; block k (from 1) has k cooperations and a defection, and starts after k (k - 1) / 2 + (k - 1) turns.
                if (h.Turns < 3)
                {
                    return DefectIf(h.Turns > 0);
                }

                var position = h.Turns - 3;
                var block = 1;
                while (position > block)
                {
                    position -= block + 1;
                    block++;
                }

                return DefectIf(position == block);
            });
        yield return Stateless(
            "thue-morse", "ThueMorse", "defects in turn n (from 0) if n has an even number of ones in binary", "Thue (1906); Axelrod-Python", null,
            h => DefectIf((BitOperations.PopCount((uint)h.Turns) & 1) == 0));
        yield return Stateless(
            "thue-morse-inverse", "ThueMorseInverse", "the opposite of Thue-Morse", "Thue (1906); Axelrod-Python", null,
            h => DefectIf((BitOperations.PopCount((uint)h.Turns) & 1) == 1));
    }

    private static RepeatedStrategy RandomWith(Rational p) =>
        MemoryOne("random:" + p, "Random " + p, $"cooperates with probability {p}", "Axelrod (1980)", new(p, p, p, p, p)) with { Memory = 0 };

    private static RepeatedStrategy Cycler(string cycle) => Stateless(
        "cycler:" + cycle, "Cycler " + cycle, $"plays {cycle} over and over, by the number of the turn", "Mittal and Deb (2009)", cycle.Length - 1,
        h => DefectIf(cycle[h.Turns % cycle.Length] == 'D'));
}
