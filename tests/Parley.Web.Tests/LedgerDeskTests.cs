using System.Net;
using System.Text.Json;

namespace Parley.Web.Tests;

/// <summary>The reading desk: paste, review, correct, reject, link; and what hostile text does to the pages.</summary>
[Collection("server")]
public sealed class LedgerDeskTests(RunningServer server)
{
    private const string Id = "ila-usmx-2024";

    [Fact]
    public async Task An_article_becomes_proposals_that_a_person_confirms_corrects_and_rejects()
    {
        var subject = Parley.Cases.CaseLoader.Load(server.Folder(Id));
        var (a, b) = (subject.Parties[0].Name, subject.Parties[1].Name);
        var article = $"{a} threatened a strike on Tuesday if {b} does not raise its offer. {b} said it would keep talking and promised a new proposal by Friday. {a} rejected the proposal.";
        using var read = await server.Post($"/c/{Id}/read", "/", ("text", article), ("date", "2024-09-20"), ("source", ""));
        Assert.Equal(HttpStatusCode.SeeOther, read.StatusCode);
        using var page = await server.Page(read.Headers.Location!.ToString());
        var forms = page.QuerySelectorAll("form[data-entry]").Select(f => f.GetAttribute("data-entry")!).ToList();
        Assert.True(forms.Count >= 2, $"{forms.Count} proposals: {page.QuerySelector(".banner")?.TextContent}");
        using var confirmed = await server.Post($"/c/{Id}/review", "/", ("id", forms[0]), ("verdict", "confirm"), ("act", "threat"), ("what", "corrected words"), ("by", "anna"));
        Assert.Equal(HttpStatusCode.SeeOther, confirmed.StatusCode);
        using var rejected = await server.Post($"/c/{Id}/review", "/", ("id", forms[1]), ("verdict", "reject"), ("by", "anna"));
        Assert.Equal(HttpStatusCode.SeeOther, rejected.StatusCode);
        var ledger = await File.ReadAllTextAsync(Path.Combine(server.Folder(Id), "evidence.jsonl"));
        Assert.Contains("corrected words", ledger, StringComparison.Ordinal);
        using var after = await server.Page($"/c/{Id}/ledger");
        Assert.DoesNotContain(after.QuerySelectorAll("form[data-entry]"), f => f.GetAttribute("data-entry") == forms[0] || f.GetAttribute("data-entry") == forms[1]);
        using var linked = await server.Post($"/c/{Id}/link", "/", ("from", subject.Evidence[1].Id!), ("relation", "respondsTo"), ("to", subject.Evidence[0].Id!));
        Assert.Equal(HttpStatusCode.SeeOther, linked.StatusCode);
        using var unknown = await server.Post($"/c/{Id}/link", "/", ("from", "nothing"), ("relation", "respondsTo"), ("to", subject.Evidence[0].Id!));
        Assert.Equal(422, (int)unknown.StatusCode);
    }

    [Fact]
    public async Task Script_in_names_and_notes_stays_text()
    {
        const string Evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>";
        var name = "hostile-" + Guid.CreateVersion7().ToString("N")[..8];
        using var made = await server.Post("/new", "/", ("id", name), ("template", "ceasefire"));
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
        var file = Path.Combine(server.Folder(name), "case.yaml");
        var text = await File.ReadAllTextAsync(file);
        var lines = text.Split('\n').Select(l => l.StartsWith("title:", StringComparison.Ordinal) ? "title: " + JsonSerializer.Serialize(Evil) : l);
        var parties = Parley.Cases.CaseLoader.Load(server.Folder(name)).Parties;
        await File.WriteAllTextAsync(file, string.Join('\n', lines).Replace("name: " + parties[0].Name, "name: " + JsonSerializer.Serialize(Evil + " \u0627\u0644\u0639\u0631\u0628\u064a\u0629"), StringComparison.Ordinal));
        Assert.Contains(Evil, Parley.Cases.CaseLoader.Load(server.Folder(name)).Parties[0].Name, StringComparison.Ordinal);
        foreach (var slug in Parley.Web.Pages.PageCatalogue.All.Select(p => p.Slug))
        {
            using var page = await server.Page($"/c/{name}" + (slug.Length == 0 ? "" : "/" + slug));
            Assert.Empty(page.QuerySelectorAll("script:not([src]),img,[onload],[onerror]"));
        }

        using var start = await server.Page("/");
        Assert.Empty(start.QuerySelectorAll("script:not([src]),img,[onload],[onerror]"));
        Assert.Contains("<script>alert(1)</script>", start.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPPER")]
    [InlineData("../up")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("-x")]
    public async Task A_new_case_has_a_plain_name(string id)
    {
        using var response = await server.Post("/new", "/", ("id", id), ("template", "ceasefire"));
        Assert.Equal(422, (int)response.StatusCode);
    }
}
