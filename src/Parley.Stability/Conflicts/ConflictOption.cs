namespace Parley.Stability.Conflicts;

/// <summary>One yes/no option.</summary>
/// <param name="Name">Its name, unique in the conflict.</param>
/// <param name="Owners">Indices of the decision makers who may change it; more than one for a shared option, which each of them may change alone.</param>
/// <param name="Direction">Which way it may be changed.</param>
public sealed record ConflictOption(string Name, IReadOnlyList<int> Owners, OptionDirection Direction);
