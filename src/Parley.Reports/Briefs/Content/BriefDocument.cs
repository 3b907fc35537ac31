namespace Parley.Reports.Briefs.Content;

/// <summary>A brief independent of its file format; every writer writes all of it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Kicker">The line over the title: what kind of document, as of when.</param>
/// <param name="Standfirst">The sentence under the title: what it is about.</param>
/// <param name="Facts">Name and value of what identifies the run: seed, samples, hash, version.</param>
/// <param name="Sections">The sections in order.</param>
public sealed record BriefDocument(
    string Title,
    string Kicker,
    string Standfirst,
    IReadOnlyList<(string Name, string Value)> Facts,
    IReadOnlyList<BriefSection> Sections)
{
    /// <summary>Gets the figures in order.</summary>
    public IEnumerable<FigureBlock> Figures => Blocks().OfType<FigureBlock>();

    /// <summary>Gets all blocks in order, those within callouts too.</summary>
    /// <returns>The blocks.</returns>
    public IEnumerable<BriefBlock> Blocks()
    {
        foreach (var block in Sections.SelectMany(s => s.Blocks))
        {
            yield return block;
            if (block is CalloutBlock callout)
            {
                foreach (var inner in callout.Blocks)
                {
                    yield return inner;
                }
            }
        }
    }
}
