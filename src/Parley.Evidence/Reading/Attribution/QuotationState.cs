using Parley.Evidence.Reading.Names;

namespace Parley.Evidence.Reading.Attribution;

/// <summary>What one paragraph leaves to the next about who is speaking.</summary>
internal sealed class QuotationState
{
    /// <summary>The attribution of the last quotation of the paragraph, or null.</summary>
    public Finding? Last { get; set; }

    /// <summary>Whether the last paragraph ended inside a quotation.</summary>
    public bool Open { get; set; }

    /// <summary>The speaker of the last quotation of the paragraph before, or null.</summary>
    public Entity? Previous { get; set; }
}
