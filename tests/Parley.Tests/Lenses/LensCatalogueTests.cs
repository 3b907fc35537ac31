using Parley.Lenses;

namespace Parley.Tests.Lenses;

public class LensCatalogueTests
{
    [Fact]
    public void Every_lens_is_listed()
    {
        var written = typeof(ILens).Assembly.GetTypes().Where(t => typeof(ILens).IsAssignableFrom(t) && t is { IsClass: true, IsAbstract: false });
        Assert.Empty(written.Except(LensCatalogue.All.Select(l => l.GetType())).Select(t => t.Name));
    }

    [Fact]
    public void Names_are_unique_and_found_whatever_their_case()
    {
        Assert.Equal(LensCatalogue.All.Count, LensCatalogue.All.Select(l => l.Name).Distinct().Count());
        Assert.All(LensCatalogue.All, l => Assert.Same(l, LensCatalogue.Find(l.Name.ToUpperInvariant())));
        Assert.Null(LensCatalogue.Find("tea-leaves"));
    }
}
