using Parley.Games.NormalForms;

namespace Parley.Games.Families;

/// <summary>One of the 78 strictly ordinal games of two players with two actions each (Rapoport, Guyer 1966).</summary>
/// <param name="Number">Its number here, 1 to 78, in the order of its canonical table; not the number of any of the published lists.</param>
/// <param name="Name">Its name in the literature, where it has a common one; else empty.</param>
/// <param name="Game">The game: ranks 1 (worst) to 4 (best).</param>
/// <param name="IsSymmetric">Whether both players are in the same position.</param>
/// <param name="PureEquilibria">Number of its equilibria in pure strategies: 0, 1 or 2.</param>
/// <param name="IsConflict">Whether no outcome is best for both (the 57 games of Brams 1994).</param>
public sealed record OrdinalGame(int Number, string Name, NormalFormGame Game, bool IsSymmetric, int PureEquilibria, bool IsConflict);
