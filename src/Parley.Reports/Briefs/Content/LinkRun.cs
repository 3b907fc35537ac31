namespace Parley.Reports.Briefs.Content;

/// <summary>A link to a source outside; the only thing in a brief that leads outside. Followed only when a reader clicks it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Address">An <c>http</c> or <c>https</c> address; anything else is written as plain words.</param>
public sealed record LinkRun(string Text, string Address) : BriefInline(Text)
{
    /// <summary>Says whether the address may be written as a link: absolute, <c>http</c> or <c>https</c>.</summary>
    /// <value>False for scripts, files and anything that does not parse.</value>
    public bool IsSafe => Uri.TryCreate(Address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
