using System.CommandLine;
using Parley.Numerics.Errors;

namespace Parley.Cli;

/// <summary>Turns the parser's complaints into words for people: what was found, what was expected, what to do.</summary>
internal static class UsageErrors
{
    public static IReadOnlyList<SourceError> Describe(ParseResult parsed, IReadOnlyList<ParleyCommand> commands)
    {
        var errors = new List<SourceError>();
        var atRoot = parsed.CommandResult.Command.Name == "parley";
        if (atRoot && parsed.UnmatchedTokens.Count > 0)
        {
            var word = parsed.UnmatchedTokens[0];
            var near = NearestName.Find(word, commands.Select(c => c.Name));
            errors.Add(At($"unknown command '{word}' (expected one of the commands of parley --help{(near is null ? "" : $"; did you mean '{near}'?")})"));
            return errors;
        }

        foreach (var error in parsed.Errors)
        {
            errors.Add(At(Plain(error.Message) + $" (parley {(atRoot ? "" : parsed.CommandResult.Command.Name + " ")}--help shows what is expected)"));
        }

        return errors;
    }

    private static SourceError At(string message) => new("command line", 1, 1, message);

    private static string Plain(string message) => message
        .Replace("as expected type 'System.UInt64'.", "as a whole number of at least 0", StringComparison.Ordinal)
        .Replace("as expected type 'System.Int32'.", "as a whole number", StringComparison.Ordinal)
        .Replace("as expected type 'System.Nullable`1[System.Double]'.", "as a number", StringComparison.Ordinal)
        .Replace("as expected type 'System.Double'.", "as a number", StringComparison.Ordinal);
}
