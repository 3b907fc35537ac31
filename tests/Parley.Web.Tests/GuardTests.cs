using System.Net;
using System.Net.Http.Headers;

namespace Parley.Web.Tests;

/// <summary>Hostile requests: forged hosts, foreign forms, paths that climb, bodies that are too large.</summary>
[Collection("server")]
public sealed class GuardTests(RunningServer server)
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("evil.example:80")]
    public async Task A_forged_host_header_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(421, (int)response.StatusCode);
        Assert.DoesNotContain("cuba", await response.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/assets/parley.css")]
    [InlineData("/no/such/page")]
    [InlineData("/index.json")]
    public async Task Every_answer_carries_the_strict_policy(string path)
    {
        using var response = await server.Client.GetAsync(path);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/../../etc/passwd")]
    [InlineData("/c/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/c/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/assets/..%2f..%2fcase.yaml")]
    [InlineData("/assets/../Program.cs")]
    [InlineData("/c/cuba-1962/..%5c..%5ccase.yaml")]
    [InlineData("/c/cuba-1962/case.yaml")]
    [InlineData("/c/cuba-1962%00")]
    public async Task Paths_do_not_leave_the_pages(string path)
    {
        using var response = await server.Client.GetAsync(path);
        Assert.True((int)response.StatusCode is 404 or 400, $"{path}: {(int)response.StatusCode}");
        var text = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("parties:", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("x\u0000y")]
    public async Task A_scenario_is_a_name_and_never_a_path(string scenario)
    {
        using var response = await server.Client.GetAsync("/c/cuba-1962.json?scenario=" + Uri.EscapeDataString(scenario));
        Assert.Equal(422, (int)response.StatusCode);
        Assert.Contains("no scenario", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_without_the_forms_token_changes_nothing()
    {
        using var client = server.NewClient();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("id", "stolen"), KeyValuePair.Create("template", "ceasefire")]);
        using var response = await client.PostAsync("/new", content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False(Directory.Exists(server.Folder("stolen")));
    }

    [Fact]
    public async Task A_form_from_another_origin_is_refused_even_with_a_token()
    {
        using var page = await server.Page("/");
        var token = page.QuerySelector("meta[name=form-token]")!.GetAttribute("content")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/new")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("id", "stolen"), KeyValuePair.Create("template", "ceasefire"), KeyValuePair.Create("form-token", token)]),
        };
        request.Headers.Add("Origin", "https://evil.example");
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var page = await server.Page("/");
        var token = page.QuerySelector("meta[name=form-token]")!.GetAttribute("content")!;
        using var content = new ByteArrayContent(new byte[3_000_000]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/c/cuba-1962/cancel") { Content = content };
        request.Headers.Add("X-Form-Token", token);
        request.Headers.ExpectContinue = true;
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    public async Task Other_methods_are_refused(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/");
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(405, (int)response.StatusCode);
    }
}
