using Parley.Cases;
using Parley.Estimates;
using Parley.Forecasting.Decisions;
using Parley.Numerics;
using Parley.Worlds;

namespace Parley.Lenses.Forecast;

/// <summary>One issue of a case as a group decision: who stands where, with which capability and salience. Positions are options, 0 for the first.</summary>
public sealed class ForecastIssue
{
    private const double FullSalience = 100;

    private readonly Case _case;
    private readonly int[] _parties;
    private readonly double[] _positions;
    private readonly Estimate?[] _capabilities;
    private readonly Estimate?[] _weights;
    private readonly double _salienceUnit;

    private ForecastIssue(Case subject, int issue, List<(int Party, int Option, bool Stated)> standing)
    {
        (_case, Issue) = (subject, issue);
        _parties = [.. standing.Select(s => s.Party)];
        _positions = [.. standing.Select(s => (double)s.Option)];
        _capabilities = [.. _parties.Select(p => subject.Parties[p].Capability)];
        _weights = [.. _parties.Select(p => subject.PreferencesOf(p)?.Issues.FirstOrDefault(i => i.IssueIndex == issue)?.Weight)];
        Inferred = [.. standing.Where(s => !s.Stated).Select(s => s.Party)];

        // Weights are on 0 to 100 by habit, but only proportions are sure: the unit is raised where a case goes beyond.
        _salienceUnit = subject.Preferences.SelectMany(p => p.Issues).Select(i => i.Weight.Quantile(0.95)).Append(FullSalience).Max();
    }

    /// <summary>Gets the number of the issue in the case.</summary>
    public int Issue { get; }

    /// <summary>Gets the parties that count, as numbers of the case.</summary>
    public IReadOnlyList<int> Parties => _parties;

    /// <summary>Gets the parties whose position is not stated but read off their preferences.</summary>
    public IReadOnlyList<int> Inferred { get; }

    /// <summary>Gets the paths of the numbers that are used.</summary>
    public IReadOnlySet<string> Paths => _capabilities.Concat(_weights).OfType<Estimate>().Select(e => e.Path).ToHashSet(StringComparer.Ordinal);

    /// <summary>Maps an issue: every party but observers counts that has a stated position or, failing that, preferences.</summary>
    /// <param name="subject">A case as of a date.</param>
    /// <param name="issue">Number of the issue.</param>
    /// <returns>The issue; null where fewer than two parties stand anywhere or there is only one option.</returns>
    public static ForecastIssue? Of(Case subject, int issue)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var standing = new List<(int, int, bool)>();
        var central = new Lazy<World>(() => World.Central(subject));
        foreach (var party in subject.Parties.Where(p => p.Role != PartyRole.Observer))
        {
            var preferred = subject.PreferencesOf(party.Index)?.Issues.FirstOrDefault(i => i.IssueIndex == issue);
            if (subject.PositionOf(party.Index, issue) is { } stated)
            {
                standing.Add((party.Index, stated.OptionIndex, true));
            }
            else if (preferred is not null)
            {
                var values = central.Value.OptionValues(party.Index, issue);
                standing.Add((party.Index, Array.IndexOf(values, values.Max()), false));
            }
        }

        return standing.Count < 2 || subject.Issues[issue].Options.Count < 2 ? null : new ForecastIssue(subject, issue, standing);
    }

    /// <summary>Returns the decision in one world.</summary>
    /// <param name="world">The world.</param>
    /// <returns>Plain numbers; a party without a capability or a weight takes the mean of the others'.</returns>
    public GroupDecision In(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var capabilities = Filled([.. _capabilities.Select(e => e is null ? double.NaN : world[e])]);
        var weights = Filled([.. _weights.Select(e => e is null ? double.NaN : world[e])]);
        return Make((i, k) => k == 0 ? capabilities[i] : Math.Clamp(weights[i] / _salienceUnit, 0, 1));
    }

    /// <summary>Returns the decision with its uncertain numbers, for the engine's own tools.</summary>
    /// <returns>Distributions as written in the case.</returns>
    public EstimatedDecision Estimated()
    {
        var central = In(World.Central(_case));
        var actors = _parties.Select((p, i) => new EstimatedActor(
            _case.Parties[p].Id,
            _capabilities[i]?.Distribution ?? new PointDistribution(central.Capabilities[i]),
            [new PointDistribution(_positions[i])],
            [_weights[i]?.Distribution ?? new PointDistribution(central.Saliences()[i] * _salienceUnit)])).ToList();
        return new EstimatedDecision(_case.Issues[Issue].Name, [_case.Issues[Issue].Id], actors)
        {
            SalienceUnit = _salienceUnit,
            Scales = [Scale],
            ReferencePoints = [_case.StatusQuo[Issue]],
        };
    }

    /// <summary>Gets the scale: from the first option to the last.</summary>
    public PositionScale Scale => new(0, _case.Issues[Issue].Options.Count - 1);

    private GroupDecision Make(Func<int, int, double> number) => new(
        _case.Issues[Issue].Name,
        [_case.Issues[Issue].Id],
        [.. _parties.Select((p, i) => new DecisionActor(_case.Parties[p].Id, number(i, 0), [_positions[i]], [number(i, 1)]))],
        [Scale],
        [_case.StatusQuo[Issue]]);

    private static double[] Filled(double[] values)
    {
        var known = values.Where(double.IsFinite).ToArray();
        var mean = known.Length > 0 ? OrderedSum.Mean(known) : 1;
        return [.. values.Select(v => double.IsFinite(v) ? v : mean)];
    }
}
