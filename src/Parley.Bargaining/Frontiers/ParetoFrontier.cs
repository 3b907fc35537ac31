using System.Collections.Immutable;
using Parley.Bargaining.Problems;

namespace Parley.Bargaining.Frontiers;

/// <summary>The outcomes that no other outcome beats for one party without being worse for another: where there is nothing left on the table.</summary>
/// <remarks>
/// <para><b>Convention.</b> All undominated outcomes of the whole space are members, below reservation values too, and outcomes of equal utilities
/// are all kept (<see cref="DistinctCount"/> counts them once). Members stand by the first party's utility downward, then the second's and so on,
/// then by the outcome's number. Merging (see <see cref="AdditiveFrontier"/>) keeps one outcome per point.</para>
/// <para><b>Assumes</b> nothing about the utilities. Works for any number of parties; exact.</para>
/// <para><b>Cost.</b> Enumeration: about a nanosecond per outcome and party if additive, memory for the members only. Three and more parties add
/// the pruning of candidates.</para>
/// </remarks>
public sealed class ParetoFrontier
{
    private readonly int[] _outcomes;
    private readonly double[] _utilities;

    internal ParetoFrontier(
        BargainingProblem problem, int[] outcomes, int distinct, BargainingProblem compared, FrontierMethod method, double examined, string? reason,
        FrontierOptions options)
    {
        Problem = problem;
        _outcomes = outcomes;
        int issues = problem.Space.IssueCount, parties = problem.PartyCount;
        Count = outcomes.Length / issues;
        DistinctCount = distinct;
        Method = method;
        Compared = compared;
        OutcomesExamined = examined;
        Reason = reason;
        _utilities = new double[Count * parties];
        for (int k = 0; k < Count; k++)
        {
            problem.Evaluate(outcomes.AsSpan(k * issues, issues), _utilities.AsSpan(k * parties, parties));
        }

        Certificate = options.CertificateLimit < 0
            ? null
            : FrontierCertificate.Check(compared, outcomes, Complete, options.CertificateLimit);
        if (Certificate is { Verified: false })
        {
            throw new InvalidOperationException($"the frontier failed its own check: {Certificate.Violation}");
        }
    }

    /// <summary>Gets the problem.</summary>
    public BargainingProblem Problem { get; }

    /// <summary>Gets the number of members.</summary>
    public int Count { get; }

    /// <summary>Gets the number of different points of utilities among the members.</summary>
    public int DistinctCount { get; }

    /// <summary>Gets how the frontier was found.</summary>
    public FrontierMethod Method { get; }

    /// <summary>Gets the problem with the utilities that were compared: <see cref="Problem"/> itself, or its rounding by <see cref="UtilityLattice"/>.</summary>
    public BargainingProblem Compared { get; }

    /// <summary>Gets the number of outcomes examined, alone or in blocks that are dominated as a whole.</summary>
    public double OutcomesExamined { get; }

    /// <summary>Gets whether every undominated point is there.</summary>
    public bool Complete => Reason is null;

    /// <summary>Gets why the frontier is not complete, or null.</summary>
    public string? Reason { get; }

    /// <summary>Gets what the independent checker found; null only if it was switched off.</summary>
    public FrontierCertificate? Certificate { get; }

    /// <summary>Finds the frontier of a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">Settings.</param>
    /// <exception cref="InvalidOperationException">The space is too large to enumerate and a utility is not additive.</exception>
    public static ParetoFrontier Compute(BargainingProblem problem, FrontierOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        long choice = options.MaximumOutcomes > 0 ? options.MaximumOutcomes : 20_000_000;
        bool merge = options.Method == FrontierMethod.Merging
            || (options.Method == FrontierMethod.Automatic && problem.IsAdditive && problem.Space.Count > choice);
        if (merge)
        {
            return AdditiveFrontier.Compute(problem, options);
        }

        if (!problem.Space.IsIndexable)
        {
            throw new InvalidOperationException(
                $"a space of {problem.Space.Count} outcomes cannot be enumerated; the frontier without enumeration needs additive utilities");
        }

        if (options.Method == FrontierMethod.Automatic)
        {
            options = options with { MaximumOutcomes = choice };
        }

        BargainingProblem compared = options.Resolution > 0 || options.OnLattice ? UtilityLattice.Round(problem, options.Resolution) : problem;
        (long[] numbers, int distinct, long examined, string? reason) = FrontierSearch.Run(compared, options);
        int issues = problem.Space.IssueCount;
        int[] outcomes = new int[numbers.Length * issues];
        for (int k = 0; k < numbers.Length; k++)
        {
            problem.Space.Decode(numbers[k], outcomes.AsSpan(k * issues, issues));
        }

        return new ParetoFrontier(problem, outcomes, distinct, compared, FrontierMethod.Enumeration, examined, reason, options);
    }

    /// <summary>Returns the utilities of a member, one per party.</summary>
    /// <param name="member">The member's position.</param>
    public ReadOnlySpan<double> Utilities(int member) => _utilities.AsSpan(member * Problem.PartyCount, Problem.PartyCount);

    /// <summary>Returns the options of a member, one per issue.</summary>
    /// <param name="member">The member's position.</param>
    public ReadOnlySpan<int> Outcome(int member) => _outcomes.AsSpan(member * Problem.Space.IssueCount, Problem.Space.IssueCount);

    /// <summary>Returns the positions of the members that give every party at least this much.</summary>
    /// <param name="least">One utility per party.</param>
    public ImmutableArray<int> MembersAtLeast(ReadOnlySpan<double> least)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        for (int k = 0; k < Count; k++)
        {
            ReadOnlySpan<double> u = Utilities(k);
            bool all = true;
            for (int p = 0; p < u.Length; p++)
            {
                all &= u[p] >= least[p];
            }

            if (all)
            {
                found.Add(k);
            }
        }

        return found.ToImmutable();
    }
}
