using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;

namespace Parley.Stability.Hypergames;

/// <summary>Stability when decision makers misperceive one another: each judges its own stability in the conflict as it sees it.</summary>
/// <remarks>A state is an equilibrium of the hypergame when each decision maker stays there in its own view. <b>Source.</b> Bennett (1977); first-level hypergames in the graph model: Fraser and
/// Hipel (1984), Wang, Hipel and Fraser (1988).</remarks>
public sealed class HypergameAnalysis
{
    private readonly IReadOnlyList<StabilityAnalysis> _views;

    private HypergameAnalysis(IReadOnlyList<StabilityAnalysis> views) => _views = views;

    /// <summary>Analyses every view.</summary>
    /// <param name="conflict">The conflict as it is.</param>
    /// <param name="views">Per decision maker the rankings as it sees them, or null where it sees them as they are. A decision maker knows its own ranking.</param>
    /// <param name="options">Concepts and sanctions.</param>
    /// <param name="cancelled">Stops the search.</param>
    public static HypergameAnalysis Of(Conflict conflict, IReadOnlyList<IReadOnlyList<Ranking>?> views, StabilityOptions options = default, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        ArgumentNullException.ThrowIfNull(views);
        if (views.Count != conflict.DecisionMakers.Count)
        {
            throw new ArgumentException("Each decision maker needs a view, or null.", nameof(views));
        }

        return new HypergameAnalysis([.. views.Select(v => StabilityAnalysis.Of(v is null ? conflict : conflict.WithPreferences(v), options, cancelled))]);
    }

    /// <summary>The conflict as a decision maker sees it, analysed.</summary>
    /// <param name="decisionMaker">Index of the decision maker.</param>
    public StabilityAnalysis View(int decisionMaker) => _views[decisionMaker];

    /// <summary>Whether a decision maker believes that it should stay at a state.</summary>
    /// <param name="decisionMaker">Index of the decision maker.</param>
    /// <param name="state">Index of the state.</param>
    /// <param name="concept">A concept that was analysed.</param>
    public bool IsStable(int decisionMaker, int state, StabilityConcept concept) => _views[decisionMaker].IsStable(decisionMaker, state, concept);

    /// <summary>The states at which everybody stays, each in its own view.</summary>
    /// <param name="concept">A concept that was analysed.</param>
    public IReadOnlyList<int> Equilibria(StabilityConcept concept) =>
        [.. Enumerable.Range(0, _views[0].Conflict.States.Count).Where(s => Enumerable.Range(0, _views.Count).All(i => IsStable(i, s, concept)))];
}
