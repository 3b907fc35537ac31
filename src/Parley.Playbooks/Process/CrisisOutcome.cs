namespace Parley.Playbooks.Process;

/// <summary>How a run of the process ended.</summary>
public enum CrisisOutcome
{
    /// <summary>The horizon was reached without agreement.</summary>
    Horizon = 0,

    /// <summary>All principals accepted the same package.</summary>
    Agreement,

    /// <summary>The process broke down by itself (autonomous risk).</summary>
    Breakdown,

    /// <summary>A principal walked away.</summary>
    WalkOut,
}
