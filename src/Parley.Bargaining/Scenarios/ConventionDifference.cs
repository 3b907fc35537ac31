using System.Collections.Immutable;
using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Solutions;

namespace Parley.Bargaining.Scenarios;

/// <summary>What changes when the same GENIUS files are read the other way (see <see cref="ImportConvention"/>): which published numbers were on another game.</summary>
/// <param name="Parties">For each party the ranges, reservation values and whether one reading is only a rescaling of the other.</param>
/// <param name="GeniusFrontier">The size of the frontier as GENIUS reads the files.</param>
/// <param name="NegMasFrontier">The size of the frontier as NegMAS reads them.</param>
/// <param name="GeniusNash">The Nash outcomes of the first reading under GENIUS's conventions.</param>
/// <param name="NegMasNash">The Nash outcomes of the second reading under NegMAS's conventions.</param>
public sealed record ConventionDifference(
    ImmutableArray<PartyDifference> Parties, int GeniusFrontier, int NegMasFrontier, ImmutableArray<string> GeniusNash, ImmutableArray<string> NegMasNash)
{
    /// <summary>Gets whether the two readings are the same game with the same Nash outcomes.</summary>
    public bool Equivalent => Parties.All(party => party.SameUpToScale && party.GeniusReservation == party.NegMasReservation) && GeniusNash.SequenceEqual(NegMasNash);

    /// <summary>Reads files both ways and compares.</summary>
    /// <param name="name">The scenario's name.</param>
    /// <param name="files">GENIUS XML files.</param>
    /// <exception cref="Numerics.Errors.SourceErrorsException">Something in the files is wrong.</exception>
    public static ConventionDifference Of(string name, IReadOnlyList<SourceText> files)
    {
        BargainingProblem a = ScenarioReader.Read(name, files).Problem;
        BargainingProblem b = ScenarioReader.Read(name, files, ImportConvention.NegMas).Problem;
        var parties = ImmutableArray.CreateBuilder<PartyDifference>();
        for (int p = 0; p < a.PartyCount; p++)
        {
            parties.Add(new PartyDifference(
                a.Parties[p].Name, a.Range(p), b.Range(p), a.Parties[p].ReservationValue, b.Parties[p].ReservationValue, LargestDifference(a, b, p)));
        }

        ParetoFrontier first = ParetoFrontier.Compute(a), second = ParetoFrontier.Compute(b);
        return new ConventionDifference(
            parties.ToImmutable(), first.Count, second.Count, Nash(first, SolutionConventions.Genius), Nash(second, SolutionConventions.NegMas));
    }

    private static ImmutableArray<string> Nash(ParetoFrontier frontier, SolutionConventions conventions) =>
        [.. new BargainingSolutions(frontier, conventions).Find(SolutionConcept.Nash).Members.Select(k => frontier.Problem.Space.Describe(frontier.Outcome(k)))];

    /// <summary>The largest difference after both are stretched to [0, 1]; over all outcomes, or the first million.</summary>
    private static double LargestDifference(BargainingProblem a, BargainingProblem b, int party)
    {
        UtilityRange rangeA = a.Range(party), rangeB = b.Range(party);
        double widthA = rangeA.Maximum - rangeA.Minimum, widthB = rangeB.Maximum - rangeB.Minimum;
        if (widthA <= 0 || widthB <= 0)
        {
            return widthA <= 0 && widthB <= 0 ? 0 : 1;
        }

        int[] outcome = new int[a.Space.IssueCount];
        double largest = 0;
        int left = 1_000_000;
        do
        {
            double x = (a.Parties[party].Utility.Evaluate(outcome) - rangeA.Minimum) / widthA;
            double y = (b.Parties[party].Utility.Evaluate(outcome) - rangeB.Minimum) / widthB;
            largest = Math.Max(largest, Math.Abs(x - y));
        }
        while (OutcomeOdometer.Advance(a.Space, outcome) && --left > 0);
        return largest;
    }
}
