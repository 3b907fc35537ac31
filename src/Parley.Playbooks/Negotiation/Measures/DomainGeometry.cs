using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Solutions;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Playbooks.Negotiation.Measures;

/// <summary>Where the frontier and the Nash point of a domain lie, on utilities stretched to [0, 1]: made once, asked for each negotiation.</summary>
public sealed class DomainGeometry
{
    private readonly double[][] _frontier;
    private readonly double[][] _nash;
    private readonly UtilityRange[] _ranges;

    /// <summary>Computes frontier and Nash points (textbook conventions, see <see cref="SolutionConventions"/>).</summary>
    /// <param name="domain">The domain.</param>
    public DomainGeometry(NegotiationDomain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        BargainingSolutions solutions = domain.Solutions;
        ParetoFrontier frontier = solutions.Frontier;
        _ranges = [.. Enumerable.Range(0, domain.PartyCount).Select(domain.Problem.Range)];
        _frontier = [.. Enumerable.Range(0, frontier.Count).Select(k => Stretch(frontier.Utilities(k)))];
        Solution nash = solutions.Find(SolutionConcept.Nash);
        _nash = [.. nash.Members.Select(k => _frontier[k])];
    }

    /// <summary>Returns the Euclidean distance to the nearest Nash point; NaN if there is none.</summary>
    /// <param name="utilities">The scenario's own utilities.</param>
    public double NashDistance(ReadOnlySpan<double> utilities) => _nash.Length == 0 ? double.NaN : Nearest(_nash, Stretch(utilities));

    /// <summary>Returns the Euclidean distance to the nearest frontier member.</summary>
    /// <param name="utilities">The scenario's own utilities.</param>
    public double ParetoDistance(ReadOnlySpan<double> utilities) => Nearest(_frontier, Stretch(utilities));

    private static double Nearest(double[][] points, double[] at)
    {
        double nearest = double.PositiveInfinity;
        foreach (double[] point in points)
        {
            double square = 0;
            for (int p = 0; p < at.Length; p++)
            {
                square += (at[p] - point[p]) * (at[p] - point[p]);
            }

            nearest = Math.Min(nearest, square);
        }

        return Math.Sqrt(nearest);
    }

    private double[] Stretch(ReadOnlySpan<double> utilities)
    {
        double[] stretched = new double[utilities.Length];
        for (int p = 0; p < stretched.Length; p++)
        {
            double width = _ranges[p].Maximum - _ranges[p].Minimum;
            stretched[p] = width > 0 ? (utilities[p] - _ranges[p].Minimum) / width : 1;
        }

        return stretched;
    }
}
