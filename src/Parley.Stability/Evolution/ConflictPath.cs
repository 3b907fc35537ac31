using Parley.Stability.Witnesses;

namespace Parley.Stability.Evolution;

/// <summary>A way from one state to another.</summary>
/// <param name="Steps">The moves, in order; nobody moves twice in succession.</param>
/// <param name="Loss">By how many ranks, in all, movers set themselves back with their own moves; 0 where every move is an improvement.</param>
public sealed record ConflictPath(IReadOnlyList<MoveStep> Steps, long Loss);
