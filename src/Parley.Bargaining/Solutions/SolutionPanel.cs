using System.Collections.Immutable;
using Parley.Bargaining.Frontiers;

namespace Parley.Bargaining.Solutions;

/// <summary>All concepts under all named conventions side by side: where tools mean different things by one name.</summary>
/// <param name="Rows">One row per convention and concept.</param>
public sealed record SolutionPanel(ImmutableArray<SolutionPanelRow> Rows)
{
    /// <summary>Computes the panel.</summary>
    /// <param name="frontier">The frontier.</param>
    public static SolutionPanel Of(ParetoFrontier frontier)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        (string Name, SolutionConventions Conventions)[] named =
        [
            ("textbook", SolutionConventions.Textbook),
            ("textbook, ideal over rational outcomes", new SolutionConventions { Ideal = IdealRule.RationalOutcomes }),
            ("NegMAS", SolutionConventions.NegMas),
            ("GENIUS", SolutionConventions.Genius),
            ("d = 0", SolutionConventions.NegoLog),
        ];
        var rows = ImmutableArray.CreateBuilder<SolutionPanelRow>();
        foreach ((string name, SolutionConventions conventions) in named)
        {
            var solutions = new BargainingSolutions(frontier, conventions);
            rows.AddRange(solutions.All().Select(solution => new SolutionPanelRow(name, conventions.Describe(), solution)));
        }

        return new SolutionPanel(rows.ToImmutable());
    }

    /// <summary>Returns the concepts for which two conventions pick different members.</summary>
    public ImmutableArray<SolutionConcept> Disputed() =>
        [.. Rows.GroupBy(row => row.Solution.Concept).Where(group => group.Any(row => !row.Solution.Members.SequenceEqual(group.First().Solution.Members))).Select(group => group.Key)];
}
