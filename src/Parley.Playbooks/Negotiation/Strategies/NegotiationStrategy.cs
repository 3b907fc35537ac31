using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Strategies;

/// <summary>A strategy ready to be played: a name and a way to make negotiators.</summary>
/// <param name="Name">How results call it: as written by the user.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Make">Makes a new negotiator.</param>
public sealed record NegotiationStrategy(string Name, string Source, Func<Negotiator> Make)
{
    /// <summary>Reads a strategy from the catalogue.</summary>
    /// <param name="text"><c>NAME[:parameter=value…]</c>, for example <c>boulware:e=6</c>.</param>
    /// <exception cref="FormatException">The text names no strategy or parameter, or a value is out of range.</exception>
    public static NegotiationStrategy Parse(string text)
    {
        (CatalogueEntry<Func<Negotiator>> entry, ParameterValues values) = EntrySyntax.Parse(text, "strategy", StrategyCatalogue.All);
        return new NegotiationStrategy(text, entry.Source, entry.Make(values));
    }
}
