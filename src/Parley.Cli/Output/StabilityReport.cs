using Parley.Lenses.Stability;
using Parley.Stability.Coalitions;
using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Evolution;
using Parley.Stability.Files;
using Parley.Stability.Inverse;
using Parley.Stability.Robustness;
using Parley.Stability.Witnesses;

namespace Parley.Cli.Output;

/// <summary>What <c>parley stable</c> is asked for.</summary>
internal sealed record StabilityRequest
{
    public StabilityOptions Options { get; init; }

    public bool Coalitions { get; init; }

    public int? Why { get; init; }

    public int? PathFrom { get; init; }

    public int? Inverse { get; init; }

    public int InverseNodes { get; init; }

    public bool Foresight { get; init; }

    public bool Merge { get; init; }

    public int RobustnessWorlds { get; init; }

    public int Swaps { get; init; }

    public ulong Seed { get; init; }
}

/// <summary>Everything that <c>parley stable</c> shows, computed once for text and JSON.</summary>
internal sealed record StabilityReport(ConflictDocument Document, StabilityAnalysis Analysis)
{
    /// <summary>Above so many states coalitions are looked at in equilibria only, and the meanings of sanctions are not compared.</summary>
    public const int ManyStates = 2048;

    public Conflict Conflict => Analysis.Conflict;

    /// <summary>Verdicts that differ between meanings of a sanction, by decision maker, state and concept.</summary>
    public IReadOnlyList<(int Party, int State, StabilityConcept Concept, bool Legal, bool Once, bool Single)> Disagreements { get; private init; } = [];

    public IReadOnlyList<CoalitionImprovement>? CoalitionImprovements { get; private init; }

    public IReadOnlyList<(Coalition Coalition, StabilityConcept Concept, IReadOnlyList<int> Stable)> CoalitionVerdicts { get; private init; } = [];

    public IReadOnlyList<(StabilityConcept Concept, IReadOnlyList<int> Stable)> Universal { get; private init; } = [];

    public IReadOnlyList<VerdictWitness> Witnesses { get; private init; } = [];

    public ConflictEvolution? Evolution { get; private init; }

    /// <summary>By how many ranks the state that reasons are given for would have to rise, by decision maker and concept.</summary>
    public IReadOnlyList<(int Party, StabilityConcept Concept, int Places)> Margins { get; private init; } = [];

    public StabilityExtras Extras { get; private init; } = new();

    /// <summary>What would have to change for a wanted state, by concept.</summary>
    public IReadOnlyList<InverseAnswer> Inverse { get; private init; } = [];

    /// <summary>The pure equilibria of the conflict as a normal-form game, and whether they are the Nash equilibria found here.</summary>
    public (IReadOnlyList<int> PureEquilibria, bool Agrees)? Game { get; private init; }

    /// <summary>States that are equilibria under some concept, rising.</summary>
    public IReadOnlyList<int> AnyEquilibrium { get; } = [.. Analysis.Concepts.SelectMany(c => Analysis.Equilibria(c).Members()).Distinct().Order()];

    public static StabilityReport Of(ConflictDocument document, StabilityRequest request, CancellationToken cancelled)
    {
        var analysis = StabilityAnalysis.Of(document.Conflict, request.Options, cancelled);
        var report = new StabilityReport(document, analysis)
        {
            Disagreements = Compare(analysis, request.Options, cancelled),
            Witnesses = request.Why is { } why
                ? [.. Enumerable.Range(0, document.Conflict.DecisionMakers.Count).SelectMany(i => analysis.Concepts.Select(c => new WitnessFinder(analysis).Find(i, why, c)))]
                : [],
            Margins = request.Why is { } asked
                ? [.. Enumerable.Range(0, document.Conflict.DecisionMakers.Count).SelectMany(i => analysis.Concepts.Where(c => c != StabilityConcept.Sim).Select(c => (i, c, StabilityMargin.Places(analysis, i, c)[asked]))).Where(m => m.Item3 > 0)]
                : [],
            Extras = StabilityExtras.Of(document, analysis, request, cancelled),
            Game = ConflictGame.Check(analysis, cancelled),
            Evolution = request.PathFrom is { } from ? new ConflictEvolution(document.Conflict, from, cancelled) : null,
        };
        report = request.Coalitions ? report.WithCoalitions(cancelled) : report;
        // Last, because a time limit ends this search with what it has.
        return request.Inverse is not { } wanted ? report : report with
        {
            Inverse = [.. analysis.Concepts.Where(c => c != StabilityConcept.Sim).Select(c => InverseSearch.Find(document.Conflict, wanted, c, new InverseOptions { Sanctions = request.Options.Sanctions, Nodes = request.InverseNodes }, cancelled))],
        };
    }

    private StabilityReport WithCoalitions(CancellationToken cancelled)
    {
        var coalitions = new CoalitionStability(Conflict, cancelled);
        var all = Conflict.States.Count <= ManyStates;
        var states = all ? Enumerable.Range(0, Conflict.States.Count).ToList() : [.. AnyEquilibrium];
        // Subcoalitions of the others make CSEQ exponential in decision makers; beyond six only improvements are listed.
        var verdicts = Conflict.DecisionMakers.Count <= 6 && states.Count <= 512;
        var sets = Coalition.All(Conflict.DecisionMakers.Count);
        return this with
        {
            CoalitionImprovements = [.. states.SelectMany(coalitions.Improvements)],
            CoalitionVerdicts = !verdicts ? [] : [.. sets.SelectMany(h => CoalitionStability.Concepts.Select(c => (h, c, (IReadOnlyList<int>)[.. states.Where(s => coalitions.IsStable(h, s, c))])))],
            Universal = !verdicts ? [] : [.. CoalitionStability.Concepts.Select(c => (c, (IReadOnlyList<int>)[.. states.Where(s => coalitions.IsUniversallyStable(s, c))]))],
        };
    }

    private static List<(int, int, StabilityConcept, bool, bool, bool)> Compare(StabilityAnalysis analysis, StabilityOptions options, CancellationToken cancelled)
    {
        var conflict = analysis.Conflict;
        var found = new List<(int, int, StabilityConcept, bool, bool, bool)>();
        if (conflict.DecisionMakers.Count is < 3 or > 12 || conflict.States.Count > ManyStates)
        {
            return found;
        }

        StabilityConcept[] concepts = [.. analysis.Concepts.Where(c => c is not (StabilityConcept.Nash or StabilityConcept.Sim))];
        if (concepts.Length == 0)
        {
            return found;
        }

        var (legal, once, single) = (With(SanctionSemantics.Legal), With(SanctionSemantics.Once), With(SanctionSemantics.Single));
        foreach (var concept in concepts)
        {
            for (var i = 0; i < conflict.DecisionMakers.Count; i++)
            {
                for (var s = 0; s < conflict.States.Count; s++)
                {
                    var (a, b, c) = (legal.IsStable(i, s, concept), once.IsStable(i, s, concept), single.IsStable(i, s, concept));
                    if (a != b || b != c)
                    {
                        found.Add((i, s, concept, a, b, c));
                    }
                }
            }
        }

        return found;

        StabilityAnalysis With(SanctionSemantics meaning) => StabilityAnalysis.Of(conflict, options with { Concepts = concepts, Sanctions = meaning, RecheckSteps = -1 }, cancelled);
    }
}
