namespace Parley.Evidence.Ledger;

/// <summary>The codes of the two common event schemes beside a negotiation act, for export and comparison.</summary>
/// <param name="PloverEvent">PLOVER event type such as <c>THREATEN</c>, or null where PLOVER has none (claims, views).</param>
/// <param name="PloverMode">PLOVER mode such as <c>restrict</c>, or null.</param>
/// <param name="PloverContexts">PLOVER contexts such as <c>economic</c>.</param>
/// <param name="Cameo">CAMEO code as text (leading zeros count), or null.</param>
public sealed record EventCodes(string? PloverEvent, string? PloverMode, IReadOnlyList<string> PloverContexts, string? Cameo);
