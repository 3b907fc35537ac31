namespace Parley.Evidence.Ledger;

/// <summary>A link from the entry that holds it to another one.</summary>
/// <param name="Relation">How this entry bears on the other.</param>
/// <param name="To">The id of the other entry.</param>
public sealed record EntryLink(LinkRelation Relation, string To);
