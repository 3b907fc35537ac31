namespace Parley.Playbooks.Process;

/// <summary>What happened in an event of a run.</summary>
public enum CrisisEventKind : byte
{
    /// <summary>The actor offers a package (new, changed or repeated).</summary>
    Offer = 0,

    /// <summary>The actor accepts the standing package of the target.</summary>
    Accept,

    /// <summary>The actor lets its words stand.</summary>
    Hold,

    /// <summary>The actor commits to process only: talks, a memorandum.</summary>
    ProcessOnly,

    /// <summary>The actor withdraws its standing package.</summary>
    Withdraw,

    /// <summary>A principal walks away; the process ends.</summary>
    Walk,

    /// <summary>The actor threatens the target with a lever: level, points demanded, deadline.</summary>
    Threaten,

    /// <summary>The target met the demand in time.</summary>
    ThreatSuperseded,

    /// <summary>A due threat is carried out.</summary>
    ThreatExecuted,

    /// <summary>A due threat is let lapse.</summary>
    ThreatLapsed,

    /// <summary>The actor promises the target to use (or lift) a lever if a demand is met by a deadline.</summary>
    Promise,

    /// <summary>The demand was not met: the promise is void and nobody's word was broken.</summary>
    PromiseVoid,

    /// <summary>A due promise is kept.</summary>
    PromiseKept,

    /// <summary>A due promise is broken.</summary>
    PromiseBroken,

    /// <summary>The holder decides that a lever shall stand at a level; it takes effect after the legal delay.</summary>
    LeverDecision,

    /// <summary>A lever now stands at a level.</summary>
    LeverEffect,

    /// <summary>All principals accepted the standing package of the target.</summary>
    Agreement,

    /// <summary>The process broke down by itself.</summary>
    Breakdown,

    /// <summary>The horizon is reached.</summary>
    Horizon,
}
