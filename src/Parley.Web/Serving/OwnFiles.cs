using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Parley.Reports.Charts;

namespace Parley.Web.Serving;

/// <summary>The style sheet and the scripts, from inside the program: nothing to copy beside it, nothing from elsewhere.</summary>
internal static class OwnFiles
{
    private const string Prefix = "assets/";

    private static readonly Dictionary<string, (byte[] Bytes, string Type, string Tag)> Files = Load();

    /// <summary>Returns the address of a file, with a mark that changes with its content.</summary>
    /// <param name="name">Name of the file.</param>
    public static string Address(string name) => $"/assets/{name}?v={Files[name].Tag}";

    /// <summary>Answers a request for a file; false where there is none.</summary>
    public static async Task<bool> AnswerAsync(HttpContext context, string name)
    {
        if (!Files.TryGetValue(name, out var file))
        {
            return false;
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.ETag = $"\"{file.Tag}\"";
        context.Response.ContentType = file.Type;
        if (context.Request.Headers.IfNoneMatch.ToString() == $"\"{file.Tag}\"")
        {
            context.Response.StatusCode = 304;
            return true;
        }

        context.Response.ContentLength = file.Bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted).ConfigureAwait(false);
        }

        return true;
    }

    private static Dictionary<string, (byte[] Bytes, string Type, string Tag)> Load()
    {
        var assembly = typeof(OwnFiles).Assembly;
        var files = new Dictionary<string, (byte[], string, string)>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var name = resource[Prefix.Length..];
            if (name == "parley.css")
            {
                bytes = [.. Encoding.UTF8.GetBytes(ChartStyle.Css(":root")), .. bytes];
            }

            var type = Path.GetExtension(name) switch
            {
                ".css" => "text/css; charset=utf-8",
                ".js" => "text/javascript; charset=utf-8",
                ".svg" => "image/svg+xml; charset=utf-8",
                _ => "application/octet-stream",
            };
            files[name] = (bytes, type, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
        }

        return files;
    }
}
