using Parley.Bargaining.Outcomes;

namespace Parley.Playbooks.Negotiation.Spaces;

/// <summary>How an outcome's number divides into one option per issue: the last issue varies fastest.</summary>
public sealed class IssueLayout
{
    private readonly int[] _strides;
    private readonly int[] _options;

    internal IssueLayout(OutcomeSpace space)
    {
        Space = space;
        _options = [.. space.Issues.Select(issue => issue.OptionCount)];
        _strides = new int[_options.Length];
        int stride = 1;
        for (int i = _options.Length - 1; i >= 0; i--)
        {
            _strides[i] = stride;
            stride *= _options[i];
        }

        Count = stride;
    }

    /// <summary>Gets the outcome space.</summary>
    public OutcomeSpace Space { get; }

    /// <summary>Gets the number of outcomes.</summary>
    public int Count { get; }

    /// <summary>Gets the number of issues.</summary>
    public int IssueCount => _options.Length;

    /// <summary>Returns the number of options of an issue.</summary>
    /// <param name="issue">The issue's position.</param>
    public int Options(int issue) => _options[issue];

    /// <summary>Returns the distance of the numbers of two outcomes that differ by one option in this issue.</summary>
    /// <param name="issue">The issue's position.</param>
    public int Stride(int issue) => _strides[issue];

    /// <summary>Returns the option that an outcome has in an issue.</summary>
    /// <param name="outcome">The outcome's number.</param>
    /// <param name="issue">The issue's position.</param>
    public int Option(int outcome, int issue) => outcome / _strides[issue] % _options[issue];

    /// <summary>Returns the outcome with one option changed.</summary>
    /// <param name="outcome">The outcome's number.</param>
    /// <param name="issue">The issue's position.</param>
    /// <param name="option">The new option.</param>
    public int With(int outcome, int issue, int option) => outcome + ((option - Option(outcome, issue)) * _strides[issue]);

    /// <summary>Writes sums of one term per issue for all outcomes, added in issue order.</summary>
    /// <param name="terms">For every issue the worth of each option.</param>
    /// <param name="sums">Receives one number per outcome.</param>
    public void Sum(double[][] terms, Span<double> sums)
    {
        ArgumentNullException.ThrowIfNull(terms);
        int last = _options.Length - 1;
        double[] tail = terms[last];
        Span<int> digits = stackalloc int[_options.Length];
        digits.Clear();
        Span<double> prefix = stackalloc double[_options.Length + 1];
        prefix.Clear();
        int from = 0;
        for (int k = 0; k < sums.Length;)
        {
            for (int i = from; i < last; i++)
            {
                prefix[i + 1] = prefix[i] + terms[i][digits[i]];
            }

            double start = prefix[last];
            for (int option = 0; option < tail.Length; option++)
            {
                sums[k++] = start + tail[option];
            }

            from = last - 1;
            while (from >= 0 && ++digits[from] == _options[from])
            {
                digits[from--] = 0;
            }

            from = Math.Max(from, 0);
        }
    }
}
