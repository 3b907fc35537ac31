using Parley.Playbooks.Negotiation.Strategies;

namespace Parley.Playbooks.Negotiation.Protocols;

/// <summary>The protocols by name. (The crisis process, in which costs run while parties talk, is another engine: see <see cref="Process.CrisisProcess"/>.)</summary>
public static class ProtocolCatalogue
{
    /// <summary>Gets all protocols.</summary>
    public static IReadOnlyList<CatalogueEntry<NegotiationProtocol>> All { get; } =
    [
        Entry(_ => new AlternatingOffers(), []),
        Entry(_ => new SimultaneousOffers(), []),
        Entry(_ => new MultipleOffers(), []),
        Entry(_ => new MajorityConsensus(), []),
        Entry(_ => new TentativeAgreement(), []),
        Entry(v => new MonotonicConcession((int)v["patience"]), [Parameters.Whole("patience", 1, 1, "successive steps of standstill that end it")]),
        Entry(v => new SingleText(v["temperature"]), [Parameters.Number("temperature", 0, 0, 100, "the mediator's temperature at the start; 0 for hill climbing with unanimity")]),
    ];

    /// <summary>Reads a protocol.</summary>
    /// <param name="text"><c>NAME[:parameter=value…]</c>.</param>
    /// <exception cref="FormatException">There is no such protocol or parameter, or a value is out of range.</exception>
    public static NegotiationProtocol Parse(string text)
    {
        (CatalogueEntry<NegotiationProtocol> entry, ParameterValues values) = EntrySyntax.Parse(text, "protocol", All);
        return entry.Make(values);
    }

    private static CatalogueEntry<NegotiationProtocol> Entry(Func<ParameterValues, NegotiationProtocol> make, StrategyParameter[] parameters)
    {
        NegotiationProtocol example = make(new ParameterValues(parameters));
        return new(example.Name, example.Summary, example.Source, [.. parameters], make);
    }
}
