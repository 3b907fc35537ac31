using Parley.Cases;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Observed;

namespace Parley.Lenses.Playbooks;

/// <summary>Fits a party's <c>observed</c> playbook from its own entries in the ledger, as of the case's date.</summary>
internal static class ObservedFit
{
    /// <summary>Rounds of record before which the fit is little more than the prior.</summary>
    private const double FewRounds = 4;

    private static readonly HashSet<string> Concessions = new(StringComparer.Ordinal) { "concession", "acceptance", "retreat", "compliance", "relief" };
    private static readonly HashSet<string> Threats = new(StringComparer.Ordinal) { "threat", "deadline" };
    private static readonly HashSet<string> Process = new(StringComparer.Ordinal) { "meeting", "call", "mediation", "stalling", "statement", "announcement" };

    public static Playbook Of(Case subject, Party party, List<string> caveats)
    {
        var own = subject.Evidence.Where(e => e.Date is { } d && d <= subject.AsOf && e.Actors.Contains(party.Id)).ToList();
        if (own.Count == 0)
        {
            caveats.Add($"{party.Name} has no entries in the ledger: its observed playbook is the prior");
            return ObservedPlaybook.Fit(null);
        }

        var first = own.Min(e => e.Date!.Value);
        var rounds = Math.Max(1, (subject.AsOf.DayNumber - first.DayNumber + 1) / (double)subject.RoundDays);
        if (rounds < FewRounds)
        {
            caveats.Add($"{party.Name}'s observed playbook rests on fewer than {FewRounds} rounds of record");
        }

        return ObservedPlaybook.Fit(new ObservedConduct(
            rounds,
            own.Count(e => Concessions.Contains(e.Act)),
            own.Count(e => Threats.Contains(e.Act)),
            own.Count(e => Process.Contains(e.Act)),
            $"{own.Count} entries of {party.Id} in the case's ledger"));
    }
}
