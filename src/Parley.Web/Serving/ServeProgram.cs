using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;

namespace Parley.Web.Serving;

/// <summary>The program behind <c>parley serve</c>: reads its words, listens, says where, and stops on Ctrl-C.</summary>
internal static class ServeProgram
{
    /// <summary>Runs until it is stopped.</summary>
    /// <param name="words">The command line.</param>
    /// <param name="output">Where it says that it listens.</param>
    /// <param name="error">Where it says what is wrong.</param>
    /// <returns>0 done, 2 bad input or usage.</returns>
    public static async Task<int> RunAsync(string[] words, TextWriter output, TextWriter error)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        var errors = new List<string>();
        var options = ServeOptions.Read(words, errors);
        if (options.Help)
        {
            await output.WriteLineAsync(ServeOptions.Usage).ConfigureAwait(false);
            return 0;
        }

        if (errors.Count == 0)
        {
            try
            {
                await using var app = ParleyServer.Build(options);
                await app.StartAsync().ConfigureAwait(false);
                await output.WriteLineAsync($"Parley listens on {AddressOf(app)} (Ctrl-C stops it)").ConfigureAwait(false);
                await output.FlushAsync().ConfigureAwait(false);
                await app.WaitForShutdownAsync().ConfigureAwait(false);
                return 0;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException or InvalidOperationException)
            {
                errors.Add(e.Message);
            }
        }

        foreach (var message in errors)
        {
            await error.WriteLineAsync("command line:1:1: error: " + message.ReplaceLineEndings(" ")).ConfigureAwait(false);
        }

        return 2;
    }

    /// <summary>Returns the address under which a started server answers.</summary>
    /// <param name="app">The server.</param>
    public static string AddressOf(Microsoft.AspNetCore.Builder.WebApplication app) =>
        Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<IServer>(app.Services).Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
}
