namespace Parley.Playbooks.Process;

/// <summary>Chooses at the start of each round which playbook a party plays in that round.</summary>
public interface IRoundPolicy
{
    /// <summary>Chooses.</summary>
    /// <param name="view">What the party sees.</param>
    /// <returns>Index among the process's playbooks; it must use the same path of concessions as the one assigned.</returns>
    public int Choose(in RoundView view);
}
