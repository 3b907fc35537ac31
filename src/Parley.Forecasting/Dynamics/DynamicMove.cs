namespace Parley.Forecasting.Dynamics;

/// <summary>One actor's move in one round: who pressed it, why, from where to where.</summary>
/// <param name="Actor">Number of the actor that moved.</param>
/// <param name="Toward">Number of the actor that pressed it or with which it bargained.</param>
/// <param name="Kind">Why it moved.</param>
/// <param name="From">Position before, per issue.</param>
/// <param name="To">Position after, per issue.</param>
/// <param name="OwnUtility">What the actor expected of a confrontation (challenge models), or the probability of the bargain taken (spatial model).</param>
/// <param name="OtherUtility">What the other expected, as the reading lets it be seen; the initiator's chance to win (spatial model).</param>
public sealed record DynamicMove(int Actor, int Toward, MoveKind Kind, double[] From, double[] To, double OwnUtility, double OtherUtility);
