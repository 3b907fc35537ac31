using Parley.Numerics;
using Parley.Playbooks.Pairs;

namespace Parley.Playbooks.Choice;

/// <summary>The asking party's values by playbook, counterpart's playbook and world, as rules of choice read them.</summary>
internal sealed class ChoiceCells
{
    private readonly PlaybookMatrixResult _matrix;
    private readonly double[][] _means;

    public ChoiceCells(PlaybookMatrixResult matrix)
    {
        _matrix = matrix;
        _means = [.. Enumerable.Range(0, Count).Select(mine => Enumerable.Range(0, Columns).Select(theirs => OrderedSum.Mean(Cell(mine, theirs))).ToArray())];
    }

    public int Count => _matrix.Options.Mine.Count;

    public int Columns => _matrix.Options.Theirs.Count;

    /// <summary>Mean values against each of the counterpart's playbooks.</summary>
    public double[] Means(int mine) => _means[mine];

    public double Mean(int mine) => OrderedSum.Mean(_means[mine]);

    /// <summary>All values, the counterpart's playbooks one after another.</summary>
    public double[] Values(int mine) => [.. Enumerable.Range(0, Columns).SelectMany(theirs => Cell(mine, theirs))];

    /// <summary>Mean regret against each of the counterpart's playbooks: what the best reply in the same world would have added.</summary>
    public double[] Regrets(int mine) =>
    [
        .. Enumerable.Range(0, Columns).Select(theirs =>
        {
            double[] regrets = new double[_matrix.Worlds];
            for (var world = 0; world < regrets.Length; world++)
            {
                var best = double.NegativeInfinity;
                for (var other = 0; other < Count; other++)
                {
                    best = Math.Max(best, Cell(other, theirs)[world]);
                }

                regrets[world] = best - Cell(mine, theirs)[world];
            }

            return OrderedSum.Mean(regrets);
        }),
    ];

    private double[] Cell(int mine, int theirs) => _matrix.Pair(mine, theirs).WorldValues[_matrix.Options.For];
}
