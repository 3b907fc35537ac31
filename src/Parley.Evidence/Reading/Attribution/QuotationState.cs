namespace Parley.Evidence.Reading.Attribution;

/// <summary>What one paragraph leaves to the next about who is speaking.</summary>
internal sealed class QuotationState
{
    /// <summary>The attribution of the last quotation of the paragraph, or null.</summary>
    public Finding? Last { get; set; }

    /// <summary>Whether the last paragraph ended inside a quotation.</summary>
    public bool Open { get; set; }

    /// <summary>The attribution that a paragraph ending in a colon leaves to the next, or null.</summary>
    public Finding? Announced { get; set; }
}
