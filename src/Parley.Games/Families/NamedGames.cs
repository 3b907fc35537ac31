using Parley.Games.Files;
using Parley.Numerics.Errors;

namespace Parley.Games.Families;

/// <summary>All games that can be had by name and parameters: trees and tables.</summary>
public static class NamedGames
{
    /// <summary>Gets the names that <see cref="Parse"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. GameFamilies.Names, .. TableGames.Names];

    /// <summary>Gets per game its parameters with their defaults, and what it is.</summary>
    public static IReadOnlyList<(string Name, string Parameters, string About)> Catalogue { get; } = [.. GameFamilies.Catalogue, .. TableGames.Catalogue];

    /// <summary>Makes a game from its name and parameters.</summary>
    /// <param name="text">For example <c>kuhn_poker</c>, <c>sheriff(max_bribe=3)</c> or <c>coordination(size=4)</c>.</param>
    /// <param name="game">The game, as if read from a file.</param>
    /// <param name="error">What was not understood and what was expected.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool Parse(string text, out GameFile? game, out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        game = null;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? text : text[..open];
        if (TableGames.Names.Contains(name))
        {
            game = TableGames.Parse(text, out var table, out error) ? GameFile.Of(table!) : null;
        }
        else if (GameFamilies.Names.Contains(name))
        {
            game = GameFamilies.Parse(text, out var tree, out error) ? GameFile.Of(tree!) : null;
        }
        else
        {
            var near = NearestName.Find(name, Names);
            error = $"there is no game '{name}'{(near is null ? "" : $"; did you mean '{near}'?")} (expected one of {string.Join(", ", Names)})";
        }

        return game is not null;
    }
}
