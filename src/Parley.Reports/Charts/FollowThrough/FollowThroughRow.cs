namespace Parley.Reports.Charts.FollowThrough;

/// <summary>How often one actor carried out what it announced towards one target.</summary>
/// <param name="Actor">Who announced.</param>
/// <param name="Target">Towards whom.</param>
/// <param name="Kind">What was announced: threats, promises, deadlines.</param>
/// <param name="CarriedOut">How many were carried out; half for partly.</param>
/// <param name="Count">Out of how many that came due.</param>
/// <param name="Rate">The estimated rate, 0..1.</param>
/// <param name="Low">The low end of its interval, 0..1.</param>
/// <param name="High">The high end of its interval, 0..1.</param>
public sealed record FollowThroughRow(string Actor, string Target, string Kind, double CarriedOut, int Count, double Rate, double Low, double High);
