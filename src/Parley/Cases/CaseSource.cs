using Parley.Estimates;
using Parley.Evidence.Ledger;

namespace Parley.Cases;

/// <summary>Where a source id points to.</summary>
public sealed record CaseSource
{
    /// <summary>Gets the id that ledger entries use.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title, in our own words where it is long.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the author, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Gets the publisher, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Gets the date as written: a day, a month (<c>2025-03</c>) or a year; null when unknown.</summary>
    public string? Date { get; init; }

    /// <summary>Gets the address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the mark of confidence.</summary>
    public ConfidenceMark Confidence { get; init; }

    /// <summary>Gets a remark, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Gets where it is written.</summary>
    public SourcePlace Place { get; init; }
}
