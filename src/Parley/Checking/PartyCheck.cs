using Parley.Cases;
using Parley.Cases.Reading;
using Parley.Estimates;
using Parley.Lenses.Playbooks;
using Parley.Numerics.Errors;

namespace Parley.Checking;

/// <summary>Whether the parties can negotiate.</summary>
internal static class PartyCheck
{
    public static void Run(Case subject, IReadOnlyCollection<string> knownPlaybooks, ProblemList problems)
    {
        var principals = subject.Parties.Where(static party => party.Role == PartyRole.Principal).ToArray();
        if (principals.Length < 2)
        {
            problems.Error("too-few-parties", subject.Parties.Count > 0 ? subject.Parties[0].Place : subject.Place,
                $"{(principals.Length == 0 ? "no party is" : "only one party is")} a principal (expected at least two parties that must sign)");
        }

        string[] known = [.. knownPlaybooks, .. subject.Playbooks.Select(static playbook => playbook.Id)];
        foreach (var party in subject.Parties)
        {
            var caresForSomething = subject.PreferencesOf(party.Index) is not null;
            if (party.Role == PartyRole.Principal && !caresForSomething)
            {
                problems.Warn("no-preferences", party.Place, $"{party.Id} must sign but has no preferences: every package is worth the same to it (expected an entry in 'preferences')");
            }

            if (party.Role == PartyRole.Principal && party.Patience.Estimate.Defaulted)
            {
                problems.Warn("no-patience", party.Place, $"{party.Id} has no patience: a discount factor of 1 is assumed, so waiting costs it nothing but flow (expected patience: {{discountFactor: ...}} or {{yearlyRate: ...}})");
            }

            if (!known.Contains(party.Playbook, StringComparer.Ordinal))
            {
                problems.Error("unknown-playbook", party.PlaybookPlace, $"there is no playbook '{ScalarNode.Shorten(party.Playbook)}' (expected {Binding.Listed(known)}){Binding.DidYouMean(NearestName.Find(party.Playbook, known))}");
            }
        }

        if (subject.Playbooks.Count > 0)
        {
            OwnPlaybooks(subject, problems);
        }

        foreach (var twice in subject.Playbooks.GroupBy(static playbook => playbook.Id).Where(static group => group.Count() > 1))
        {
            problems.Error("duplicate-id", twice.Last().Place, $"a second playbook has the id '{twice.Key}'; keep one");
        }
    }

    private static void OwnPlaybooks(Case subject, ProblemList problems)
    {
        try
        {
            CasePlaybooks.Of(subject);
        }
        catch (SourceErrorsException fault)
        {
            foreach (var error in fault.Errors)
            {
                problems.Error("bad-playbook", new SourcePlace(error.File, error.Line, error.Column), error.Message);
            }
        }
    }
}
