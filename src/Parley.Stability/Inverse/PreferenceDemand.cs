namespace Parley.Stability.Inverse;

/// <summary>One thing that a changed preference has to say: a state is to be at least as good as another, or better.</summary>
/// <param name="DecisionMaker">Whose preference.</param>
/// <param name="Better">Index of the state that is to be at least as good.</param>
/// <param name="Worse">Index of the other state.</param>
/// <param name="Strict">Whether it is to be better, not only as good.</param>
public readonly record struct PreferenceDemand(int DecisionMaker, int Better, int Worse, bool Strict);
