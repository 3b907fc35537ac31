using Parley.Cases;
using Parley.Numerics.Errors;
using Parley.Playbooks.Definitions;

namespace Parley.Lenses.Playbooks;

/// <summary>Reads the playbooks that a case writes for itself.</summary>
public static class CasePlaybooks
{
    /// <summary>Reads them.</summary>
    /// <param name="subject">The case.</param>
    /// <returns>The playbooks in order.</returns>
    /// <exception cref="SourceErrorsException">Some are wrong; all mistakes with their places in case.yaml.</exception>
    public static IReadOnlyList<Playbook> Of(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var errors = new List<SourceError>();
        var read = new List<Playbook>();
        foreach (var text in subject.Playbooks)
        {
            errors.AddRange(PlaybookSyntax.Read(text.Yaml, text.Place.File, [.. ShippedPlaybooks.All, .. read], out var playbooks, text.Place.Line));
            read.AddRange(playbooks);
        }

        return errors.Count == 0 ? read : throw new SourceErrorsException(errors);
    }
}
