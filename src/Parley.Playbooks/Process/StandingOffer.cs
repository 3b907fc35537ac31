namespace Parley.Playbooks.Process;

/// <summary>A package that lies on the table.</summary>
/// <param name="Author">Whose it is.</param>
/// <param name="Package">One option per issue.</param>
/// <param name="Points">Its worth to the party that looks.</param>
/// <param name="Accepted">The parties that have accepted it.</param>
public sealed record StandingOffer(int Author, IReadOnlyList<int> Package, double Points, IReadOnlyList<int> Accepted);
