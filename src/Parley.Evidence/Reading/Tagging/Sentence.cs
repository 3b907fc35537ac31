namespace Parley.Evidence.Reading.Tagging;

/// <summary>A run of tokens that ends where a sentence ends; quotations inside it are not cut.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last.</param>
internal readonly record struct Sentence(int First, int End)
{
    /// <summary>Gets the number of tokens.</summary>
    public int Length => End - First;
}
