namespace Parley.Playbooks.Definitions;

/// <summary>A named strategy that a person can read: five parts, each with named parameters.</summary>
/// <remarks>Playbooks are data. <see cref="PlaybookSyntax"/> reads them from YAML, <see cref="ShippedPlaybooks"/> holds those that ship,
/// <see cref="PartCatalogue"/> lists the parts.</remarks>
/// <param name="Id">Short name.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Names">Other words for it.</param>
/// <param name="Summary">What it does, in plain words.</param>
/// <param name="Sources">Where it comes from, as citations; empty for a user's own.</param>
/// <param name="Aspiration">How much the party aims at.</param>
/// <param name="Offer">Which package it offers.</param>
/// <param name="Answer">Which packages it accepts.</param>
/// <param name="Levers">Threats, promises and levers.</param>
/// <param name="Process">How often it offers and when it walks away.</param>
public sealed record Playbook(
    string Id,
    string Title,
    IReadOnlyList<string> Names,
    string Summary,
    IReadOnlyList<string> Sources,
    PlaybookPart Aspiration,
    PlaybookPart Offer,
    PlaybookPart Answer,
    PlaybookPart Levers,
    PlaybookPart Process)
{
    /// <summary>Returns the part in a slot.</summary>
    /// <param name="slot">The slot.</param>
    /// <returns>The part.</returns>
    public PlaybookPart Part(PartSlot slot) => slot switch
    {
        PartSlot.Aspiration => Aspiration,
        PartSlot.Offer => Offer,
        PartSlot.Answer => Answer,
        PartSlot.Levers => Levers,
        _ => Process,
    };

    /// <summary>Returns a copy with another part.</summary>
    /// <param name="part">The part; its kind says where it goes.</param>
    /// <returns>The copy.</returns>
    public Playbook With(PlaybookPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.Kind.Slot switch
        {
            PartSlot.Aspiration => this with { Aspiration = part },
            PartSlot.Offer => this with { Offer = part },
            PartSlot.Answer => this with { Answer = part },
            PartSlot.Levers => this with { Levers = part },
            _ => this with { Process = part },
        };
    }
}
