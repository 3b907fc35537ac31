using Parley.Estimates;

namespace Parley.Cases;

/// <summary>The person who speaks for a party on the as-of date.</summary>
/// <param name="Name">Name.</param>
/// <param name="Role">Office, or null.</param>
/// <param name="From">First day in office, or null.</param>
/// <param name="To">Last day in office, or null.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Leader(string Name, string? Role, DateOnly? From, DateOnly? To, SourcePlace Place);
