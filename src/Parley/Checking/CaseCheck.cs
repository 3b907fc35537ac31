using Parley.Cases;
using Parley.Cases.Reading;
using Parley.Estimates;
using Parley.Playbooks.Definitions;
using Parley.Scenarios;

namespace Parley.Checking;

/// <summary>Reads a case folder with its scenarios and reports, at once and with places, what is wrong and what does not make sense.</summary>
/// <remarks>
/// Errors keep a case from being used. Warnings are probably not meant (weights in per cent that do not add to 100, evidence from after the value,
/// no zone of agreement). Notes are worth knowing (numbers without evidence, options that nobody asks for).
/// </remarks>
public static class CaseCheck
{
    /// <summary>Checks a case.</summary>
    /// <param name="path">Path of the folder, or of its case.yaml.</param>
    /// <param name="knownPlaybooks">Ids of the playbooks that the program ships; null for those of <see cref="ShippedPlaybooks"/>.</param>
    /// <param name="asOf">The day as of which to check; null means the day that the case states.</param>
    /// <returns>The case, unless it has errors, and all problems.</returns>
    public static CaseReport Run(string path, IReadOnlyCollection<string>? knownPlaybooks = null, DateOnly? asOf = null)
    {
        var problems = new ProblemList();
        return CaseLoader.Open(path, problems) is { } document ? Check(document, problems, knownPlaybooks, asOf) : new CaseReport(null, problems.Sorted());
    }

    /// <summary>Checks a case that is given as texts.</summary>
    /// <param name="yaml">Text of case.yaml.</param>
    /// <param name="ledger">Text of evidence.jsonl; empty for none.</param>
    /// <param name="sources">Text of sources.yaml; empty for none.</param>
    /// <param name="knownPlaybooks">Ids of the playbooks that the program ships; null for those of <see cref="ShippedPlaybooks"/>.</param>
    /// <returns>The case, unless it has errors, and all problems.</returns>
    public static CaseReport RunText(string yaml, string ledger = "", string sources = "", IReadOnlyCollection<string>? knownPlaybooks = null)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var problems = new ProblemList();
        return CaseLoader.OpenText(yaml, ledger, sources, CaseLoader.CaseFile, problems) is { } document
            ? Check(document, problems, knownPlaybooks, null)
            : new CaseReport(null, problems.Sorted());
    }

    private static CaseReport Check(CaseDocument document, ProblemList problems, IReadOnlyCollection<string>? knownPlaybooks, DateOnly? asOf)
    {
        var subject = document.Bind(asOf, problems, out var binding).Case;
        foreach (var problem in document.Ledger.Check())
        {
            problems.Warn("ledger", new SourcePlace(problem.File, Math.Max(1, problem.Line), Math.Max(1, problem.Column)), problem.Message);
        }

        EvidenceCheck.Uses(document, binding, subject, problems);
        if (subject is not null)
        {
            PartyCheck.Run(subject, knownPlaybooks ?? [.. ShippedPlaybooks.All.Select(static playbook => playbook.Id)], problems);
            PreferenceCheck.Run(subject, problems);
            LeverCheck.Run(subject, problems);
            TrackCheck.Run(subject, problems);
            ZoneCheck.Run(subject, problems);
            EvidenceCheck.Run(subject, problems);
            foreach (var file in Scenario.Files(subject.Folder))
            {
                problems.AddRange(Scenario.Apply(subject, file).Errors);
            }
        }

        return new CaseReport(problems.HasErrors ? null : subject, problems.Sorted());
    }
}
