using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Parley.Web.Analyses;
using Parley.Web.Shelf;

namespace Parley.Web.Serving;

/// <summary>Builds the server: Kestrel on one address, the guards in front, the pages behind.</summary>
internal static class ParleyServer
{
    /// <summary>Largest body of a request; an article of 500,000 characters fits.</summary>
    public const int LargestBody = 2_000_000;

    /// <summary>Builds a server that is not started yet.</summary>
    /// <param name="options">How it listens.</param>
    public static WebApplication Build(ServeOptions options)
    {
        var shelf = CaseShelf.Open(options);
        var desk = new AnalysisDesk();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Parley.Web" });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxRequestLineSize = 16 * 1024;
            kestrel.Limits.MaxConcurrentConnections = 512;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Listen(options.Address, options.Port, listen =>
            {
                if (options.Certificate is { } file)
                {
                    listen.UseHttps(Certificate(file, options.Password));
                }
            });
        });
        if (options.Certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Critical));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "parley-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.FormFieldName = "form-token";
            antiforgery.HeaderName = "X-Form-Token";
        });
        var app = builder.Build();
        var guards = new Guards(options);
        var site = new Site(shelf, desk);
        app.Use(guards.CheckAsync);
        app.Run(site.AnswerAsync);
        app.Lifetime.ApplicationStopping.Register(desk.Stop);
        app.Lifetime.ApplicationStopped.Register(site.Dispose);
        if (options.WarmUp)
        {
            app.Lifetime.ApplicationStarted.Register(() => desk.WarmUp(shelf));
        }

        return app;
    }

    private static X509Certificate2 Certificate(string file, string? password) =>
        Path.GetExtension(file).ToUpperInvariant() is ".PFX" or ".P12"
            ? X509CertificateLoader.LoadPkcs12FromFile(file, password)
            : X509Certificate2.CreateFromPemFile(file);
}
