using Parley.Cases;
using Parley.Studies;
using Parley.Worlds;

namespace Parley.Lenses.Deal;

/// <summary>In how many sampled worlds each party could accept a package: at least its no-deal value, within its red lines.</summary>
public sealed class AcceptanceTable
{
    private readonly DealMapping _mapping;
    private readonly double[][][][] _values;
    private readonly double[][] _noDeal;
    private readonly Case _case;
    private readonly IReadOnlyList<World> _worlds;

    /// <summary>Prepares the parties' values in each world.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="mapping">Its mapping.</param>
    /// <param name="worlds">The worlds.</param>
    public AcceptanceTable(Case subject, DealMapping mapping, IReadOnlyList<World> worlds)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(worlds);
        _case = subject;
        _mapping = mapping;
        _worlds = worlds;
        _values = new double[worlds.Count][][][];
        _noDeal = new double[worlds.Count][];
        for (var w = 0; w < worlds.Count; w++)
        {
            _noDeal[w] = [.. mapping.Parties.Select(p => mapping.NoDeal(worlds[w], p))];
            _values[w] = [.. mapping.Parties.Select(p => Weighted(subject, worlds[w], p))];
        }
    }

    /// <summary>Scores a package.</summary>
    /// <param name="package">The package with its utilities at the medians.</param>
    /// <returns>The shares of worlds in which each party, and all principals together, could accept it.</returns>
    public AcceptablePackage Score(PackagePoint package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var within = _mapping.Parties.Select(p => _mapping.WithinRedLines(p, package.Options)).ToArray();
        var counts = new int[within.Length];
        var all = 0;
        for (var w = 0; w < _values.Length; w++)
        {
            var everyone = true;
            for (var p = 0; p < counts.Length; p++)
            {
                var accepts = within[p] && Utility(w, p, package.Options) >= _noDeal[w][p];
                counts[p] += accepts ? 1 : 0;
                everyone &= accepts || p >= _mapping.Principals.Count;
            }

            all += everyone ? 1 : 0;
        }

        return new AcceptablePackage(package, all / (double)_values.Length, [.. counts.Select(c => c / (double)_values.Length)]);
    }

    private static double[][] Weighted(Case subject, World world, int party)
    {
        var shares = world.WeightShares(party);
        return [.. shares.Select((s, issue) => world.OptionValues(party, issue).Select(v => s * v).ToArray()).Take(subject.Issues.Count)];
    }

    private double Utility(int world, int party, IReadOnlyList<int> package)
    {
        var sum = 0.0;
        for (var issue = 0; issue < package.Count; issue++)
        {
            sum += _values[world][party][issue][package[issue]];
        }

        foreach (var interaction in _case.Interactions.Where(i => i.PartyIndex == _mapping.Parties[party]))
        {
            if (package[interaction.First.IssueIndex] == interaction.First.OptionIndex && package[interaction.Second.IssueIndex] == interaction.Second.OptionIndex)
            {
                sum += _worlds[world][interaction.Value];
            }
        }

        return sum;
    }
}
