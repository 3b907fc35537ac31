using System.Net;
using Microsoft.AspNetCore.Builder;
using Parley.Web.Serving;

namespace Parley.Web.Tests;

/// <summary>The words of the command line, and the access token.</summary>
public sealed class ServeOptionsTests
{
    [Theory]
    [InlineData("--port x", "is not a port")]
    [InlineData("--port 70000", "is not a port")]
    [InlineData("--port", "has no value")]
    [InlineData("/no/such/folder", "no such folder")]
    [InlineData("--frobnicate", "is not understood")]
    [InlineData("--token short", "at least 16")]
    [InlineData("--address 0.0.0.0", "seen by other machines")]
    [InlineData("--address 0.0.0.0 --token abcdefghijklmnop", "seen by other machines")]
    [InlineData("--certificate /no/such.pfx", "no such file")]
    public void Wrong_words_are_refused_with_what_was_expected(string words, string message)
    {
        var errors = new List<string>();
        ServeOptions.Read(words.Split(' '), errors);
        Assert.Contains(errors, e => e.Contains(message, StringComparison.Ordinal));
        Assert.All(errors, e => Assert.True(e.Contains("expected", StringComparison.Ordinal) || e.Contains("--help", StringComparison.Ordinal), e));
    }

    [Fact]
    public async Task With_a_token_nobody_sees_anything_without_it()
    {
        const string Token = "a-token-of-good-length";
        var work = Directory.CreateTempSubdirectory("parley-token-").FullName;
        await using WebApplication app = ParleyServer.Build(new ServeOptions { Port = 0, Work = work, WarmUp = false, Token = Token });
        await app.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }, disposeHandler: true) { BaseAddress = new Uri(ServeProgram.AddressOf(app)) };
        foreach (var path in new[] { "/", "/c/cuba-1962.json", "/assets/parley.css", "/?token=wrong-token-of-length" })
        {
            using var refused = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.DoesNotContain("cuba", await refused.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        }

        using var entered = await client.GetAsync("/?token=" + Token);
        Assert.Equal(HttpStatusCode.OK, entered.StatusCode);
        using var later = await client.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        await app.StopAsync();
        Directory.Delete(work, recursive: true);
    }

    [Fact]
    public async Task Two_servers_on_one_port_say_so_and_leave_with_code_2()
    {
        var work = Directory.CreateTempSubdirectory("parley-port-").FullName;
        await using WebApplication app = ParleyServer.Build(new ServeOptions { Port = 0, Work = work, WarmUp = false });
        await app.StartAsync();
        var port = new Uri(ServeProgram.AddressOf(app)).Port;
        using var error = new StringWriter();
        Assert.Equal(2, await ServeProgram.RunAsync(["--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--work", work, "--no-warm-up"], TextWriter.Null, error));
        Assert.Contains("error:", error.ToString(), StringComparison.Ordinal);
        await app.StopAsync();
        Directory.Delete(work, recursive: true);
    }
}
