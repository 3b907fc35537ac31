namespace Parley.Playbooks.BestResponses;

/// <summary>What each move earned from the states in which a phase was entered.</summary>
internal sealed class PhaseStatistics
{
    private readonly int _moves;

    public PhaseStatistics(int moves)
    {
        _moves = moves;
        Sum = new double[(ResponseState.States + 1) * moves];
        Square = new double[Sum.Length];
        Count = new int[ResponseState.States + 1];
    }

    /// <summary>Per state and move the sum of advantages over the mean of all moves from the same way in; the last row is all states together.</summary>
    public double[] Sum { get; }

    public double[] Square { get; }

    public int[] Count { get; }

    public void Add(int state, ReadOnlySpan<double> values)
    {
        var mean = 0.0;
        foreach (var value in values)
        {
            mean += value / values.Length;
        }

        foreach (var row in (ReadOnlySpan<int>)[state, ResponseState.States])
        {
            Count[row]++;
            for (var move = 0; move < _moves; move++)
            {
                var advantage = values[move] - mean;
                Sum[(row * _moves) + move] += advantage;
                Square[(row * _moves) + move] += advantage * advantage;
            }
        }
    }

    public static PhaseStatistics Merge(PhaseStatistics total, PhaseStatistics next)
    {
        for (var i = 0; i < total.Sum.Length; i++)
        {
            total.Sum[i] += next.Sum[i];
            total.Square[i] += next.Square[i];
        }

        for (var i = 0; i < total.Count.Length; i++)
        {
            total.Count[i] += next.Count[i];
        }

        return total;
    }

    /// <summary>The best move of a state: where few ways led there, that of all states together.</summary>
    public int Best(int state, int leastCount)
    {
        var row = Count[state] >= leastCount ? state : ResponseState.States;
        var best = 0;
        for (var move = 1; move < _moves; move++)
        {
            best = Sum[(row * _moves) + move] > Sum[(row * _moves) + best] + 1e-9 ? move : best;
        }

        return best;
    }
}
