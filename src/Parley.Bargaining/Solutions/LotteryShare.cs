namespace Parley.Bargaining.Solutions;

/// <summary>An outcome's share in a lottery.</summary>
/// <param name="Member">The outcome as a position on the frontier.</param>
/// <param name="Probability">Its probability, above 0.</param>
public readonly record struct LotteryShare(int Member, double Probability);
