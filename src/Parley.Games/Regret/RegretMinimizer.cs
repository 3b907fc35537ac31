using System.Buffers.Binary;
using Parley.Games.ExtensiveForms;

namespace Parley.Games.Regret;

/// <summary>Counterfactual regret minimisation on a flattened tree, with alternating updates; can be saved and resumed with the same bits.</summary>
/// <remarks>
/// <para><b>Guarantee.</b> In two-player zero-sum games of perfect recall the average profile converges to equilibrium; elsewhere to nothing in
/// particular, though often. <see cref="NashConv"/> says how far it is.</para>
/// <para><b>Cost.</b> Two passes over the tree per player and iteration, a few nanoseconds per node; sampling variants visit a part of the tree.
/// Memory: 40 bytes per node.</para>
/// <para>One iteration of the full variants: for each player in turn, add counterfactual reach times (action value - node value) to the
/// regrets of that player's sets and own reach times policy to its average sums, then match regrets anew.</para>
/// </remarks>
public sealed class RegretMinimizer
{
    private const int Version = 2;
    private readonly FlatTree _tree;
    private readonly SampledWalk _sampled;
    private readonly double[] _regrets;
    private readonly double[] _sums;
    private readonly double[] _policy;
    private readonly double[] _instant;
    private readonly double[] _own;
    private readonly double[] _others;
    private readonly double[] _values;
    private readonly ulong _seed;

    /// <summary>Prepares a run.</summary>
    /// <param name="game">A game of perfect recall.</param>
    /// <param name="variant">Kind of regret minimisation.</param>
    /// <param name="seed">Seed of the sampling variants.</param>
    /// <exception cref="ArgumentException">The game lacks perfect recall.</exception>
    public RegretMinimizer(ExtensiveGame game, RegretVariant variant, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (!game.Recall.Perfect)
        {
            throw new ArgumentException(game.Recall.Reason, nameof(game));
        }

        Game = game;
        Variant = variant;
        _seed = seed;
        _tree = new FlatTree(game);
        _regrets = new double[game.ActionCount];
        _sums = new double[game.ActionCount];
        _policy = new double[game.ActionCount];
        _instant = new double[variant == RegretVariant.PredictivePlus ? game.ActionCount : 0];
        _own = new double[_tree.Nodes];
        _others = new double[_tree.Nodes];
        _values = new double[_tree.Nodes];
        _sampled = new SampledWalk(_tree, _regrets, _sums);
        MatchAll();
    }

    /// <summary>Gets the game.</summary>
    public ExtensiveGame Game { get; }

    /// <summary>Gets the kind of regret minimisation.</summary>
    public RegretVariant Variant { get; }

    /// <summary>Gets how many iterations have been done.</summary>
    public long Iterations { get; private set; }

    /// <summary>Goes on for some iterations.</summary>
    /// <param name="iterations">How many.</param>
    /// <param name="cancellation">Stops between iterations.</param>
    /// <returns>Whether all were done.</returns>
    public bool Run(long iterations, CancellationToken cancellation = default)
    {
        for (var i = 0L; i < iterations; i++)
        {
            if (cancellation.IsCancellationRequested)
            {
                return false;
            }

            Iterations++;
            if (Variant is RegretVariant.ExternalSampling or RegretVariant.OutcomeSampling)
            {
                _sampled.Iterate(Variant == RegretVariant.OutcomeSampling, _seed, Iterations);
                continue;
            }

            var weight = Variant is RegretVariant.Plus or RegretVariant.Linear ? Iterations
                : Variant is RegretVariant.PredictivePlus or RegretVariant.Discounted ? (double)Iterations * Iterations : 1.0;
            for (var player = 0; player < _tree.Players; player++)
            {
                Sweep(player, weight);
            }

            Discount();
        }

        return true;
    }

    /// <summary>Returns the average profile: action probabilities by information set, uniform where a set was never reached.</summary>
    public double[] AverageProfile()
    {
        var average = new double[_sums.Length];
        foreach (var set in Game.InformationSets)
        {
            var count = set.Actions.Count;
            var total = 0.0;
            for (var a = 0; a < count; a++)
            {
                total += _sums[set.FirstAction + a];
            }

            for (var a = 0; a < count; a++)
            {
                average[set.FirstAction + a] = total > 0.0 ? _sums[set.FirstAction + a] / total : 1.0 / count;
            }
        }

        return average;
    }

    /// <summary>Returns the sum over players of what a best reply to the average profile gains.</summary>
    public double NashConv() => BestResponse.NashConv(_tree, AverageProfile());

    /// <summary>Returns what each player gets in the average profile.</summary>
    public double[] Values() => BestResponse.Values(_tree, AverageProfile());

