namespace Parley.Games.ExtensiveForms;

/// <summary>Nodes of one player between which it cannot tell.</summary>
/// <param name="Player">Player, from 0.</param>
/// <param name="Label">Label; may be empty or repeated.</param>
/// <param name="Actions">Labels of the actions, at least one.</param>
/// <param name="Nodes">Its nodes, rising.</param>
/// <param name="FirstAction">Where its probabilities begin among those of all information sets of the game.</param>
public sealed record InformationSet(int Player, string Label, IReadOnlyList<string> Actions, IReadOnlyList<int> Nodes, int FirstAction);
