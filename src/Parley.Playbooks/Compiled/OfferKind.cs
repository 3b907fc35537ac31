namespace Parley.Playbooks.Compiled;

/// <summary>Which rule makes offers.</summary>
internal enum OfferKind : byte
{
    Concede,
    Bridge,
    None,
}
