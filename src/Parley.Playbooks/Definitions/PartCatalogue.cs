namespace Parley.Playbooks.Definitions;

/// <summary>Every kind of part that a playbook may use.</summary>
/// <remarks>Stylised: the kinds put established tactics of negotiation into one process; the functional forms are Parley's own unless a source is named.</remarks>
public static partial class PartCatalogue
{
    /// <summary>Gets all kinds, by slot and then in the order in which they should be read.</summary>
    public static IReadOnlyList<PartKind> Kinds { get; } = [.. Aspirations(), .. Offers(), .. Answers(), .. LeverRules(), .. ProcessRules()];

    /// <summary>Returns the kinds of a slot.</summary>
    /// <param name="slot">The slot.</param>
    /// <returns>At least one; the first is the default.</returns>
    public static IReadOnlyList<PartKind> Of(PartSlot slot) => [.. Kinds.Where(kind => kind.Slot == slot)];

    /// <summary>Returns a kind.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The kind, or null.</returns>
    public static PartKind? Find(PartSlot slot, string name) =>
        Kinds.FirstOrDefault(kind => kind.Slot == slot && string.Equals(kind.Name, name, StringComparison.Ordinal));

    private static PartParameter Number(string name, double minimum, double maximum, double value, string meaning) =>
        new(name, minimum, maximum, value, meaning, []);

    private static PartParameter Whole(string name, double minimum, double maximum, double value, string meaning) =>
        new(name, minimum, maximum, value, meaning, [], IsWhole: true);

    private static PartParameter Choice(string name, string meaning, params string[] choices) =>
        new(name, 0, choices.Length - 1, 0, meaning, choices, IsWhole: true);
}
