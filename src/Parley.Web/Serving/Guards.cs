using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Parley.Web.Serving;

/// <summary>What every request must pass before a page sees it: host name, access token, origin and form token; and the headers of every answer.</summary>
/// <remarks>
/// The host header is checked because a page elsewhere could otherwise point a name of its own at this machine and read a case (DNS rebinding). Forms carry a token and must
/// come from the same origin, so that no other page can change a case.
/// </remarks>
internal sealed class Guards
{
    /// <summary>The policy of every page: nothing but this server's own files, no script and no style within the page, no frames.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string TokenCookie = "parley-token";

    private readonly HashSet<string> _hosts;
    private readonly byte[]? _token;

    public Guards(ServeOptions options)
    {
        _hosts = new HashSet<string>(options.Hosts, StringComparer.OrdinalIgnoreCase) { "127.0.0.1", "localhost", "[::1]" };
        if (!options.Address.Equals(IPAddress.Any) && !options.Address.Equals(IPAddress.IPv6Any))
        {
            _hosts.Add(options.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{options.Address}]" : options.Address.ToString());
        }

        _token = options.Token is { } token ? SHA256.HashData(Encoding.UTF8.GetBytes(token)) : null;
    }

    /// <summary>Lets a request through or answers it.</summary>
    public async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        Headers(context.Response.Headers);
        if (!_hosts.Contains(context.Request.Host.Host ?? ""))
        {
            await Refuse(context, 421, "This server does not answer to that host name. Open it by the address that it printed.").ConfigureAwait(false);
            return;
        }

        if (_token is not null && !HasToken(context))
        {
            await Refuse(context, 401, "This server asks for an access token. Open its address once with ?token= and the token that you were given.").ConfigureAwait(false);
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            if (!HttpMethods.IsPost(context.Request.Method))
            {
                await Refuse(context, 405, "Only GET, HEAD and POST are answered here.").ConfigureAwait(false);
                return;
            }

            if (context.Request.ContentLength > ParleyServer.LargestBody)
            {
                await Refuse(context, 413, "That is more than this server takes at once (2 MB). Send a part of it.").ConfigureAwait(false);
                return;
            }

            if (!SameOrigin(context.Request) || !await IsForm(context).ConfigureAwait(false))
            {
                await Refuse(context, 400, "The form does not belong to this session, or it came from another page. Load the page again and repeat.").ConfigureAwait(false);
                return;
            }
        }

        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e)
        {
            await Refuse(context, e.StatusCode, e.StatusCode == 413 ? "That is more than this server takes at once (2 MB). Send a part of it." : "The request cannot be read.").ConfigureAwait(false);
        }
    }

    private static void Headers(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Not no-referrer: browsers then send the origin "null" with the page's own forms. Other hosts get nothing either way.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.CacheControl = "no-store";
    }

    private bool HasToken(HttpContext context)
    {
        if (context.Request.Query.TryGetValue("token", out var given) && Matches(given.ToString()))
        {
            context.Response.Cookies.Append(TokenCookie, given.ToString(), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/" });
            return true;
        }

        return (context.Request.Cookies.TryGetValue(TokenCookie, out var cookie) && Matches(cookie))
            || (context.Request.Headers.Authorization.ToString() is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) && Matches(header[7..]));
    }

    private bool Matches(string text) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(text)), _token);

    private static bool SameOrigin(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site is not ("same-origin" or "none"))
        {
            return false;
        }

        return request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<bool> IsForm(HttpContext context)
    {
        try
        {
            return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidDataException or AntiforgeryValidationException)
        {
            return false;
        }
    }

    /// <summary>Answers with plain words.</summary>
    internal static async Task Refuse(HttpContext context, int status, string words)
    {
        if (context.Response.HasStarted)
        {
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(words + "\n").ConfigureAwait(false);
    }
}
