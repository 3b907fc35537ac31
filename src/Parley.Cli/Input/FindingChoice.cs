using Parley.Findings;
using Parley.Numerics.Errors;
using Parley.Runs;

namespace Parley.Cli.Input;

/// <summary>Finds a finding by the id that a user typed.</summary>
internal static class FindingChoice
{
    public static Finding Of(Analysis analysis, string id)
    {
        var found = analysis.Findings.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.OrdinalIgnoreCase));
        if (found is not null)
        {
            return found;
        }

        var near = NearestName.Find(id, analysis.Findings.Select(f => f.Id));
        throw new SourceErrorsException([new SourceError("command line", 1, 1,
            $"no finding '{id}' in this analysis{(near is null ? "" : $"; did you mean '{near}'?")} (expected one of {string.Join(", ", analysis.Findings.Take(12).Select(f => f.Id))}, ...; parley analyze lists all)")]);
    }
}
