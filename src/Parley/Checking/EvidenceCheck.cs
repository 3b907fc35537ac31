using Parley.Cases;
using Parley.Cases.Reading;
using Parley.Estimates;
using Parley.Evidence.Ledger;
using Parley.Numerics.Errors;

namespace Parley.Checking;

/// <summary>Whether what the numbers rest on exists, and existed in time.</summary>
internal static class EvidenceCheck
{
    private const int MostListed = 40;

    /// <summary>Checks every naming of a ledger entry in case.yaml.</summary>
    public static void Uses(CaseDocument document, Binding binding, Case? subject, ProblemList problems)
    {
        var asOf = subject?.AsOf ?? binding.AsOf;
        var entries = document.Ledger.AsOf(null).Entries().ToDictionary(static entry => entry.Id!, StringComparer.Ordinal);
        foreach (var use in binding.EvidenceUses.TakeWhile(_ => !problems.IsFull))
        {
            if (!entries.TryGetValue(use.EvidenceId, out var entry))
            {
                var near = NearestName.Find(use.EvidenceId, entries.Keys);
                problems.Warn("orphan-evidence", use.Place, $"the ledger has no entry '{ScalarNode.Shorten(use.EvidenceId)}' (expected an id of {CaseLoader.LedgerFileName}){Binding.DidYouMean(near)}");
            }
            else if (entry.FirstKnown is { } known && use.ValueFrom is { } from && known > from)
            {
                problems.Warn("future-evidence", use.Place, $"'{use.EvidenceId}' was first known on {known:yyyy-MM-dd}, after the day {from:yyyy-MM-dd} from which this value is said to be known");
            }
            else if (use.ValueFrom is null && entry.FirstKnown > asOf)
            {
                problems.Warn("future-evidence", use.Place, $"'{use.EvidenceId}' was first known on {entry.FirstKnown:yyyy-MM-dd}, after the as-of date {asOf:yyyy-MM-dd} (expected earlier evidence, or a dated value with 'from')");
            }
        }
    }

    /// <summary>Checks numbers without evidence, sources and names in the ledger.</summary>
    public static void Run(Case subject, ProblemList problems)
    {
        var unsupported = subject.Estimates.Where(static estimate => estimate.Unsupported).ToArray();
        if (unsupported.Length > 0)
        {
            var stated = subject.Estimates.Count(static estimate => !estimate.Defaulted);
            var more = unsupported.Length > MostListed ? $" and {unsupported.Length - MostListed} more" : "";
            problems.Note("unsupported", unsupported.MinBy(static estimate => estimate.Place.Line)!.Place,
                $"{unsupported.Length} of {stated} numbers rest on no evidence: {string.Join(", ", unsupported.Take(MostListed).Select(static estimate => estimate.Path))}{more}");
        }

        foreach (var estimate in subject.Estimates)
        {
            if (estimate.When > subject.AsOf && estimate.From is null)
            {
                problems.Note("hindsight", estimate.Place, $"'{estimate.Path}' was judged on {estimate.When:yyyy-MM-dd}, after the as-of date {subject.AsOf:yyyy-MM-dd}: hindsight may be in it");
            }
        }

        Names(subject, problems);
        Sources(subject, problems);
        var earliest = subject.Document.Ledger.AsOf(null).Entries().Min(static entry => entry.FirstKnown);
        if (subject.Evidence.Count == 0 && earliest > subject.AsOf)
        {
            problems.Warn("nothing-known", subject.Place, $"the ledger starts on {earliest:yyyy-MM-dd}, after the as-of date {subject.AsOf:yyyy-MM-dd}: no evidence is seen");
        }
    }

    private static void Names(Case subject, ProblemList problems)
    {
        var parties = subject.Parties.SelectMany(static party => party.Aliases.Append(party.Id).Append(party.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var issues = subject.Issues.Select(static issue => issue.Id).ToHashSet(StringComparer.Ordinal);
        var strangers = subject.Evidence.SelectMany(static entry => entry.Actors.Concat(entry.Targets)).Where(name => !parties.Contains(name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var topics = subject.Evidence.Select(static entry => entry.Issue).OfType<string>().Where(issue => !issues.Contains(issue)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var place = new SourcePlace(subject.Document.Ledger.File, 1, 1);
        if (strangers.Length > 0)
        {
            problems.Note("unknown-actor", place, $"the ledger names actors or targets that are no party of the case: {Shortened(strangers)}");
        }

        if (topics.Length > 0)
        {
            problems.Note("unknown-topic", place, $"the ledger names issues that the case does not have: {Shortened(topics)}");
        }
    }

    private static string Shortened(string[] names) =>
        string.Join(", ", names.Take(MostListed).Select(ScalarNode.Shorten)) + (names.Length > MostListed ? $" and {names.Length - MostListed} more" : "");

    private static void Sources(Case subject, ProblemList problems)
    {
        var known = subject.Sources.Select(static source => source.Id).ToHashSet(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, place) in LedgerSources(subject).Concat(subject.Estimates.SelectMany(static estimate => estimate.Annotation.Sources.Select(id => (id, estimate.Place))))
            .Concat(subject.PositionHistory.SelectMany(static position => position.Annotation.Sources.Select(id => (id, position.Place)))))
        {
            if (used.Add(id) && !known.Contains(id))
            {
                problems.Warn("unknown-source", place, $"there is no source '{id}' in {CaseLoader.SourcesFile}{Binding.DidYouMean(NearestName.Find(id, known))}");
            }
        }

        foreach (var source in subject.Sources.Where(source => !used.Contains(source.Id)))
        {
            problems.Note("unused-source", source.Place, $"source '{source.Id}' is named nowhere");
        }
    }

    private static IEnumerable<(string Id, SourcePlace Place)> LedgerSources(Case subject)
    {
        var ledger = subject.Document.Ledger;
        var number = 0;
        foreach (var line in subject.Document.LedgerText.Split('\n'))
        {
            number++;
            var ignored = new List<LedgerProblem>();
            if (!string.IsNullOrWhiteSpace(line) && LedgerLine.Read(line.Trim(), ledger.File, number, ignored) is LedgerEntry entry)
            {
                foreach (var id in entry.Sources)
                {
                    yield return (id, new SourcePlace(ledger.File, number, 1));
                }
            }
        }
    }
}
