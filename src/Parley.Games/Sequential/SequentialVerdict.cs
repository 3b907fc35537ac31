namespace Parley.Games.Sequential;

/// <summary>Whether a profile is part of a sequential equilibrium.</summary>
/// <param name="Holds">The answer, both ways proved exactly; null where the search did not decide.</param>
/// <param name="Witness">An assessment that was examined: where the answer is yes, a sequential equilibrium.</param>
/// <param name="Reason">How it was shown, or what fails.</param>
/// <param name="FailingSet">The information set that fails, from 0; -1 where none does.</param>
public sealed record SequentialVerdict(bool? Holds, Assessment? Witness, string Reason, int FailingSet = -1);