    /// <summary>Writes the state; <see cref="Load"/> goes on with the same bits as if the run had not been interrupted.</summary>
    /// <param name="stream">Where to write.</param>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> word = stackalloc byte[8];
        Put(stream, word, Version);
        Put(stream, word, (long)Variant);
        Put(stream, word, Game.ActionCount);
        Put(stream, word, Game.NodeCount);
        Put(stream, word, _tree.Fingerprint());
        Put(stream, word, (long)_seed);
        Put(stream, word, Iterations);
        foreach (var array in new[] { _regrets, _sums, _policy, _instant })
        {
            foreach (var value in array)
            {
                Put(stream, word, BitConverter.DoubleToInt64Bits(value));
            }
        }
    }

    /// <summary>Reads a state that <see cref="Save"/> wrote for the same game.</summary>
    /// <param name="game">The game.</param>
    /// <param name="stream">The state.</param>
    /// <exception cref="InvalidDataException">The state is of another version or game, or is cut off.</exception>
    public static RegretMinimizer Load(ExtensiveGame game, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> word = stackalloc byte[8];
        if (Get(stream, word) != Version)
        {
            throw new InvalidDataException("The saved state is of another version.");
        }

        var variant = (RegretVariant)Get(stream, word);
        if (!Enum.IsDefined(variant) || Get(stream, word) != game.ActionCount || Get(stream, word) != game.NodeCount)
        {
            throw new InvalidDataException("The saved state belongs to another game.");
        }

        var fingerprint = Get(stream, word);
        var minimizer = new RegretMinimizer(game, variant, (ulong)Get(stream, word)) { Iterations = Get(stream, word) };
        if (minimizer._tree.Fingerprint() != fingerprint)
        {
            throw new InvalidDataException("The saved state belongs to another game of the same size.");
        }


        foreach (var array in new[] { minimizer._regrets, minimizer._sums, minimizer._policy, minimizer._instant })
        {
            for (var i = 0; i < array.Length; i++)
            {
                array[i] = BitConverter.Int64BitsToDouble(Get(stream, word));
            }
        }

        return minimizer;
    }

    private static void Put(Stream stream, Span<byte> word, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(word, value);
        stream.Write(word);
    }

    private static long Get(Stream stream, Span<byte> word)
    {
        try
        {
            stream.ReadExactly(word);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The saved state is cut off.", e);
        }

        return BinaryPrimitives.ReadInt64LittleEndian(word);
    }

    private void Sweep(int player, double weight)
    {
        _own[0] = 1.0;
        _others[0] = 1.0;
        var nodes = _tree.Inner;
        foreach (var node in nodes)
        {
            var (own, others) = (_own[node.Node], _others[node.Node]);
            var (first, action) = (node.FirstChild, node.FirstAction);
            if (node.Player == player)
            {
                for (var a = 0; a < node.Count; a++)
                {
                    var p = _policy[action + a];
                    _own[first + a] = own * p;
                    _others[first + a] = others;
                    _sums[action + a] += weight * own * p;
                }
            }
            else if (node.Player >= 0)
            {
                for (var a = 0; a < node.Count; a++)
                {
                    _own[first + a] = own;
                    _others[first + a] = others * _policy[action + a];
                }
            }
            else
            {
                for (var a = 0; a < node.Count; a++)
                {
                    _own[first + a] = own;
                    _others[first + a] = others;
                }
            }
        }

        SweepValues(player);
        var target = _regrets;
        if (Variant == RegretVariant.PredictivePlus)
        {
            ClearInstant(player);
            target = _instant;
        }

        // In the order of histories, with chance's reach apart: the order in which the field's programs add, whose digits are published.
        foreach (var node in _tree.NodesOf[player])
        {
            var (first, action, value) = (node.FirstChild, node.FirstAction, _values[node.Node]);
            var reach = _others[node.Node] * _tree.ChanceReach[node.Node];
            for (var a = 0; a < node.Count; a++)
            {
                target[action + a] += reach * (_values[first + a] - value);
            }
        }

        Match(player);
    }

    private void SweepValues(int player)
    {
        _tree.PayoffsOf[player].CopyTo(_values, 0);
        var nodes = _tree.Inner;
        var probability = _tree.Probability;
        for (var i = nodes.Length - 1; i >= 0; i--)
        {
            var node = nodes[i];
            var value = 0.0;
            var children = _values.AsSpan(node.FirstChild, node.Count);
            var weights = node.Player < 0 ? probability.AsSpan(node.FirstChild, node.Count) : _policy.AsSpan(node.FirstAction, node.Count);
            for (var a = 0; a < children.Length; a++)
            {
                value += weights[a] * children[a];
            }

            _values[node.Node] = value;
        }
    }

    private void ClearInstant(int player)
    {
        foreach (var set in Game.InformationSets.Take(Game.SetsOf(player)))
        {
            _instant.AsSpan(set.FirstAction, set.Actions.Count).Clear();
        }
    }

    private void MatchAll()
    {
        for (var player = 0; player < _tree.Players; player++)
        {
            Match(player);
        }
    }

    private void Match(int player)
    {
        var (from, to) = (Game.FirstSets[player], Game.FirstSets[player + 1]);
        for (var set = from; set < to; set++)
        {
            var (first, count) = (Game.InformationSets[set].FirstAction, Game.InformationSets[set].Actions.Count);
            var total = 0.0;
            for (var a = first; a < first + count; a++)
            {
                var regret = _regrets[a];
                if (Variant == RegretVariant.PredictivePlus)
                {
                    // The last regret is the prediction of the next.
                    _regrets[a] = regret = Math.Max(0.0, regret + _instant[a]);
                    regret += _instant[a];
                }
                else if (Variant == RegretVariant.Plus && regret < 0.0)
                {
                    _regrets[a] = regret = 0.0;
                }

                _policy[a] = Math.Max(regret, 0.0);
                total += _policy[a];
            }

            for (var a = first; a < first + count; a++)
            {
                _policy[a] = total > 0.0 ? _policy[a] / total : 1.0 / count;
            }
        }
    }

    private void Discount()
    {
        if (Variant is not (RegretVariant.Discounted or RegretVariant.Linear))
        {
            return;
        }

        // Sums are weighted instead of shrunk: t for linear, t^2 for discounted, which is the same average.
        var t = (double)Iterations;
        var power = Variant == RegretVariant.Linear ? t : t * Math.Sqrt(t);
        var positive = power / (power + 1.0);
        var negative = Variant == RegretVariant.Linear ? positive : 0.5;
        for (var a = 0; a < _regrets.Length; a++)
        {
            _regrets[a] *= _regrets[a] > 0.0 ? positive : negative;
        }
    }
}
