using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Parley.Web.Tests;

/// <summary>Fifty users at once on the loopback address: everyone is answered, and the plain pages stay quick.</summary>
[Collection("server")]
public sealed class LoadTests(RunningServer server)
{
    [Fact]
    public async Task Fifty_users_are_all_answered()
    {
        string[] addresses = ["/", "/c/cuba-1962", "/c/cuba-1962/deal", "/c/cuba-1962/ledger", "/c/cuba-1962/time.json", "/c/cuba-1962/playbooks", "/c/cuba-1962/flip", "/c/cuba-1962/whatif.json?set=noDeal.US.value:20"];
        foreach (var address in addresses)
        {
            using var warm = await server.Client.GetAsync(address);
            Assert.True(warm.IsSuccessStatusCode, address);
        }

        var times = new ConcurrentBag<double>();
        var failures = new ConcurrentBag<string>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async user =>
        {
            using var client = server.NewClient();
            for (var k = 0; k < 4; k++)
            {
                var address = addresses[(user + k) % addresses.Length];
                if (address.Contains("whatif", StringComparison.Ordinal))
                {
                    address = string.Create(CultureInfo.InvariantCulture, $"/c/cuba-1962/whatif.json?set=noDeal.US.value:{20 + (user % 5)}");
                }

                var one = Stopwatch.StartNew();
                using var response = await client.GetAsync(address);
                await response.Content.ReadAsByteArrayAsync();
                times.Add(one.Elapsed.TotalMilliseconds);
                if (!response.IsSuccessStatusCode)
                {
                    failures.Add($"{address}: {(int)response.StatusCode}");
                }
            }
        }));
        var sorted = times.Order().ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"200 requests of 50 users in {clock.Elapsed.TotalSeconds:0.0} s; median {sorted[100]:0} ms, 95% {sorted[190]:0} ms, longest {sorted[^1]:0} ms"));
        Assert.Empty(failures);
        Assert.True(sorted[190] < 20_000, $"95% of the answers took up to {sorted[190]:0} ms");
    }
}
