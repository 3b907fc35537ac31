using Microsoft.Playwright;

namespace Parley.Browser;

/// <summary>One window, with everything that must not happen in it written down: script errors, refused content, requests to elsewhere.</summary>
public sealed class BrowserVisit : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    public BrowserVisit(IPage page, string address)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            // A page that answers 409 or 422 on purpose is reported by the browser as a failed load; the tests look at those answers themselves.
            if (message.Type is "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _complaints.Add($"console: {message.Text} ({page.Url})");
            }
        };
        page.PageError += (_, error) => _complaints.Add($"script: {error} ({page.Url})");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address + "/", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _complaints.Add($"request to elsewhere: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Loads an address and waits for the analysis where the page is a first look.</summary>
    public async Task Go(string path)
    {
        await Page.GotoAsync(path);
        await Page.Locator("[data-refining]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached, Timeout = 60_000 });
    }

    public void NothingWentWrong() => Assert.True(_complaints.Count == 0, string.Join('\n', _complaints));

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
