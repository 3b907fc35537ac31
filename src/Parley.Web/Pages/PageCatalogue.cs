using Parley.Web.Pages.Story;
using Parley.Web.Pages.Why;

namespace Parley.Web.Pages;

/// <summary>All pages of a case, in the order of the navigation. An explicit list; a test finds what was forgotten.</summary>
internal static class PageCatalogue
{
    public static IReadOnlyList<CasePage> All { get; } =
    [
        new StoryPage(),
        new WhyPage(),
    ];

    /// <summary>Finds a page by the last part of its address.</summary>
    public static CasePage? Find(string slug) => All.FirstOrDefault(p => p.Slug == slug);
}
