using Parley.Cases;
using Parley.Estimates;
using Parley.Numerics;

namespace Parley.Worlds;

/// <summary>One numeric draw of a case: a value for every number.</summary>
/// <remarks>
/// <para>World <i>n</i> of seed <i>s</i> is a function of the case alone: number with path <i>p</i> takes the quantile of its distribution at
/// <see cref="CounterRandom.Unit"/>(s, n, <see cref="Estimate.Stream"/>, 0). There is no shared state, so worlds may be drawn in any order by any number of
/// threads with the same bits, and neither another number nor another view of the case changes a number's draw.</para>
/// <para><b>Cost.</b> One quantile per number; one array.</para>
/// </remarks>
public sealed class World
{
    // A quantile of exactly 0 or 1 is infinite for distributions without bounds.
    private const double SmallestProbability = 1e-9;

    private readonly double[] _values;
    private readonly bool _isCentral;

    private World(Case subject, ulong seed, ulong number, double[] values, bool isCentral) =>
        (Case, Seed, Number, _values, _isCentral) = (subject, seed, number, values, isCentral);

    /// <summary>Gets the case.</summary>
    public Case Case { get; }

    /// <summary>Gets the seed.</summary>
    public ulong Seed { get; }

    /// <summary>Gets the number of the world under its seed.</summary>
    public ulong Number { get; }

