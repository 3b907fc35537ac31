namespace Parley.Playbooks.Process;

/// <summary>The two kinds of commitment whose keeping is counted apart.</summary>
public enum FollowThroughKind
{
    /// <summary>A threat that fell due: was it carried out?</summary>
    Threat = 0,

    /// <summary>A promise that fell due: was it kept?</summary>
    Promise = 1,
}
