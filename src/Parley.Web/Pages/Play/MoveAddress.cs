namespace Parley.Web.Pages.Play;

/// <summary>Where a move is sent, and what goes along.</summary>
/// <param name="Method">get for a game that its address holds, post for a room.</param>
/// <param name="Action">The address.</param>
/// <param name="Fields">Hidden fields.</param>
internal sealed record MoveAddress(string Method, string Action, IReadOnlyList<(string Name, string? Value)> Fields);
