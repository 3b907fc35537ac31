using System.Collections.Immutable;
using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Solutions;

namespace Parley.Playbooks.Negotiation.Spaces;

/// <summary>A bargaining problem made ready for negotiations by simulation: numbered outcomes and one sorted utility index per party.</summary>
/// <remarks>Immutable and shared by all negotiations and threads. <b>Cost.</b> 28 bytes per outcome and party, a sort per party.</remarks>
public sealed class NegotiationDomain
{
    /// <summary>The largest number of outcomes that is indexed.</summary>
    public const int MostOutcomes = 20_000_000;

    private readonly Lazy<BargainingSolutions> _solutions;

    /// <summary>Prepares a problem.</summary>
    /// <param name="problem">The problem, of two or more parties.</param>
    /// <param name="scale">How utilities are scaled for the strategies.</param>
    /// <exception cref="InvalidOperationException">The space has more than <see cref="MostOutcomes"/> outcomes, or there is only one party.</exception>
    public NegotiationDomain(BargainingProblem problem, UtilityScale scale = UtilityScale.NegMas)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (problem.Space.Count > MostOutcomes)
        {
            throw new InvalidOperationException($"the scenario has {problem.Space.Count} outcomes; negotiations are simulated up to {MostOutcomes}");
        }

        if (problem.PartyCount < 2)
        {
            throw new InvalidOperationException("a negotiation needs at least two parties");
        }

        Problem = problem;
        Scale = scale;
        Layout = new IssueLayout(problem.Space);
        Indices = [.. Enumerable.Range(0, problem.PartyCount).Select(p => new UtilityIndex(problem, p, scale))];
        Disagreement = [.. problem.Parties.Select((party, p) => party.ReservationValue ?? problem.Range(p).Minimum)];
        _solutions = new Lazy<BargainingSolutions>(() => new BargainingSolutions(ParetoFrontier.Compute(problem)));
    }

    /// <summary>Gets the problem.</summary>
    public BargainingProblem Problem { get; }

    /// <summary>Gets how utilities are scaled for the strategies.</summary>
    public UtilityScale Scale { get; }

    /// <summary>Gets how outcome numbers divide into options.</summary>
    public IssueLayout Layout { get; }

    /// <summary>Gets the parties' sorted utilities.</summary>
    public ImmutableArray<UtilityIndex> Indices { get; }

    /// <summary>Gets what no agreement pays: the reservation value, or where none is stated the party's lowest utility.</summary>
    public ImmutableArray<double> Disagreement { get; }

    /// <summary>Gets the number of parties.</summary>
    public int PartyCount => Indices.Length;

    /// <summary>Gets the exact frontier and solution points, computed when first asked for.</summary>
    public BargainingSolutions Solutions => _solutions.Value;

    /// <summary>Writes the scenario's own utilities of an outcome, or what no agreement pays.</summary>
    /// <param name="outcome">The outcome's number, or -1 for no agreement.</param>
    /// <param name="utilities">Receives one number per party.</param>
    public void Evaluate(int outcome, Span<double> utilities)
    {
        if (outcome < 0)
        {
            Disagreement.AsSpan().CopyTo(utilities);
            return;
        }

        Span<int> options = stackalloc int[Layout.IssueCount];
        Problem.Space.Decode(outcome, options);
        Problem.Evaluate(options, utilities);
    }
}
