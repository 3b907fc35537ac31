using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Parley.Web.Serving;

namespace Parley.Web.Tests;

/// <summary>A server on a free loopback port with a fresh working copy of the shipped cases, and a client that keeps cookies.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private WebApplication? _app;

    /// <summary>The folder of this server's cases.</summary>
    public string Work { get; } = Directory.CreateTempSubdirectory("parley-web-tests-").FullName;

    public Uri Address { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>The folder of a case.</summary>
    public string Folder(string id) => Path.Combine(Directory.GetDirectories(Work).Single(), id);

    public async ValueTask InitializeAsync()
    {
        _app = ParleyServer.Build(new ServeOptions { Port = 0, Work = Work, WarmUp = false });
        await _app.StartAsync();
        Address = new Uri(ServeProgram.AddressOf(_app));
        Client = NewClient();
    }

    /// <summary>A client with cookies of its own.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }, disposeHandler: true) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Loads a page and returns its parsed document.</summary>
    public async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(string path, HttpClient? client = null)
    {
        // On a machine with much to do a page may first say that its analysis is under way.
        for (var attempt = 0; ; attempt++)
        {
            using var response = await (client ?? Client).GetAsync(path);
            var text = await response.Content.ReadAsStringAsync();
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {(int)response.StatusCode} {text[..Math.Min(600, text.Length)]}");
            if (attempt == 8 || !text.Contains("<h1>Working on it</h1>", StringComparison.Ordinal))
            {
                return new HtmlParser().ParseDocument(text);
            }
        }
    }

    /// <summary>Posts a form with the token of a page that was loaded before.</summary>
    public async Task<HttpResponseMessage> Post(string path, string tokenFrom, params (string Name, string Value)[] fields)
    {
        using var page = await Page(tokenFrom);
        var token = page.QuerySelector("meta[name=form-token]")!.GetAttribute("content")!;
        using var content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("form-token", token)]);
        return await Client.PostAsync(path, content);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
        Directory.Delete(Work, recursive: true);
    }
}
