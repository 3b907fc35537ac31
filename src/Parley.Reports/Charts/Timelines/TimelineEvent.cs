namespace Parley.Reports.Charts.Timelines;

/// <summary>One word or deed on the timeline.</summary>
/// <param name="Actor">Who spoke or acted: the lane.</param>
/// <param name="Date">When.</param>
/// <param name="Text">What, in a few words.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Deadline">By when it was to happen, if a date was named: drawn as a whisker.</param>
/// <param name="Id">The id of the ledger entry, for the table.</param>
public sealed record TimelineEvent(string Actor, DateOnly Date, string Text, TimelineStatus Status = TimelineStatus.None, DateOnly? Deadline = null, string Id = "");
