using Parley.Numerics;

namespace Parley.Playbooks.Process;

/// <content>Coins: functions of the world and of who, what and when, never of the order of draws.</content>
public sealed partial class CrisisProcess
{
    private const int CoinKinds = 4;
    private const int LongestCoinTable = 512;

    // Streams of the process lie above those that draw a world's numbers.
    private const ulong FirstStream = 0xC000_0000;

    private double[] _coins;
    private bool[] _coinsReady;

    private enum CoinKind
    {
        Step = 0,
        Threat,
        Process,
        Answer,
    }

    // By the lever's id (FNV-1a), not its place: a lever more or less in a case leaves the luck of the others as it was.
    private static ulong DueStream(string id)
    {
        var hash = 2166136261u;
        foreach (var letter in id)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return FirstStream + 0x10000 + ((hash & 0x3F_FFFF) * 16UL);
    }

    private double Coin(int party, CoinKind kind, int round)
    {
        var row = (party * CoinKinds) + (int)kind;
        var stream = FirstStream + (ulong)row;
        if (_coins.Length == 0)
        {
            return CounterRandom.Unit(_world.Seed, _world.Index, stream, (uint)round);
        }

        if (!_coinsReady[row])
        {
            // Once per world: all runs of the world share them.
            _coinsReady[row] = true;
            var random = new RandomStream(_world.Seed, _world.Index, stream);
            for (var later = 0; later < _horizon; later++)
            {
                _coins[(row * _horizon) + later] = random.NextUnit();
            }
        }

        return _coins[(row * _horizon) + round];
    }

    private double BreakdownCoin(int round) => CounterRandom.Unit(_world.Seed, _world.Index, FirstStream + 0x1000, (uint)round);

    private double TieCoin(int round, int party) => CounterRandom.Unit(_world.Seed, _world.Index, FirstStream + 0x1001 + (ulong)party, (uint)round);

    private double DueCoin(int lever, int target, int round) =>
        CounterRandom.Unit(_world.Seed, _world.Index, _dueStream[lever] + (ulong)target, (uint)round);
}
