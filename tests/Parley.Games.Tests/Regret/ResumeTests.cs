using Parley.Games.Families;
using Parley.Games.Regret;
using Parley.Games.Tests.Trees;
using Parley.Numerics;

namespace Parley.Games.Tests.Regret;

public class ResumeTests
{
    [Fact]
    public void A_run_broken_anywhere_gives_the_same_bits_for_every_variant()
    {
        foreach (var variant in Enum.GetValues<RegretVariant>())
        {
            for (var seed = 1; seed <= 6; seed++)
            {
                var game = RandomTrees.Make(seed, players: 2 + (seed % 2), mostNodes: 80);
                var straight = new RegretMinimizer(game, variant, (ulong)seed);
                straight.Run(60);
                using var end = new MemoryStream();
                straight.Save(end);

                var broken = new RegretMinimizer(game, variant, (ulong)seed);
                for (var cut = 0; cut < 6; cut++)
                {
                    broken.Run(cut == 0 ? 5 : 11);
                    using var state = new MemoryStream();
                    broken.Save(state);
                    state.Position = 0;
                    broken = RegretMinimizer.Load(game, state);
                }

                using var other = new MemoryStream();
                broken.Save(other);
                Assert.Equal(60, broken.Iterations);
                Assert.Equal(end.ToArray(), other.ToArray());
            }
        }
    }

    [Fact]
    public void States_of_other_games_and_cut_off_states_are_refused()
    {
        var run = new RegretMinimizer(BenchmarkGames.Sheriff(2, 2, 1, 1, 2, 3), RegretVariant.Plus);
        run.Run(3);
        using var state = new MemoryStream();
        run.Save(state);
        // The same tree with another penalty.
        Assert.Throws<InvalidDataException>(() => RegretMinimizer.Load(BenchmarkGames.Sheriff(2, 2, 1, 1, 2, Rational.Create(7, 2)), new MemoryStream(state.ToArray())));
        Assert.Throws<InvalidDataException>(() => RegretMinimizer.Load(BenchmarkGames.Kuhn(), new MemoryStream(state.ToArray())));
        for (var length = 0; length < state.Length; length += 13)
        {
            Assert.Throws<InvalidDataException>(() => RegretMinimizer.Load(run.Game, new MemoryStream(state.ToArray()[..length])));
        }
    }
}
