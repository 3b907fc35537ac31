namespace Parley.Playbooks.RepeatedGames.Moran;

/// <summary>What comes first in a step of the Moran process.</summary>
public enum UpdateRule
{
    /// <summary>One is chosen for birth by fitness; its copy replaces one chosen at random (on a graph: a neighbour).</summary>
    BirthDeath = 0,

    /// <summary>One dies at random; one of the others (on a graph: a neighbour) is chosen by fitness to fill the place.</summary>
    DeathBirth = 1,
}
