using System.Numerics;
using System.Runtime.InteropServices;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Frontiers;

/// <summary>Evaluates every outcome of a space for every party, in blocks that fit the cache, without storing the space.</summary>
/// <remarks>
/// <para>The leading issues are walked as a tree with running sums; the trailing issues form a block that is expanded issue by issue, one vector
/// addition per outcome. Terms are added in issue order, so the results have the same bits as <see cref="AdditiveUtility.Evaluate"/>.</para>
/// <para>Before it descends, the walk offers the best conceivable utilities of a subtree to the visitor, who may skip it.</para>
/// <para><b>Cost.</b> About one addition per outcome and party for additive utilities; other kinds are evaluated outcome by outcome.</para>
/// </remarks>
internal sealed class OutcomeBlocks
{
    private const int TargetSize = 1024;
    private readonly OutcomeSpace _space;
    private readonly UtilityFunction[] _utilities;
    private readonly AdditiveUtility?[] _additive;
    private readonly double[][] _highest;
    private readonly double[] _prefix;
    private readonly double[] _upper;
    private readonly double[] _block;
    private readonly int[] _digits;
    private readonly int _inner;

    public OutcomeBlocks(BargainingProblem problem)
    {
        _space = problem.Space;
        _utilities = [.. problem.Parties.Select(party => party.Utility)];
        _additive = [.. _utilities.Select(utility => utility is AdditiveUtility { Interactions.Length: 0 } a ? a : null)];
        _inner = _space.IssueCount - 1;
        long size = _space.Issues[_inner].OptionCount;
        while (_inner > 0 && size * _space.Issues[_inner - 1].OptionCount <= TargetSize)
        {
            size *= _space.Issues[--_inner].OptionCount;
        }

        Size = (int)size;
        _block = new double[_utilities.Length * Size];
        _prefix = new double[(_inner + 1) * _utilities.Length];
        _upper = new double[_utilities.Length];
        _digits = new int[_space.IssueCount];
        _highest = [.. _additive.Select(a => a is null ? [] : Enumerable.Range(0, _space.IssueCount).Select(i => Highest(a.Terms(i))).ToArray())];
    }

    /// <summary>Gets the number of outcomes in a block.</summary>
    public int Size { get; }

    /// <summary>Gets the number of outcomes handed out so far.</summary>
    public long Visited { get; private set; }

    /// <summary>Gets the number of outcomes skipped so far.</summary>
    public long Skipped { get; private set; }

    /// <summary>Walks the whole space.</summary>
    /// <returns>False if the visitor stopped the walk.</returns>
    public bool Walk<TVisitor>(ref TVisitor visitor)
        where TVisitor : IBlockVisitor
    {
        for (int p = 0; p < _utilities.Length; p++)
        {
            _prefix[p] = _additive[p]?.Constant ?? 0;
        }

        return Descend(0, (long)_space.Count, ref visitor);
    }

    /// <summary>Returns the number of the outcome at a position of the current block.</summary>
    public long OutcomeAt(int position)
    {
        for (int i = _inner; i < _digits.Length; i++)
        {
            (position, _digits[i]) = Math.DivRem(position, _space.Issues[i].OptionCount);
        }

        return _space.IndexOf(_digits);
    }

    private static double Highest(ReadOnlySpan<double> terms)
    {
        double highest = terms[0];
        foreach (double term in terms)
        {
            highest = Math.Max(highest, term);
        }

        return highest;
    }

    private bool Descend<TVisitor>(int level, long outcomes, ref TVisitor visitor)
        where TVisitor : IBlockVisitor
    {
        int parties = _utilities.Length;
        if (level == _inner)
        {
            Fill();
            Visited += Size;
            return visitor.Visit(_block, this);
        }

        int options = _space.Issues[level].OptionCount;
        outcomes /= options;
        for (int option = 0; option < options; option++)
        {
            _digits[level] = option;
            for (int p = 0; p < parties; p++)
            {
                double upper = double.PositiveInfinity;
                if (_additive[p] is { } additive)
                {
                    double sum = _prefix[(level * parties) + p] + additive.Terms(level)[option];
                    _prefix[((level + 1) * parties) + p] = sum;
                    double[] highest = _highest[p];
                    for (int i = level + 1; i < highest.Length; i++)
                    {
                        sum += highest[i];
                    }

                    upper = Math.Min(sum, additive.Ceiling);
                }

                _upper[p] = upper;
            }

            if (visitor.Skip(_upper))
            {
                Skipped += outcomes;
            }
            else if (!Descend(level + 1, outcomes, ref visitor))
            {
                return false;
            }
        }

        return true;
    }

    private void Fill()
    {
        for (int p = 0; p < _utilities.Length; p++)
        {
            Span<double> values = _block.AsSpan(p * Size, Size);
            if (_additive[p] is { } additive)
            {
                Expand(additive, _prefix[(_inner * _utilities.Length) + p], values);
            }
            else
            {
                _digits.AsSpan(_inner).Clear();
                for (int j = 0; j < values.Length; j++)
                {
                    values[j] = _utilities[p].Evaluate(_digits);
                    for (int i = _inner; i < _digits.Length && ++_digits[i] == _space.Issues[i].OptionCount; i++)
                    {
                        _digits[i] = 0;
                    }
                }
            }
        }
    }

    private void Expand(AdditiveUtility additive, double prefix, Span<double> values)
    {
        values[0] = prefix;
        int filled = 1;
        for (int i = _inner; i < _space.IssueCount; i++)
        {
            ReadOnlySpan<double> terms = additive.Terms(i);

            // Downward, so that the sums of the issues before (the first stretch) are read last.
            for (int option = terms.Length - 1; option >= 0; option--)
            {
                AddTo(values[..filled], terms[option], values.Slice(option * filled, filled));
            }

            filled *= terms.Length;
        }

        double ceiling = additive.Ceiling;
        if (!double.IsPositiveInfinity(ceiling))
        {
            for (int j = 0; j < values.Length; j++)
            {
                values[j] = values[j] > ceiling ? ceiling : values[j];
            }
        }
    }

    private static void AddTo(ReadOnlySpan<double> from, double term, Span<double> to)
    {
        int j = 0;
        if (Vector.IsHardwareAccelerated && from.Length >= Vector<double>.Count)
        {
            ref double source = ref MemoryMarshal.GetReference(from);
            ref double target = ref MemoryMarshal.GetReference(to);
            var added = new Vector<double>(term);
            for (; j <= from.Length - Vector<double>.Count; j += Vector<double>.Count)
            {
                (Vector.LoadUnsafe(ref source, (nuint)j) + added).StoreUnsafe(ref target, (nuint)j);
            }
        }

        for (; j < from.Length; j++)
        {
            to[j] = from[j] + term;
        }
    }
}
