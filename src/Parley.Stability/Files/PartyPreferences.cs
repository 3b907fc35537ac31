using Parley.Stability.Preferences;
using Parley.Stability.Statements;

namespace Parley.Stability.Files;

/// <summary>One decision maker's preferences as read.</summary>
/// <param name="Ranking">Its ranking.</param>
/// <param name="Statements">Its prioritised statements, if it has any.</param>
/// <param name="Breaks">Ranks below which a state is greatly less preferred, rising.</param>
internal sealed record PartyPreferences(Ranking Ranking, IReadOnlyList<Statement> Statements, IReadOnlyList<int> Breaks);
