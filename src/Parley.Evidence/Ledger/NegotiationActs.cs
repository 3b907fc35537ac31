namespace Parley.Evidence.Ledger;

/// <summary>The acts of negotiation that a ledger knows, and what sort of entry each usually is. Own words are allowed beside them.</summary>
public static class NegotiationActs
{
    /// <summary>No act: states and background.</summary>
    public const string None = "none";

    /// <summary>A future act of the speaker, binding: counted in follow-through.</summary>
    public const string Promise = "promise";

    /// <summary>Harm announced, if, unless or by: counted in follow-through.</summary>
    public const string Threat = "threat";

    /// <summary>A time limit: counted in follow-through.</summary>
    public const string Deadline = "deadline";

    /// <summary>What the speaker would give or do; a commitment once accepted.</summary>
    public const string Offer = "offer";

    /// <summary>Yes to another's demand, offer or plan.</summary>
    public const string Acceptance = "acceptance";

    private static readonly Dictionary<string, EntryKind> Kinds = new(StringComparer.Ordinal)
    {
        [None] = EntryKind.State,
        ["statement"] = EntryKind.Statement,
        ["claim"] = EntryKind.Statement,
        ["accusation"] = EntryKind.Statement,
        ["criticism"] = EntryKind.Statement,
        ["support"] = EntryKind.Statement,
        ["praise"] = EntryKind.Statement,
        ["demand"] = EntryKind.Statement,
        [Offer] = EntryKind.Statement,
        [Promise] = EntryKind.Statement,
        [Acceptance] = EntryKind.Statement,
        ["refusal"] = EntryKind.Statement,
        [Threat] = EntryKind.Statement,
        [Deadline] = EntryKind.Statement,
        ["concession"] = EntryKind.Statement,
        ["announcement"] = EntryKind.Statement,
        ["stalling"] = EntryKind.Statement,
        ["action"] = EntryKind.Deed,
        ["retreat"] = EntryKind.Deed,
        ["compliance"] = EntryKind.Deed,
        ["sanction"] = EntryKind.Deed,
        ["relief"] = EntryKind.Deed,
        ["meeting"] = EntryKind.Deed,
        ["call"] = EntryKind.Deed,
        ["mediation"] = EntryKind.Deed,
        ["agreement"] = EntryKind.Deed,
        ["mobilisation"] = EntryKind.Deed,
        ["force"] = EntryKind.Deed,
        ["aid"] = EntryKind.Deed,
        ["cooperation"] = EntryKind.Deed,
        ["protest"] = EntryKind.Deed,
        ["coercion"] = EntryKind.Deed,
        ["shock"] = EntryKind.Deed,
        ["outcome"] = EntryKind.Deed,
        ["assessment"] = EntryKind.View,
        ["attitude"] = EntryKind.View,
    };

    /// <summary>Gets every act that the ledger knows, in no particular order.</summary>
    public static IReadOnlyCollection<string> Known => Kinds.Keys;

    /// <summary>Gets the acts whose follow-through is counted: promise, threat, deadline.</summary>
    public static IReadOnlyList<string> Commitments { get; } = [Promise, Threat, Deadline];

    /// <summary>Says what sort of entry an act usually is.</summary>
    /// <param name="act">An act; unknown ones count as statements.</param>
    /// <returns>The kind that a line without <c>kind</c> gets.</returns>
    public static EntryKind KindOf(string act) => Kinds.GetValueOrDefault(act, EntryKind.Statement);
}
