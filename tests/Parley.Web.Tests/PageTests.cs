using System.Text.Json;

namespace Parley.Web.Tests;

/// <summary>Every address of the contract answers as a page, as JSON and as CSV.</summary>
[Collection("server")]
public sealed class PageTests(RunningServer server)
{
    public static TheoryData<string> Addresses()
    {
        var rows = new TheoryData<string>();
        foreach (var page in Parley.Web.Pages.PageCatalogue.All)
        {
            rows.Add(page.Slug.Length == 0 ? "" : "/" + page.Slug);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_has_a_heading_its_twins_and_no_content_from_elsewhere(string slug)
    {
        using var page = await server.Page("/c/cuba-1962" + slug);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotEmpty(page.QuerySelector("h1")!.TextContent);
        foreach (var element in page.QuerySelectorAll("[src],link[href]"))
        {
            var address = element.GetAttribute("src") ?? element.GetAttribute("href")!;
            Assert.StartsWith("/assets/", address, StringComparison.Ordinal);
        }

        Assert.Empty(page.QuerySelectorAll("[style],style,script:not([src]),iframe,[onclick],[onload]"));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());

        var json = await server.Client.GetStringAsync($"/c/cuba-1962{slug}.json");
        using var document = JsonDocument.Parse(json);
        Assert.Equal("cuba-1962", document.RootElement.GetProperty("case").GetProperty("id").GetString());

        var csv = await server.Client.GetStringAsync($"/c/cuba-1962{slug}.csv");
        Assert.Contains(',', csv.Split('\n')[0]);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_figure_has_a_table_behind_it_and_its_downloads_answer(string slug)
    {
        using var page = await server.Page("/c/cuba-1962" + slug);
        foreach (var figure in page.QuerySelectorAll("figure[data-figure]"))
        {
            Assert.NotNull(figure.QuerySelector("details.data table"));
            Assert.NotNull(figure.QuerySelector("svg[role=img]"));
            foreach (var link in figure.QuerySelectorAll(".tools > a"))
            {
                using var response = await server.Client.GetAsync(link.GetAttribute("href"));
                Assert.True(response.IsSuccessStatusCode, $"{link.GetAttribute("href")}: {(int)response.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task The_start_page_lists_the_shipped_cases()
    {
        using var page = await server.Page("/");
        foreach (var id in new[] { "cuba-1962", "ukraine-ceasefire-2025", "us-china-tariffs-2025", "ila-usmx-2024" })
        {
            Assert.NotNull(page.QuerySelector($"a[href='/c/{id}']"));
        }

        using var json = JsonDocument.Parse(await server.Client.GetStringAsync("/index.json"));
        Assert.True(json.RootElement.GetProperty("cases").GetProperty("rows").GetArrayLength() >= 4);
    }

    [Fact]
    public async Task The_story_as_json_is_the_analysis_of_the_contract()
    {
        using var json = JsonDocument.Parse(await server.Client.GetStringAsync("/c/cuba-1962.json"));
        var root = json.RootElement;
        Assert.Equal(400, root.GetProperty("samples").GetInt32());
        Assert.True(root.GetProperty("findings").GetArrayLength() > 3);
        Assert.True(root.GetProperty("parliament").GetArrayLength() > 0);
    }

    [Fact]
    public async Task The_day_in_the_address_holds_for_every_link_and_later_evidence_is_not_seen()
    {
        using var page = await server.Page("/c/cuba-1962?asOf=1962-10-24");
        Assert.Equal("1962-10-24", page.QuerySelector("select[name=asOf] option[selected]")!.GetAttribute("value"));
        foreach (var link in page.QuerySelectorAll("nav.pages a"))
        {
            Assert.Contains("asOf=1962-10-24", link.GetAttribute("href"), StringComparison.Ordinal);
        }

        using var json = JsonDocument.Parse(await server.Client.GetStringAsync("/c/cuba-1962.json?asOf=1962-10-24"));
        Assert.Equal("1962-10-24", json.RootElement.GetProperty("case").GetProperty("asOf").GetString());
    }

    [Theory]
    [InlineData("/c/cuba-1962.json?asOf=yesterday", "is not a day")]
    [InlineData("/c/cuba-1962.json?asOf=1962-13-45", "is not a day")]
    public async Task A_wrong_address_says_what_was_expected(string path, string words)
    {
        using var response = await server.Client.GetAsync(path);
        Assert.Equal(422, (int)response.StatusCode);
        Assert.Contains(words, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
