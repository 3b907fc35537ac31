namespace Parley.Playbooks.Pairs;

/// <summary>A quantity over worlds: its mean with standard error, and the 5th and 95th percentile.</summary>
/// <param name="Mean">Mean over worlds; not a number if there is none.</param>
/// <param name="Low">5th percentile.</param>
/// <param name="High">95th percentile.</param>
/// <param name="StandardError">Standard error of the mean.</param>
/// <param name="Count">Number of worlds it is taken over.</param>
public readonly record struct MeanInterval(double Mean, double Low, double High, double StandardError, int Count);
