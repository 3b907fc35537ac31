using System.Globalization;
using Parley.Cases;
using Parley.Findings;
using Parley.Forecasting.Survival;
using Parley.Numerics.Errors;
using Parley.Parliament;

namespace Parley.Lenses.Forecast;

/// <summary>When there will be agreement, from how long talks have lasted without one and from a reference class that the user may put beside the case (Q1).</summary>
internal static class AgreementFindings
{
    /// <summary>Name of the optional file in the case's folder: name, days, agreed for each comparable negotiation.</summary>
    public const string ReferenceFile = "reference-class.csv";

    public static void Add(LensContext context, List<Finding> findings, List<ParliamentQuestion> answers, List<string> caveats)
    {
        var subject = context.Case;
        var lasted = Start(subject) is { } start ? subject.AsOf.DayNumber - start.DayNumber : 0;
        if (lasted <= 0)
        {
            caveats.Add("forecast: no open track or earlier ledger entry says since when the principals talk, so there is no time of agreement");
            return;
        }

        var reference = Reference(subject, caveats);
        var all = (reference?.Durations ?? []).Append(new Duration(lasted, Agreed: false)).ToList();
        var hazard = AgreementHazard.Of(all);
        var days = subject.Horizon * subject.RoundDays;
        var until = subject.AsOf.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (p, band) = (hazard.Within(days), hazard.IntervalWithin(days));
        var basis = reference is null
            ? $"no agreement in {lasted} days of talks, and no reference class ({ReferenceFile})"
            : $"no agreement in {lasted} days of talks; {reference.Durations.Count(d => d.Agreed)} agreements in {reference.Durations.Count} comparable negotiations";
        findings.Add(new Finding("forecast-agreement", Question.Q1, "forecast",
            $"Agreement by {until} ({days} days) by duration alone: {Wording.Percent(p)} ({Wording.PercentRange(band.Lower, band.Upper)}); as likely as not after {Math.Round(hazard.MedianDays()).ToString("0", CultureInfo.InvariantCulture)} more days. Rests on {basis}.")
        {
            Value = p,
            Low = band.Lower,
            High = band.Upper,
            Interval = "5th to 95th percentile of the daily chance of agreement",
            Unit = FindingUnit.Probability,
            Assumptions = ["the daily chance of agreement does not change, Jeffreys' prior; nothing about the parties is used: a baseline to set others against"],
        });
        answers.Add(new ParliamentQuestion("Q1", $"Will there be a deal by {until}?", FindingUnit.Probability, 0, 1,
            [new LensAnswer("forecast (duration)", p, band.Lower, band.Upper, Baseline: true)]));
    }

    private static DateOnly? Start(Case subject)
    {
        bool Principals(Track track) => track.MemberIndexes.Count(m => subject.Parties[m].Role == PartyRole.Principal) >= 2;
        var tracks = subject.Tracks.Where(t => t.From is { } from && from < subject.AsOf && Principals(t)).Select(t => t.From!.Value).ToList();
        if (tracks.Count > 0)
        {
            return tracks.Min();
        }

        var dates = subject.PositionHistory.Select(p => p.From).OfType<DateOnly>().Where(d => d < subject.AsOf).ToList();
        return dates.Count > 0 ? dates.Min() : null;
    }

    private static ReferenceClass? Reference(Case subject, List<string> caveats)
    {
        if (subject.Folder is null || Path.Combine(subject.Folder, ReferenceFile) is not { } file || !File.Exists(file))
        {
            return null;
        }

        try
        {
            return ReferenceClass.Read(File.ReadAllText(file), file);
        }
        catch (SourceErrorsException e)
        {
            caveats.Add($"forecast: {ReferenceFile} is left out: {e.Errors[0]}");
            return null;
        }
    }
}
