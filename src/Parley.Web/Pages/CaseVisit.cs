using System.Globalization;
using Microsoft.AspNetCore.Http;
using Parley.Cases;
using Parley.Reports.Briefs.Composing;
using Parley.Runs;
using Parley.Web.Analyses;
using Parley.Web.Shelf;

namespace Parley.Web.Pages;

/// <summary>One request for a page of a case: the case as of the asked day and scenario, and the analysis of that.</summary>
internal sealed class CaseVisit
{
    private BriefContext? _context;
    private AnalysisRun? _run;

    public CaseVisit(OpenCase opened, CaseReport report, Case subject, IQueryCollection query, string formToken)
    {
        (Opened, Report, Subject, Query, FormToken) = (opened, report, subject, query, formToken);
        Scenario = query["scenario"].ToString() is { Length: > 0 } scenario ? scenario : null;
    }

    /// <summary>The case folder.</summary>
    public OpenCase Opened { get; }

    /// <summary>The case as read from disk, with its problems.</summary>
    public CaseReport Report { get; }

    /// <summary>The case as of the asked day, with the asked scenario.</summary>
    public Case Subject { get; }

    /// <summary>The address's query.</summary>
    public IQueryCollection Query { get; }

    /// <summary>Token that forms carry.</summary>
    public string FormToken { get; }

    /// <summary>Name of the scenario, or null.</summary>
    public string? Scenario { get; }

    /// <summary>The analysis desk.</summary>
    public required AnalysisDesk Desk { get; init; }

    /// <summary>The run behind the page; only for pages that need one.</summary>
    public AnalysisRun Run
    {
        get => _run ?? throw new InvalidOperationException("This page did not ask for an analysis.");
        set => (_run, _context) = (value, null);
    }

    /// <summary>Whether the run is the quick one and the full one is still under way.</summary>
    public bool IsPreview { get; set; }

    /// <summary>Whether there is a run.</summary>
    public bool HasRun => _run is not null;

    /// <summary>The analysis.</summary>
    public Analysis Analysis => Run.Analysis;

    /// <summary>Names, headlines and wording as in a brief.</summary>
    public BriefContext Context => _context ??= new BriefContext(Analysis, default);

    /// <summary>Address of a page of this case that keeps the day and the scenario.</summary>
    /// <param name="slug">The page; empty for the story.</param>
    /// <param name="more">Further parts of the query.</param>
    public string Address(string slug, params ReadOnlySpan<(string Name, string? Value)> more) => AddressWith(slug, "", more);

    /// <summary>Address of a twin or a picture of a page.</summary>
    /// <param name="slug">The page; empty for the story.</param>
    /// <param name="ending">Such as <c>.csv</c>.</param>
    /// <param name="more">Further parts of the query.</param>
    public string AddressWith(string slug, string ending, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var parts = new List<string>();
        void Part(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add($"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}");
            }
        }

        Part("asOf", Query["asOf"].ToString());
        Part("scenario", Scenario);
        foreach (var (name, value) in more)
        {
            Part(name, value);
        }

        var path = slug.Length == 0 ? $"/c/{Opened.Id}" : $"/c/{Opened.Id}/{slug}";
        return path + ending + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }

    /// <summary>One value of the query, or null.</summary>
    public string? Asked(string name) => Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>The name of a party, for readers.</summary>
    public string PartyName(string id) => Subject.PartyIndex(id) is >= 0 and var index ? Subject.Parties[index].Name : id;

    /// <summary>A day in words.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
