using System.Net;
using Parley.Cases;

namespace Parley.Web.Tests;

/// <summary>Editing through the forms: the text keeps its comments, nobody's change is lost, and an edit can be taken back.</summary>
[Collection("server")]
public sealed class EditingTests(RunningServer server)
{
    private const string Id = "us-china-tariffs-2025";

    private string CaseFile => Path.Combine(server.Folder(Id), CaseLoader.CaseFile);

    private async Task<(string Path, string Was, string Base)> Form(string prefix)
    {
        var path = CaseLoader.Load(server.Folder(Id)).Estimates.First(e => e.Path.StartsWith(prefix, StringComparison.Ordinal) && !e.Defaulted).Path;
        using var page = await server.Page($"/c/{Id}/positions?edit={Uri.EscapeDataString(path)}");
        string Field(string name) => page.QuerySelector($"form[action$='/edit'] input[name={name}]")!.GetAttribute("value")!;
        return (path, Field("was"), Field("base"));
    }

    private Task<HttpResponseMessage> Save((string Path, string Was, string Base) form, string value, string why = "") => server.Post(
        $"/c/{Id}/edit", "/",
        ("path", form.Path), ("base", form.Base), ("was", form.Was), ("asOf", CaseLoader.Load(server.Folder(Id)).AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        ("value", value), ("by", "tester"), ("when", "2025-05-01"), ("why", why), ("evidence", ""), ("conf", "J"));

    [Fact]
    public async Task An_edit_changes_its_number_and_nothing_else_and_undo_restores_every_byte()
    {
        var before = await File.ReadAllBytesAsync(CaseFile);
        using var response = await Save(await Form("noDeal."), "12 to 34", "a reason: with \"quotes\" & <tags>");
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var text = await File.ReadAllTextAsync(CaseFile);
        var old = System.Text.Encoding.UTF8.GetString(before);
        Assert.Equal(old.Split('\n').Length, text.Split('\n').Length);
        Assert.Equal(1, old.Split('\n').Zip(text.Split('\n')).Count(p => p.First != p.Second));
        using var saved = await server.Page(response.Headers.Location!.ToString());
        Assert.Contains("12 to 34", saved.QuerySelector("#saved")!.TextContent, StringComparison.Ordinal);
        var number = saved.QuerySelector("#saved input[name=number]")!.GetAttribute("value")!;
        using var undone = await server.Post($"/c/{Id}/undo", "/", ("number", number));
        Assert.Equal(HttpStatusCode.SeeOther, undone.StatusCode);
        Assert.Equal(before, await File.ReadAllBytesAsync(CaseFile));
    }

    [Fact]
    public async Task A_change_elsewhere_in_the_file_meanwhile_is_kept()
    {
        var form = await Form("flow.");
        var text = await File.ReadAllTextAsync(CaseFile);
        await File.WriteAllTextAsync(CaseFile, text.Replace("\nasOf:", "\n# somebody was here\nasOf:", StringComparison.Ordinal));
        using var response = await Save(form, "-3 to -1");
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var after = await File.ReadAllTextAsync(CaseFile);
        Assert.Contains("# somebody was here", after, StringComparison.Ordinal);
        Assert.Contains("-3 to -1", after, StringComparison.Ordinal);
        using var saved = await server.Page(response.Headers.Location!.ToString());
        Assert.Contains("both changes are in it", saved.QuerySelector("#saved")!.TextContent, StringComparison.Ordinal);
        await File.WriteAllTextAsync(CaseFile, text);
    }

    [Fact]
    public async Task A_change_of_the_same_number_meanwhile_is_asked_about_and_not_overwritten()
    {
        var form = await Form("noDeal.");
        var text = await File.ReadAllTextAsync(CaseFile);
        using var first = await Save(form, "20 to 21");
        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        var between = await File.ReadAllTextAsync(CaseFile);
        using var second = await Save(form, "90 to 91");
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var words = await second.Content.ReadAsStringAsync();
        Assert.Contains("20 to 21", words, StringComparison.Ordinal);
        Assert.Contains("90 to 91", words, StringComparison.Ordinal);
        Assert.Equal(between, await File.ReadAllTextAsync(CaseFile));
        await File.WriteAllTextAsync(CaseFile, text);
    }

    [Theory]
    [InlineData("fifty")]
    [InlineData("30 to")]
    [InlineData("{a: b}")]
    [InlineData("5\nparties: []")]
    [InlineData("*alias")]
    public async Task A_wrong_value_is_refused_with_its_reason_and_nothing_is_written(string value)
    {
        var before = await File.ReadAllTextAsync(CaseFile);
        using var response = await Save(await Form("noDeal."), value);
        Assert.Equal(422, (int)response.StatusCode);
        Assert.Equal(before, await File.ReadAllTextAsync(CaseFile));
    }

    [Fact]
    public async Task Fifty_edits_at_once_leave_a_whole_file_with_one_of_them()
    {
        var form = await Form("noDeal.");
        var text = await File.ReadAllTextAsync(CaseFile);
        var codes = await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
        {
            using var response = await Save(form, System.FormattableString.Invariant($"{i} to {i + 1}"));
            return (int)response.StatusCode;
        }));
        Assert.Equal(1, codes.Count(c => c == 303));
        Assert.All(codes, c => Assert.True(c is 303 or 409 or 422, $"{c}"));
        Assert.Empty(CaseLoader.Read(server.Folder(Id)).Errors);
        Assert.Empty(Directory.GetFiles(server.Folder(Id), ".*.tmp"));
        await File.WriteAllTextAsync(CaseFile, text);
    }

    [Fact]
    public async Task A_scenario_is_saved_as_an_overlay_and_never_over_another()
    {
        using var page = await server.Page($"/c/{Id}");
        var path = page.QuerySelector("[data-path]")!.GetAttribute("data-path")!;
        var now = page.QuerySelector("[data-path]")!.GetAttribute("max")!;
        using var saved = await server.Post($"/c/{Id}/scenario", "/", ("title", "A test, of: scenarios"), ("set", $"{path}:{now}"), ("by", "me"), ("why", "to see"));
        Assert.Equal($"/c/{Id}?scenario=a-test-of-scenarios", saved.Headers.Location!.ToString());
        var file = Path.Combine(server.Folder(Id), "scenarios", "a-test-of-scenarios.yaml");
        Assert.Contains(path, await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        using var shown = await server.Page(saved.Headers.Location.ToString());
        Assert.Contains("A test, of: scenarios", shown.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(file);
        using var again = await server.Post($"/c/{Id}/scenario", "/", ("title", "a test of scenarios"), ("set", $"{path}:{now}"));
        Assert.Equal(422, (int)again.StatusCode);
        Assert.Equal(written, await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData("../../escape")]
    [InlineData("/etc/cron.d/x")]
    [InlineData("..")]
    [InlineData("   ")]
    public async Task A_scenarios_title_never_leads_out_of_its_folder(string title)
    {
        using var response = await server.Post($"/c/cuba-1962/scenario", "/", ("title", title), ("set", "noDeal.US.value:1"));
        var root = Directory.GetDirectories(server.Work).Single();
        Assert.DoesNotContain(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories), f => Path.GetFileName(f).StartsWith("escape", StringComparison.Ordinal) && !f.Contains("/scenarios/", StringComparison.Ordinal));
        Assert.True((int)response.StatusCode is 422 or 303);
    }
}
