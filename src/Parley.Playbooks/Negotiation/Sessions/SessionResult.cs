namespace Parley.Playbooks.Negotiation.Sessions;

/// <summary>The end of a negotiation.</summary>
/// <param name="Agreement">The outcome number, or -1 for none.</param>
/// <param name="Step">The step of the agreement or of the break, from 0; without either the number of steps.</param>
/// <param name="End">How it ended.</param>
public readonly record struct SessionResult(int Agreement, int Step, SessionEnd End)
{
    internal static SessionResult Agreed(int outcome, int step) => new(outcome, step, SessionEnd.Agreement);

    internal static SessionResult Broken(int step) => new(-1, step, SessionEnd.BrokenOff);

    internal static SessionResult UsedUp(int steps) => new(-1, steps, SessionEnd.StepsUsedUp);
}
