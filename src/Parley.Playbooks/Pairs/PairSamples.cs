using Parley.Playbooks.Process;

namespace Parley.Playbooks.Pairs;

/// <summary>What every pair yielded in every world, in flat arrays that each world writes at its own place.</summary>
internal sealed class PairSamples
{
    private readonly int _parties;
    private readonly int _issues;

    internal PairSamples(CrisisSetting setting, int pairs, int worlds)
    {
        _parties = setting.Parties.Count;
        _issues = setting.OptionCounts.Count;
        Pairs = pairs;
        Worlds = worlds;
        Values = NewRows(pairs * _parties, worlds);
        Flows = NewRows(pairs * _parties, worlds);
        Levers = NewRows(pairs * _parties, worlds);
        Outcomes = [.. Enumerable.Range(0, pairs).Select(_ => new CrisisOutcome[worlds])];
        Rounds = [.. Enumerable.Range(0, pairs).Select(_ => new int[worlds])];
        Packages = [.. Enumerable.Range(0, pairs).Select(_ => new ushort[worlds * _issues])];
    }

    internal int Pairs { get; }

    internal int Worlds { get; }

    internal double[][] Values { get; }

    internal double[][] Flows { get; }

    internal double[][] Levers { get; }

    internal CrisisOutcome[][] Outcomes { get; }

    internal int[][] Rounds { get; }

    internal ushort[][] Packages { get; }

    internal void Keep(CrisisProcess process, int pair, int world)
    {
        for (var party = 0; party < _parties; party++)
        {
            var row = (pair * _parties) + party;
            Values[row][world] = process.Value(party);
            Flows[row][world] = process.FlowValue(party);
            Levers[row][world] = process.LeverValue(party);
        }

        Outcomes[pair][world] = process.Outcome;
        Rounds[pair][world] = process.EndRound;
        var package = process.AgreedPackage;
        for (var issue = 0; issue < package.Length; issue++)
        {
            Packages[pair][(world * _issues) + issue] = (ushort)package[issue];
        }
    }

    private static double[][] NewRows(int rows, int worlds) => [.. Enumerable.Range(0, rows).Select(_ => new double[worlds])];
}
