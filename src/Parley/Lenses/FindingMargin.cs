using Parley.Worlds;

namespace Parley.Lenses;

/// <summary>How far a finding is from being reversed, as a function of the case's inputs.</summary>
/// <param name="Candidates">Paths of the inputs worth trying, the most influential first.</param>
/// <param name="At">
/// Evaluates the margin with some inputs changed, all others drawn as before: positive while the finding holds, zero or negative where it is reversed,
/// with what the finding becomes in words.
/// </param>
public sealed record FindingMargin(IReadOnlyList<string> Candidates, Func<WorldOverrides?, (double Margin, string Result)> At);
