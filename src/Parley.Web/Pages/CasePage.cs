namespace Parley.Web.Pages;

/// <summary>A page of a case: a stable address with its twins <c>.json</c> and <c>.csv</c>, made from one composition.</summary>
internal abstract class CasePage
{
    /// <summary>Last part of the address; empty for the story.</summary>
    public abstract string Slug { get; }

    /// <summary>Name in the navigation.</summary>
    public abstract string Name { get; }

    /// <summary>What it shows, in one sentence.</summary>
    public abstract string Summary { get; }

    /// <summary>Whether it shows results of the lenses.</summary>
    public virtual bool NeedsAnalysis => true;

    /// <summary>Whether it stands in the navigation.</summary>
    public virtual bool Listed => true;

    /// <summary>The key of the keyboard map that leads here after <c>g</c>; empty for none.</summary>
    public virtual string Key => "";

    /// <summary>Writes the page.</summary>
    /// <param name="page">Receives text, figures and tables.</param>
    /// <param name="visit">The case and the analysis.</param>
    public abstract void Compose(PageBuilder page, CaseVisit visit);
}
