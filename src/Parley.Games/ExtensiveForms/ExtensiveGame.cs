using Parley.Numerics;

namespace Parley.Games.ExtensiveForms;

/// <summary>A finite game in extensive form: a tree with chance, information sets and payoffs that add up along the path.</summary>
/// <remarks>
/// <para>Nodes are numbered from 0 in prefix order: a node, then its first subtree, and so on; parents come before children.
/// Information sets are numbered by player, then by first appearance. The tree is held in flat arrays: about 40 bytes per node.</para>
/// <para>Made by <see cref="ExtensiveGameBuilder"/> or by the readers.</para>
/// </remarks>
public sealed class ExtensiveGame
{
    private readonly NodeKind[] _kinds;
    private readonly int[] _places;
    private readonly int[] _outcomes;
    private readonly int[] _parents;
    private readonly int[] _actions;
    private readonly int[] _childStarts;
    private readonly int[] _children;
    private readonly string[] _labels;

    internal ExtensiveGame(
        string title, string comment, IReadOnlyList<string> players, IReadOnlyList<InformationSet> informationSets,
        IReadOnlyList<ChanceEvent> chanceEvents, IReadOnlyList<Outcome> outcomes, TreeNodes nodes)
    {
        (Title, Comment, Players, InformationSets, ChanceEvents, Outcomes) = (title, comment, players, informationSets, chanceEvents, outcomes);
        _kinds = [.. nodes.Kinds];
        _places = [.. nodes.Places];
        _outcomes = [.. nodes.Outcomes];
        _parents = [.. nodes.Parents];
        _actions = [.. nodes.Actions];
        _labels = [.. nodes.Labels];
        (_childStarts, _children) = Link(_parents);
        FirstSets = new int[players.Count + 1];
        foreach (var set in informationSets)
        {
            FirstSets[set.Player + 1]++;
        }

        for (var player = 0; player < players.Count; player++)
        {
            FirstSets[player + 1] += FirstSets[player];
        }

        ActionCount = informationSets.Sum(s => s.Actions.Count);
        Recall = RecallCheck.Of(this);
    }

    /// <summary>Gets the title; may be empty.</summary>
    public string Title { get; }

    /// <summary>Gets the comment of the file; may be empty.</summary>
    public string Comment { get; }

    /// <summary>Gets the names of the players.</summary>
    public IReadOnlyList<string> Players { get; }

    /// <summary>Gets the number of players.</summary>
    public int PlayerCount => Players.Count;

    /// <summary>Gets the information sets, by player, then by first appearance.</summary>
    public IReadOnlyList<InformationSet> InformationSets { get; }

    /// <summary>Gets the chance events, by first appearance.</summary>
    public IReadOnlyList<ChanceEvent> ChanceEvents { get; }

    /// <summary>Gets the outcomes, by first appearance.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; }

    /// <summary>Gets the number of nodes, at least 1.</summary>
    public int NodeCount => _kinds.Length;

    /// <summary>Gets the number of actions at all information sets together: the length of a behaviour profile.</summary>
    public int ActionCount { get; }

    /// <summary>Gets what players remember.</summary>
    public RecallCheck Recall { get; }

    /// <summary>Gets where each player's information sets begin; one more entry than players.</summary>
    internal int[] FirstSets { get; }

    /// <summary>Where a player's actions begin among those of all information sets.</summary>
    internal int FirstActions(int player) => FirstSets[player] == InformationSets.Count ? ActionCount : InformationSets[FirstSets[player]].FirstAction;

    /// <summary>Returns what happens at a node.</summary>
    /// <param name="node">Node, from 0.</param>
    public NodeKind Kind(int node) => _kinds[node];

    /// <summary>Returns a decision node's information set, or a chance node's event; -1 at the end.</summary>
    /// <param name="node">Node, from 0.</param>
    public int PlaceOf(int node) => _places[node];

    /// <summary>Returns a node's outcome, or -1.</summary>
    /// <param name="node">Node, from 0.</param>
    public int OutcomeOf(int node) => _outcomes[node];

    /// <summary>Returns a node's parent; -1 for the root.</summary>
    /// <param name="node">Node, from 0.</param>
    public int Parent(int node) => _parents[node];

    /// <summary>Returns the action that leads from the parent to a node; -1 for the root.</summary>
    /// <param name="node">Node, from 0.</param>
    public int ActionTo(int node) => _actions[node];

    /// <summary>Returns a node's label; may be empty.</summary>
    /// <param name="node">Node, from 0.</param>
    public string Label(int node) => _labels[node];

    /// <summary>Returns a node's children, by action.</summary>
    /// <param name="node">Node, from 0.</param>
    public ReadOnlySpan<int> Children(int node) => _children.AsSpan(_childStarts[node], _childStarts[node + 1] - _childStarts[node]);

    /// <summary>Returns the player who decides at a node; -1 elsewhere.</summary>
    /// <param name="node">Node, from 0.</param>
    public int PlayerAt(int node) => _kinds[node] == NodeKind.Decision ? InformationSets[_places[node]].Player : -1;

    /// <summary>Returns the information sets of a player, as a range of <see cref="InformationSets"/>.</summary>
    /// <param name="player">Player, from 0.</param>
    public Range SetsOf(int player) => FirstSets[player]..FirstSets[player + 1];

    /// <summary>Returns the payoffs received along the path to a node, the node included.</summary>
    /// <returns>Per node and player, players fastest. Cost: linear in the nodes.</returns>
    public Rational[] AccumulatedPayoffs()
    {
        var sums = new Rational[NodeCount * PlayerCount];
        for (var node = 0; node < NodeCount; node++)
        {
            for (var player = 0; player < PlayerCount; player++)
            {
                var before = node == 0 ? Rational.Zero : sums[(_parents[node] * PlayerCount) + player];
                sums[(node * PlayerCount) + player] = _outcomes[node] < 0 ? before : before + Outcomes[_outcomes[node]].Payoffs[player];
            }
        }

        return sums;
    }

    private static (int[] Starts, int[] Children) Link(int[] parents)
    {
        var starts = new int[parents.Length + 1];
        for (var node = 1; node < parents.Length; node++)
        {
            starts[parents[node] + 1]++;
        }

        for (var node = 0; node < parents.Length; node++)
        {
            starts[node + 1] += starts[node];
        }

        // Prefix order lists the children of a node by action already.
        var next = starts.AsSpan(0, parents.Length).ToArray();
        var children = new int[Math.Max(0, parents.Length - 1)];
        for (var node = 1; node < parents.Length; node++)
        {
            children[next[parents[node]]++] = node;
        }

        return (starts, children);
    }
}