    /// <summary>Gets all values, by <see cref="Estimate.Index"/>.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>Gets the value of a number.</summary>
    /// <param name="estimate">A number of <see cref="Case"/>.</param>
    /// <returns>Its value in this world.</returns>
    public double this[Estimate estimate]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(estimate);
            return _values[estimate.Index];
        }
    }

    /// <summary>Draws a world.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="number">The number of the world.</param>
    /// <param name="overrides">Changes to some numbers, made for this case; null for none.</param>
    /// <returns>The world.</returns>
    /// <exception cref="ArgumentException">The changes were made for another case, view or scenario.</exception>
    public static World Draw(Case subject, ulong seed, ulong number, WorldOverrides? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var estimates = subject.Estimates;
        var values = new double[estimates.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var estimate = estimates[i];
            values[i] = estimate.Quantile(estimate.Distribution.IsPoint ? 0.5 : Inside(CounterRandom.Unit(seed, number, estimate.Stream, 0)));
        }

        if (overrides is not null)
        {
            RequireFit(subject, overrides);
            Apply(overrides, estimates, seed, number, values);
        }

        return new World(subject, seed, number, values, isCentral: false);
    }

    /// <summary>Returns the world in which every number takes its median.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="overrides">Changes to some numbers, made for this case; null for none.</param>
    /// <returns>The central world; its seed and number are 0.</returns>
    /// <exception cref="ArgumentException">The changes were made for another case, view or scenario.</exception>
    public static World Central(Case subject, WorldOverrides? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (overrides is not null)
        {
            RequireFit(subject, overrides);
        }

        var values = new double[subject.Estimates.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var change = overrides is not null && overrides.ByIndex.TryGetValue(i, out var found) ? found : new WorldOverride(OverrideKind.Shift, 0);
            values[i] = Value(subject.Estimates[i], change, 0.5);
        }

        return new World(subject, 0, 0, values, isCentral: true);
    }

    /// <summary>Returns this world with some numbers changed: the same bits as drawing it anew with the changes, for the cost of a copy.</summary>
    /// <param name="overrides">The changes, made for this case; they apply to the numbers as drawn without any change, so take a world without changes.</param>
    /// <returns>The changed world.</returns>
    /// <exception cref="ArgumentException">The changes were made for another case, view or scenario.</exception>
    public World With(WorldOverrides overrides)
    {
        ArgumentNullException.ThrowIfNull(overrides);
        RequireFit(Case, overrides);
        double[] values = [.. _values];
        foreach (var (index, change) in overrides.ByIndex)
        {
            values[index] = Value(Case.Estimates[index], change, _isCentral ? 0.5 : CounterRandom.Unit(Seed, Number, Case.Estimates[index].Stream, 0));
        }

        return new World(Case, Seed, Number, values, _isCentral);
    }

    /// <summary>Returns the discount factor per round of a party.</summary>
    /// <param name="party">Position of the party.</param>
    /// <returns>Above 0 and at most 1.</returns>
    public double DiscountFactor(int party)
    {
        var patience = Case.Parties[party].Patience;
        return patience.DiscountFactor(this[patience.Estimate], Case.RoundDays);
    }

    /// <summary>Returns the weights of a party on all issues of the case, as shares that add to 1.</summary>
    /// <param name="party">Position of the party.</param>
    /// <returns>One share per issue, 0 where the party does not care; all 0 when it has no preferences.</returns>
    public double[] WeightShares(int party)
    {
        var shares = new double[Case.Issues.Count];
        if (Case.PreferencesOf(party) is not { } preferences)
        {
            return shares;
        }

        foreach (var preference in preferences.Issues)
        {
            shares[preference.IssueIndex] = this[preference.Weight];
        }

        var sum = OrderedSum.Sum(shares);
        for (var i = 0; i < shares.Length; i++)
        {
            // Weights that are all drawn as 0 say nothing about proportions: the issues count alike.
            shares[i] = sum > 0 ? shares[i] / sum : preferences.Issues.Any(preference => preference.IssueIndex == i) ? 1.0 / preferences.Issues.Count : 0;
        }

        return shares;
    }

    /// <summary>Returns what each option of an issue is worth to a party, 0 to 100.</summary>
    /// <param name="party">Position of the party.</param>
    /// <param name="issue">Position of the issue.</param>
    /// <returns>One value per option; all 0 when the party does not care about the issue.</returns>
    public double[] OptionValues(int party, int issue)
    {
        var options = Case.Issues[issue].Options;
        var values = new double[options.Count];
        var preference = Case.PreferencesOf(party)?.Issues.FirstOrDefault(candidate => candidate.IssueIndex == issue);
        switch (preference?.Value)
        {
            case ValueFunction.Table table:
                FillTable(table, values);

                break;
            case ValueFunction.Linear linear:
                for (var i = 0; i < values.Length; i++)
                {
                    var fromFirst = values.Length == 1 ? 1 : i / (double)(values.Length - 1);
                    values[i] = 100 * (linear.BestIsLast ? fromFirst : 1 - fromFirst);
                }

                break;
            case ValueFunction.Peaked peaked:
                FillPeak(peaked, Case.Issues[issue], values);
                break;
        }

        return values;
    }

    /// <summary>Returns the utility of a package to a party: weighted mean of its option values plus interactions.</summary>
    /// <param name="party">Position of the party.</param>
    /// <param name="package">One option position per issue.</param>
    /// <returns>Points; between 0 and 100 but for interactions. Cost: O(issues · options); solvers take the tables instead.</returns>
    public double Utility(int party, ReadOnlySpan<int> package)
    {
        var shares = WeightShares(party);
        var terms = new double[shares.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            terms[i] = shares[i] == 0 ? 0 : shares[i] * OptionValues(party, i)[package[i]];
        }

        var sum = OrderedSum.Sum(terms);
        foreach (var interaction in Case.Interactions)
        {
            if (interaction.PartyIndex == party && package[interaction.First.IssueIndex] == interaction.First.OptionIndex
                && package[interaction.Second.IssueIndex] == interaction.Second.OptionIndex)
            {
                sum += this[interaction.Value];
            }
        }

        return sum;
    }

    private static void RequireFit(Case subject, WorldOverrides overrides)
    {
        if (!overrides.IsFor(subject))
        {
            throw new ArgumentException("The changes were made for another case, view or scenario; make them for this one.", nameof(overrides));
        }
    }

    private static void Apply(WorldOverrides overrides, EstimateSet estimates, ulong seed, ulong number, double[] values)
    {
        foreach (var (index, change) in overrides.ByIndex)
        {
            values[index] = Value(estimates[index], change, CounterRandom.Unit(seed, number, estimates[index].Stream, 0));
        }
    }

    private static double Value(Estimate estimate, WorldOverride change, double unit) => change.Kind switch
    {
        OverrideKind.Value => change.Amount,
        OverrideKind.Quantile => estimate.Quantile(Inside(change.Amount)),
        _ => estimate.Quantile(Inside(unit + change.Amount)),
    };

    private static double Inside(double probability) => Math.Min(Math.Max(probability, SmallestProbability), 1 - SmallestProbability);

    private void FillTable(ValueFunction.Table table, double[] values)
    {
        for (var k = 0; k < table.Points.Count; k++)
        {
            var here = table.Points[k];
            values[here.OptionIndex] = this[here.Value];
            if (k == 0)
            {
                continue;
            }

            var before = table.Points[k - 1].OptionIndex;
            for (var i = before + 1; i < here.OptionIndex; i++)
            {
                values[i] = values[before] + ((values[here.OptionIndex] - values[before]) * (i - before) / (here.OptionIndex - before));
            }
        }
    }

    private void FillPeak(ValueFunction.Peaked peaked, Issue issue, double[] values)
    {
        double at = peaked.At;
        if (peaked.AtNumber is { } number)
        {
            var first = issue.Options[0].Number ?? 0;
            var step = issue.Options.Count > 1 ? (issue.Options[1].Number ?? 1) - first : 1;
            at = (this[number] - first) / step;
        }

        var width = peaked.Width is { } stated ? this[stated] : Math.Max(Math.Max(at, values.Length - 1 - at), 1);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Math.Max(0, 100 * (1 - (Math.Abs(i - at) / width)));
        }
    }
}
