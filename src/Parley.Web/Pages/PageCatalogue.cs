using Parley.Web.Pages.Brief;
using Parley.Web.Pages.Compare;
using Parley.Web.Pages.Deal;
using Parley.Web.Pages.Evidence;
using Parley.Web.Pages.Flip;
using Parley.Web.Pages.Forecast;
using Parley.Web.Pages.Game;
using Parley.Web.Pages.Ledger;
using Parley.Web.Pages.Models;
using Parley.Web.Pages.Play;
using Parley.Web.Pages.Playbooks;
using Parley.Web.Pages.Positions;
using Parley.Web.Pages.Rooms;
using Parley.Web.Pages.Stable;
using Parley.Web.Pages.Story;
using Parley.Web.Pages.Time;
using Parley.Web.Pages.Why;

namespace Parley.Web.Pages;

/// <summary>All pages of a case, in the order of the navigation. An explicit list; a test finds what was forgotten.</summary>
internal static class PageCatalogue
{
    public static IReadOnlyList<CasePage> All { get; } =
    [
        new StoryPage(),
        new PositionsPage(),
        new TimePage(),
        new LedgerPage(),
        new DealPage(),
        new PlaybooksPage(),
        new StablePage(),
        new GamePage(),
        new ForecastPage(),
        new ModelsPage(),
        new FlipPage(),
        new ComparePage(),
        new EvidencePage(),
        new PlayPage(),
        new BriefPage(),
        new RoomPage(),
        new WhyPage(),
    ];

    /// <summary>Finds a page by the last part of its address.</summary>
    public static CasePage? Find(string slug) => All.FirstOrDefault(p => p.Slug == slug);
}
