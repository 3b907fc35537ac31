namespace Parley.Games.Regret;

/// <summary>A node with children: its number, first child, number of children, player (-1 for chance) and first action.</summary>
internal readonly record struct FlatNode(int Node, int FirstChild, int Count, int Player, int FirstAction);
