namespace Parley.Reports.Charts.Timelines;

/// <summary>What became of an announcement, or that an event needs no follow-up.</summary>
public enum TimelineStatus
{
    /// <summary>An event that calls for no follow-up.</summary>
    None,

    /// <summary>Carried out or kept.</summary>
    Kept,

    /// <summary>Carried out in part or late.</summary>
    Partly,

    /// <summary>Not carried out.</summary>
    NotKept,

    /// <summary>Overtaken by events, such as a threat withdrawn because its demand was met.</summary>
    Superseded,

    /// <summary>Not yet due.</summary>
    Open,
}
