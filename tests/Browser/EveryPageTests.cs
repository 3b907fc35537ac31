using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Parley.Browser;

/// <summary>Every page in wide and narrow windows, light and dark: no script errors, nothing from elsewhere, no violation of WCAG 2.2 AA that axe can see, no sideways scrolling.</summary>
[Collection("browser")]
public sealed class EveryPageTests(BrowserFixture browser)
{
    private static readonly string[] Pages = ["", "/positions", "/time", "/ledger", "/deal", "/playbooks", "/stable", "/game", "/forecast", "/models", "/flip", "/compare", "/evidence", "/play", "/play?as=US", "/brief", "/why?finding=deal-by-horizon"];

    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    [InlineData(360, true)]
    public async Task No_page_complains(int width, bool dark)
    {
        await using var visit = await browser.Open(width, dark);
        var page = visit.Page;
        var violations = new List<string>();
        foreach (var address in Pages.Select(p => "/c/cuba-1962" + p).Prepend("/teach/1?choice=stall").Prepend("/"))
        {
            await visit.Go(address);
            var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (wide > 0)
            {
                violations.Add($"{address}: {wide} pixels wider than a window of {width}");
            }

            // All rules once; what differs between the four looks is colour and layout.
            var options = new AxeRunOptions
            {
                RunOnly = width > 600 && !dark
                    ? new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }
                    : new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "target-size", "scrollable-region-focusable"] },
            };
#pragma warning disable CS0618 // The other mode opens a second window per page, which takes seconds; these pages have no frames, for which it is meant.
            var result = await page.Locator("html").RunAxeLegacy(options);
#pragma warning restore CS0618
            violations.AddRange(result.Violations.Select(v => $"{address}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(2).Select(n => n.Html.Length > 160 ? n.Html[..160] : n.Html))}"));
            await page.ScreenshotAsync(new() { Path = Path.Combine(browser.Pictures, $"{(dark ? "dark" : "light")}-{width}-{address.Trim('/').Replace('/', '-').Replace('?', '-').Replace('=', '-')}.png"), FullPage = true });
        }

        Assert.True(violations.Count == 0, string.Join('\n', violations));
        visit.NothingWentWrong();
    }
}
