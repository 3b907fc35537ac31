namespace Parley.Playbooks.Negotiation.Sessions;

/// <summary>When a party acts.</summary>
/// <param name="Step">The step, from 0.</param>
/// <param name="Steps">The number of steps of the session.</param>
public readonly record struct Turn(int Step, int Steps)
{
    /// <summary>Gets the relative time (step + 1) / (steps + 1): NegMAS's t, and GENIUS's round / (rounds + 1). Above 0 and below 1.</summary>
    public double Time => (Step + 1.0) / (Steps + 1.0);
}
