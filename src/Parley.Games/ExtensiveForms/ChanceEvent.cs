using Parley.Numerics;

namespace Parley.Games.ExtensiveForms;

/// <summary>A chance event, which may stand at several nodes.</summary>
/// <param name="Label">Label; may be empty.</param>
/// <param name="Actions">Labels of what may be drawn.</param>
/// <param name="Probabilities">One per action, not negative, with sum exactly 1.</param>
public sealed record ChanceEvent(string Label, IReadOnlyList<string> Actions, IReadOnlyList<Rational> Probabilities);
