using System.Collections.Immutable;
using System.Numerics;
using System.Text;

namespace Parley.Bargaining.Outcomes;

/// <summary>All packages that combine one option of each issue: the Cartesian product of <see cref="Issues"/>.</summary>
/// <remarks>
/// <para>An outcome is an array with one option index per issue, in issue order. If <see cref="IsIndexable"/>, outcomes are also numbered
/// from 0, the last issue varying fastest; this number is the fixed rule that breaks ties.</para>
/// <para>The space itself is never materialised: it costs as much memory as its issues.</para>
/// </remarks>
public sealed class OutcomeSpace
{
    private readonly long[] _strides;

    /// <summary>Creates a space from its issues.</summary>
    /// <param name="issues">At least one issue, with different names.</param>
    /// <param name="name">A name for messages and exports.</param>
    /// <exception cref="ArgumentException">There is no issue, or two have the same name.</exception>
    public OutcomeSpace(IEnumerable<Issue> issues, string name = "space")
    {
        ArgumentNullException.ThrowIfNull(issues);
        Name = name;
        Issues = [.. issues];
        if (Issues.Length == 0)
        {
            throw new ArgumentException("an outcome space needs at least one issue", nameof(issues));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (Issue issue in Issues)
        {
            if (!names.Add(issue.Name))
            {
                throw new ArgumentException($"two issues are named '{issue.Name}'", nameof(issues));
            }
        }

        Count = Issues.Aggregate(BigInteger.One, (product, issue) => product * issue.OptionCount);
        IsIndexable = Count <= long.MaxValue;
        _strides = new long[Issues.Length];
        if (IsIndexable)
        {
            long stride = 1;
            for (int i = Issues.Length - 1; i >= 0; i--)
            {
                _strides[i] = stride;
                stride *= Issues[i].OptionCount;
            }
        }
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the issues in order.</summary>
    public ImmutableArray<Issue> Issues { get; }

    /// <summary>Gets the number of issues.</summary>
    public int IssueCount => Issues.Length;

    /// <summary>Gets the exact number of outcomes.</summary>
    public BigInteger Count { get; }

    /// <summary>Gets whether outcomes can be numbered in 64 bits.</summary>
    public bool IsIndexable { get; }

    /// <summary>Returns the position of the issue with this name, or -1.</summary>
    /// <param name="name">The issue's name.</param>
    public int IndexOfIssue(string name)
    {
        for (int i = 0; i < Issues.Length; i++)
        {
            if (string.Equals(Issues[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Returns the number of an outcome.</summary>
    /// <param name="outcome">One option index per issue.</param>
    /// <exception cref="InvalidOperationException">The space is not <see cref="IsIndexable"/>.</exception>
    public long IndexOf(ReadOnlySpan<int> outcome)
    {
        CheckIndexable();
        long index = 0;
        for (int i = 0; i < _strides.Length; i++)
        {
            index += outcome[i] * _strides[i];
        }

        return index;
    }

    /// <summary>Writes the options of the outcome with this number.</summary>
    /// <param name="index">The number, from 0 to <see cref="Count"/> - 1.</param>
    /// <param name="outcome">Receives one option index per issue.</param>
    /// <exception cref="InvalidOperationException">The space is not <see cref="IsIndexable"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such outcome.</exception>
    public void Decode(long index, Span<int> outcome)
    {
        CheckIndexable();
        if (index < 0 || index >= Count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, $"outcomes are numbered 0 to {Count - 1}");
        }

        for (int i = 0; i < _strides.Length; i++)
        {
            (long digit, index) = Math.DivRem(index, _strides[i]);
            outcome[i] = (int)digit;
        }
    }

    /// <summary>Checks that an outcome has one existing option per issue.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <exception cref="ArgumentException">It has not; the message names the issue.</exception>
    public void Validate(ReadOnlySpan<int> outcome)
    {
        if (outcome.Length != Issues.Length)
        {
            throw new ArgumentException($"an outcome needs {Issues.Length} options, found {outcome.Length}", nameof(outcome));
        }

        for (int i = 0; i < outcome.Length; i++)
        {
            if ((uint)outcome[i] >= (uint)Issues[i].OptionCount)
            {
                throw new ArgumentException(
                    $"option {outcome[i]} of issue '{Issues[i].Name}' does not exist; expected 0 to {Issues[i].OptionCount - 1}", nameof(outcome));
            }
        }
    }

    /// <summary>Writes an outcome as <c>issue=option, issue=option</c>.</summary>
    /// <param name="outcome">One option index per issue.</param>
    public string Describe(ReadOnlySpan<int> outcome)
    {
        var text = new StringBuilder();
        for (int i = 0; i < Issues.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(Issues[i].Name).Append('=').Append(Issues[i].OptionText(outcome[i]));
        }

        return text.ToString();
    }

    private void CheckIndexable()
    {
        if (!IsIndexable)
        {
            throw new InvalidOperationException($"the space has {Count} outcomes, too many to number in 64 bits; address outcomes by their options");
        }
    }
}
