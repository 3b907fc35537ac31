using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Parley.Browser;

/// <summary>What a new user does in the first five minutes, in a real browser.</summary>
[Collection("browser")]
public sealed class FirstFiveMinutesTests(BrowserFixture browser)
{
    [Fact]
    public async Task From_the_start_page_to_the_findings_and_why()
    {
        await using var visit = await browser.Open();
        var page = visit.Page;
        await visit.Go("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Cuban missile crisis, 1962" }).ClickAsync();
        await page.Locator("[data-refining]").WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = 60_000 });
        Assert.Equal(3, await page.Locator("#findings article.finding").CountAsync());
        await page.Locator("#findings a.why").First.ClickAsync();
        var panel = page.Locator("#panel");
        await Assertions.Expect(panel).ToContainTextAsync("worlds of seed 1");
        await Assertions.Expect(panel.Locator(".link-input").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        visit.NothingWentWrong();
    }

    [Fact]
    public async Task Dragging_a_number_moves_every_finding_and_a_banner_says_what_flipped()
    {
        await using var visit = await browser.Open();
        var page = visit.Page;
        await visit.Go("/c/cuba-1962");
        var before = await page.Locator("#findings").InnerTextAsync();
        var sliders = page.Locator("#what-if-form [data-path]");
        var milliseconds = new List<double>();
        for (var i = 0; i < Math.Min(4, await sliders.CountAsync()); i++)
        {
            foreach (var end in new[] { "min", "max" })
            {
                await sliders.Nth(i).EvaluateAsync($"(s) => {{ delete s.form.dataset.milliseconds; s.value = s.{end}; s.dispatchEvent(new Event('input', {{ bubbles: true }})); }}");
                await page.WaitForFunctionAsync("() => document.querySelector('#what-if-form').dataset.milliseconds !== undefined");
                milliseconds.Add(double.Parse((await page.Locator("#what-if-form").GetAttributeAsync("data-milliseconds"))!, CultureInfo.InvariantCulture));
            }
        }

        await Assertions.Expect(page.Locator("#flipped")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#flipped")).ToContainTextAsync("12 worlds on both sides");
        Assert.NotEqual(before, await page.Locator("#findings").InnerTextAsync());
        milliseconds.Sort();
        TestContext.Current.TestOutputHelper?.WriteLine("what-if, milliseconds: " + string.Join(" ", milliseconds.Select(m => m.ToString("0", CultureInfo.InvariantCulture))));
        // Under 100 ms on a quiet machine of two cores; a machine that builds and tests at the same time is given room for what it does besides.
        var limit = Busy() ? 5000 : 100;
        Assert.True(milliseconds[milliseconds.Count / 2] < limit, $"median {milliseconds[milliseconds.Count / 2]} ms (limit {limit})");
        await page.Locator("#what-if-reset").ClickAsync();
        await Assertions.Expect(page.Locator("#flipped")).ToBeHiddenAsync();
        Assert.Equal(before, await page.Locator("#findings").InnerTextAsync());
        visit.NothingWentWrong();
    }

    /// <summary>Whether others use the processors: the load of the last minute, where the system tells it.</summary>
    private static bool Busy()
    {
        const string Load = "/proc/loadavg";
        return !File.Exists(Load) || double.Parse(File.ReadAllText(Load).Split(' ')[0], CultureInfo.InvariantCulture) > Environment.ProcessorCount * 1.2;
    }

    [Fact]
    public async Task Taking_a_chair_and_playing_to_a_deal()
    {
        await using var visit = await browser.Open();
        var page = visit.Page;
        await visit.Go("/c/cuba-1962/play");
        await page.SelectOptionAsync("select[name=as]", "US");
        await page.SelectOptionAsync("select[name=vs-SU]", "give-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sit down" }).ClickAsync();
        for (var round = 0; round < 40 && await page.Locator("#ended").CountAsync() == 0; round++)
        {
            var accept = page.Locator("button[value^='accept.']");
            await (await accept.CountAsync() > 0 && round > 1 ? accept.First : page.GetByRole(AriaRole.Button, new() { Name = round == 0 ? "Offer it" : "Hold (stand firm)" })).ClickAsync();
        }

        await Assertions.Expect(page.Locator("#ended")).ToContainTextAsync("Agreement in round");
        await Assertions.Expect(page.Locator("#figure-frontier")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Left on the table");
        var ended = page.Url;
        await visit.Go(ended);
        await Assertions.Expect(page.Locator("#ended")).ToContainTextAsync("Agreement in round");
        visit.NothingWentWrong();
    }

    [Fact]
    public async Task A_change_is_written_to_the_file_shown_after_reload_and_undone()
    {
        await using var visit = await browser.Open();
        var page = visit.Page;
        var file = Path.Combine(browser.Folder("ila-usmx-2024"), "case.yaml");
        var before = await File.ReadAllTextAsync(file);
        await visit.Go("/c/ila-usmx-2024/positions");
        await page.Locator("a[aria-label^='Change noDeal.']").First.ClickAsync();
        await page.FillAsync("#edit ~ form input[name=value], form[action$='/edit'] input[name=value]", "31 to 44");
        await page.FillAsync("form[action$='/edit'] input[name=why]", "said: \"a <b>test</b>\" # not a comment");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save to the file" }).ClickAsync();
        await Assertions.Expect(page.Locator("#saved")).ToContainTextAsync("31 to 44");
        var after = await File.ReadAllTextAsync(file);
        Assert.Contains("31 to 44", after, StringComparison.Ordinal);
        Assert.Equal(before.Split('\n').Length, after.Split('\n').Length);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("form[action$='/edit'] input[name=value]")).ToHaveValueAsync("31 to 44");
        await page.Locator("#saved").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("#saved")).ToContainTextAsync("Saved");
        Assert.Equal(before, await File.ReadAllTextAsync(file));
        visit.NothingWentWrong();
    }

    [Fact]
    public async Task Keys_lead_through_the_pages()
    {
        await using var visit = await browser.Open();
        var page = visit.Page;
        await visit.Go("/c/cuba-1962/time");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#panel")).ToContainTextAsync("go to a page");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#panel")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("l");
        await Until(page, "location.pathname.endsWith('/ledger') && document.readyState === 'complete'");
        var clock = Stopwatch.StartNew();
        await page.Keyboard.PressAsync("[");
        await Until(page, "location.search.includes('asOf=')");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(25));
        visit.NothingWentWrong();
    }

    // Asks the page itself: the events of a navigation that a key started may come before the watcher listens.
    private static async Task Until(IPage page, string condition)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            try
            {
                if (await page.EvaluateAsync<bool>($"() => {condition}"))
                {
                    return;
                }
            }
            catch (PlaywrightException)
            {
                // The page is being replaced by the next one.
            }

            await Task.Delay(100);
        }

        Assert.Fail($"{condition} did not come true at {page.Url}");
    }
}
