using System.CommandLine;
using System.Globalization;

namespace Parley.Cli;

/// <summary>Options that many commands share; each command adds those that mean something to it, <see cref="Json"/> is on all.</summary>
public static class SharedOptions
{
    /// <summary>One JSON document on standard output and nothing else there.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "Print one JSON document and nothing else.", Recursive = true };

    /// <summary>The seed of all random numbers.</summary>
    public static Option<ulong> Seed { get; } = new("--seed") { Description = "Seed of the random numbers.", DefaultValueFactory = _ => 1, Recursive = true };

    /// <summary>Worker threads; the result is the same for any number.</summary>
    public static Option<int> Threads { get; } = new("--threads")
    {
        Description = "Worker threads (default: all). The result does not depend on it.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        Recursive = true,
    };

    /// <summary>Seconds after which a long command stops with what it has.</summary>
    public static Option<double?> TimeLimit { get; } = new("--time-limit")
    {
        Description = "Stop after so many seconds with what was found (exit code 3).",
        Recursive = true,
        CustomParser = result =>
        {
            // The library's own parser follows the user's culture, where 0.5 may be no number.
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 && seconds < 1e9)
            {
                return seconds;
            }

            result.AddError($"--time-limit: '{text}' is not a number of seconds above 0 (expected for example 2.5)");
            return null;
        },
    };

    /// <summary>Number of sampled worlds.</summary>
    public static Option<int> Samples { get; } = new("--samples") { Description = "Number of sampled worlds (default 400).", DefaultValueFactory = _ => 400 };

    /// <summary>The day as of which the case is seen.</summary>
    public static Option<DateOnly?> AsOf { get; } = new("--as-of")
    {
        Description = "See the case as of this day (YYYY-MM-DD); later evidence is not seen.",
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"--as-of: '{text}' is not a day (expected YYYY-MM-DD, for example 2025-05-20)");
            return null;
        },
    };

    /// <summary>A scenario overlay.</summary>
    public static Option<string?> Scenario { get; } = new("--scenario") { Description = "Apply a scenario file, or the name of one in the case's scenarios folder." };
}
