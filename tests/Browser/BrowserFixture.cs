using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Parley.Web.Serving;

namespace Parley.Browser;

/// <summary>A real headless Chromium and a server on a free loopback port with a fresh working copy of the shipped cases; without a browser the tests are skipped with the reason.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly string _work = Directory.CreateTempSubdirectory("parley-browser-").FullName;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why there is no browser, or null when there is one.</summary>
    public string? Missing { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>Where screenshots are kept.</summary>
    public string Pictures { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;

    public string Folder(string id) => Path.Combine(Directory.GetDirectories(_work).Single(), id);

    public async ValueTask InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("PARLEY_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);
        if (chromium is null)
        {
            Missing = "no Chromium on this machine (looked for " + string.Join(", ", Places) + "; PARLEY_CHROMIUM names another)";
            return;
        }

        _app = ParleyServer.Build(new ServeOptions { Port = 0, Work = _work, WarmUp = false });
        await _app.StartAsync();
        Address = ServeProgram.AddressOf(_app);
        // The full analyses first: what follows looks at pages, not at waiting.
        using (var client = new HttpClient { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromMinutes(4) })
        {
            await Task.WhenAll(new[] { "cuba-1962", "ila-usmx-2024" }.Select(id => client.GetStringAsync($"/c/{id}.json")));
        }

        try
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = chromium,
                Args = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
            });
        }
        catch (PlaywrightException e)
        {
            Missing = "Chromium does not start here: " + e.Message.Split('\n')[0];
        }
    }

    /// <summary>Opens a window; the returned visit fails on errors in the console and on requests to any other host.</summary>
    public async Task<BrowserVisit> Open(int width = 1280, bool dark = false)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 760 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            BaseURL = Address,
        });
        context.SetDefaultTimeout(30_000);
        return new BrowserVisit(await context.NewPageAsync(), Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        Directory.Delete(_work, recursive: true);
    }
}
