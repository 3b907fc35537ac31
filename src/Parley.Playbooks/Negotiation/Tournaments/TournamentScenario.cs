using Parley.Playbooks.Negotiation.Sessions;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Playbooks.Negotiation.Tournaments;

/// <summary>A scenario of a tournament.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Domain">The indexed outcomes.</param>
/// <param name="Clock">How its discounting counts time.</param>
public sealed record TournamentScenario(string Name, NegotiationDomain Domain, DiscountClock Clock = DiscountClock.RelativeTime);
