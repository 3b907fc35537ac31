using System.Collections.Immutable;
using Parley.Bargaining.Outcomes;

namespace Parley.Bargaining.Utilities;

/// <summary>The sum over the issues of what the agreed option is worth, optionally with pairwise interaction terms and a ceiling.</summary>
/// <remarks>
/// <para>u(x) = min(ceiling, constant + term_1(x_1) + ... + term_m(x_m) + interactions), added in exactly this order in double arithmetic,
/// so that two ways of enumerating give the same bits. A term is the issue's weight times the option's value.</para>
/// <para><b>Cost.</b> One addition per issue and interaction.</para>
/// </remarks>
public sealed class AdditiveUtility : UtilityFunction
{
    private readonly double[][] _terms;

    /// <summary>Creates a function from its terms.</summary>
    /// <param name="space">The outcome space.</param>
    /// <param name="terms">For every issue the worth of each option, weight included; finite.</param>
    /// <param name="constant">An amount added to every outcome.</param>
    /// <param name="interactions">Amounts for pairs of issues; none if null.</param>
    /// <param name="ceiling">Utilities above this are cut to it (GENIUS: 1); positive infinity for none.</param>
    /// <exception cref="ArgumentException">The terms do not fit the space or are not finite.</exception>
    public AdditiveUtility(
        OutcomeSpace space, double[][] terms, double constant = 0, IEnumerable<InteractionTerm>? interactions = null,
        double ceiling = double.PositiveInfinity)
        : base(space)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Length != space.IssueCount)
        {
            throw new ArgumentException($"expected terms for {space.IssueCount} issues, found {terms.Length}", nameof(terms));
        }

        _terms = new double[terms.Length][];
        for (int i = 0; i < terms.Length; i++)
        {
            Issue issue = space.Issues[i];
            if (terms[i].Length != issue.OptionCount)
            {
                throw new ArgumentException(
                    $"issue '{issue.Name}' has {issue.OptionCount} options, found {terms[i].Length} values", nameof(terms));
            }

            int bad = Array.FindIndex(terms[i], term => !double.IsFinite(term));
            if (bad >= 0)
            {
                throw new ArgumentException($"the value of '{issue.OptionText(bad)}' in issue '{issue.Name}' is not a finite number", nameof(terms));
            }

            _terms[i] = (double[])terms[i].Clone();
        }

        if (!double.IsFinite(constant) || double.IsNaN(ceiling))
        {
            throw new ArgumentException("the constant must be finite and the ceiling a number", nameof(constant));
        }

        Constant = constant;
        Ceiling = ceiling;
        Interactions = interactions is null ? [] : [.. interactions];
        foreach (InteractionTerm term in Interactions)
        {
            if (term.FirstIssue < 0 || term.FirstIssue >= term.SecondIssue || term.SecondIssue >= space.IssueCount
                || term.Values.GetLength(0) != space.Issues[term.FirstIssue].OptionCount
                || term.Values.GetLength(1) != space.Issues[term.SecondIssue].OptionCount)
            {
                throw new ArgumentException(
                    $"the interaction of issues {term.FirstIssue} and {term.SecondIssue} does not fit the space (first < second, one value per pair of options)",
                    nameof(interactions));
            }

            foreach (double value in term.Values)
            {
                if (!double.IsFinite(value))
                {
                    throw new ArgumentException("an interaction value is not a finite number", nameof(interactions));
                }
            }
        }
    }

    /// <summary>Gets the amount added to every outcome.</summary>
    public double Constant { get; }

    /// <summary>Gets the value to which higher utilities are cut; positive infinity for none.</summary>
    public double Ceiling { get; }

    /// <summary>Gets the interaction terms; empty for a purely additive function.</summary>
    public ImmutableArray<InteractionTerm> Interactions { get; }

    /// <summary>Creates a function from weights and values by multiplying them.</summary>
    /// <param name="space">The outcome space.</param>
    /// <param name="weights">One weight per issue, used as given (not normalised).</param>
    /// <param name="values">For every issue the value of each option.</param>
    /// <exception cref="ArgumentException">The numbers do not fit the space or are not finite.</exception>
    public static AdditiveUtility FromWeights(OutcomeSpace space, double[] weights, double[][] values)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(values);
        if (weights.Length != values.Length)
        {
            throw new ArgumentException($"found {weights.Length} weights and {values.Length} lists of values; expected one each per issue", nameof(weights));
        }

        return new AdditiveUtility(space, [.. values.Select((list, i) => list.Select(value => weights[i] * value).ToArray())]);
    }

    /// <summary>Returns the worth of each option of an issue, weight included.</summary>
    /// <param name="issue">The issue's position.</param>
    public ReadOnlySpan<double> Terms(int issue) => _terms[issue];

    /// <inheritdoc/>
    public override double Evaluate(ReadOnlySpan<int> outcome)
    {
        double sum = Constant;
        for (int i = 0; i < _terms.Length; i++)
        {
            sum += _terms[i][outcome[i]];
        }

        foreach (InteractionTerm term in Interactions)
        {
            sum += term.Values[outcome[term.FirstIssue], outcome[term.SecondIssue]];
        }

        return sum > Ceiling ? Ceiling : sum;
    }

    /// <summary>Returns how far the utility of any package with real values can be from that of the package with each real value moved to its nearest point.</summary>
    /// <remarks>The sum over real issues of half the largest step between neighbouring points. Valid for terms that are straight between neighbouring points; a kink
    /// between points adds its own error.</remarks>
    public double DiscretizationError()
    {
        double error = 0;
        for (int i = 0; i < _terms.Length; i++)
        {
            if (Space.Issues[i] is RealIssue)
            {
                double step = 0;
                for (int option = 1; option < _terms[i].Length; option++)
                {
                    step = Math.Max(step, Math.Abs(_terms[i][option] - _terms[i][option - 1]));
                }

                error += step / 2;
            }
        }

        return error;
    }
}
