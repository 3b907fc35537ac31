using Parley.Cases;
using Parley.Lenses.Stability;
using Parley.Numerics.Errors;
using Parley.Stability.Conflicts;
using Parley.Stability.Files;
using Parley.Worlds;

namespace Parley.Cli.Input;

/// <summary>The argument of <c>parley stable</c>: a conflict file, <c>-</c> for standard input, or a case.</summary>
internal static class ConflictArgument
{
    /// <summary>Reads a conflict file, or maps a case at the medians of its estimates.</summary>
    public static ConflictDocument Read(CommandRun run, string path)
    {
        if (path == "-")
        {
            using var reader = new StreamReader(run.Streams.Input, leaveOpen: true);
            return ConflictReader.Parse("-", reader.ReadToEnd(), run.Cancelled);
        }

        var resolved = CaseArgument.Resolve(path);
        var isCase = Directory.Exists(resolved) || Path.GetFileName(resolved) == CaseLoader.CaseFile;
        return isCase ? Map(CaseArgument.Load(run, resolved)) : ConflictReader.Read(resolved, run.Cancelled);
    }

    private static ConflictDocument Map(Case subject)
    {
        try
        {
            var mapping = new StabilityMapping(subject);
            return new ConflictDocument(mapping.In(World.Central(subject)), "case") { StatusQuo = mapping.StatusQuo };
        }
        catch (InvalidOperationException e)
        {
            throw new SourceErrorsException([new SourceError(subject.Place.File, 1, 1, e.Message)]);
        }
    }

    /// <summary>Finds a state by its number or its letters Y and N.</summary>
    public static int State(Conflict conflict, string text, string option)
    {
        var state = int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var id) ? conflict.States.IndexOfId(id)
            : conflict.States.HasMasks && text.Length == conflict.Options.Count && text.All(c => c is 'Y' or 'N')
                ? conflict.States.IndexOfMask(text.Select((c, k) => c == 'Y' ? 1UL << k : 0).Aggregate(0UL, (a, b) => a | b))
                : -1;
        return state >= 0 ? state : throw new SourceErrorsException([new SourceError("command line", 1, 1,
            $"{option} '{text}': there is no such feasible state (expected a state's number, for example {conflict.States.Id(0)}{(conflict.States.HasMasks ? $", or {conflict.Options.Count} letters such as {conflict.Pattern(0)}" : "")})")]);
    }
}
