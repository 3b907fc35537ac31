using System.Globalization;

namespace Parley.Forecasting.Challenges;

/// <summary>A named reading of the challenge model with its choices.</summary>
/// <param name="Name">Name as in <c>--model challenge:NAME</c>.</param>
/// <param name="Options">Its choices.</param>
/// <param name="Summary">What it is, in a sentence.</param>
public sealed record ChallengeReading(string Name, ChallengeOptions Options, string Summary)
{
    /// <summary>Gets the readings that have a name.</summary>
    public static IReadOnlyList<ChallengeReading> All { get; } =
    [
        new("scholz-code", new ChallengeOptions
            {
                Votes = VoteRule.AllPairs, RiskInVotes = true, OtherRisk = OtherRiskRule.Own, NoCapitulation = true, Offers = OfferRule.TypeThenLowestAverage,
            },
            "reproduces 15 of the 16 numbers printed by Scholz, Calbert and Smith (2011) on the EC emission issue"),
        new("paper-literal", default, "the text of Scholz, Calbert and Smith (2011) as printed, Q = 1"),
        new("paper-literal-q05", new ChallengeOptions { Q = 0.5 }, "the text as printed, Q = 0.5"),
        new("no-conflict", new ChallengeOptions { Range = RangeRule.Current, Conflict = ConflictRule.NobodyMoves, Offers = OfferRule.LargestOtherUtility },
            "conflict moves nobody and the strongest offer wins (Q = 1, range of the round)"),
    ];

    /// <summary>Finds or makes a reading: a name, and after it choices such as <c>paper-literal,q=0.5,range=current</c>.</summary>
    /// <param name="text">The name, with choices divided by commas or colons.</param>
    /// <param name="reading">The reading; null where the text is not understood.</param>
    /// <param name="error">What was not understood and what is expected.</param>
    /// <returns>Whether it was understood.</returns>
    public static bool TryParse(string text, out ChallengeReading? reading, out string error)
    {
        ArgumentNullException.ThrowIfNull(text);
        error = "";
        reading = null;
        var parts = text.Split([',', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var name = parts.Length == 0 || parts[0].Contains('=', StringComparison.Ordinal) ? "scholz-code" : parts[0];
        name = name.ToLowerInvariant() switch
        {
            "paper-literal-q1" or "scholz-paper" or "paper" => "paper-literal",
            "paper-literal-q0.5" => "paper-literal-q05",
            "no-conflict-q1" => "no-conflict",
            "scholz" or "table" => "scholz-code",
            var other => other,
        };
        if (All.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } known)
        {
            error = $"unknown reading '{name}' (expected one of {string.Join(", ", All.Select(r => r.Name))})";
            return false;
        }

        var options = known.Options;
        foreach (var part in parts.Where(p => p.Contains('=', StringComparison.Ordinal)))
        {
            var (key, value) = (part[..part.IndexOf('=', StringComparison.Ordinal)].Trim().ToLowerInvariant(), part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
            if (Set(options, key, value) is not { } changed)
            {
                error = $"'{part}' is no choice of the challenge model (expected {Choices})";
                return false;
            }

            options = changed;
        }

        reading = options == known.Options ? known : new ChallengeReading($"{known.Name} ({string.Join(", ", parts.Where(p => p.Contains('=', StringComparison.Ordinal)))})", options, known.Summary + ", changed");
        return true;
    }

    /// <summary>Gets the choices that can follow a reading's name.</summary>
    public static string Choices =>
        "q=0..1, rounds=N, votes=pairwise|allPairs, riskInVotes=true|false, range=initial|current, otherRisk=theirs|own, otherSalience=responder|asPrinted, security=adversaries|own, "
        + "conflict=loserMoves|nobodyMoves, compromise=ratio|weightedAverage, capitulation=true|false, offers=typeThenLeastMove|typeThenLowestAverage|largestOtherUtility, median=closer|always";

    /// <summary>Gets the reading's choices in words, so that every output can say which of the family it shows.</summary>
    public string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"Q {Options.Q}; votes {Options.Votes}{(Options.RiskInVotes ? " with risk" : "")}; range {Options.Range}; other side's risk {Options.OtherRisk}, salience {Options.OtherSalience}; security {Options.Security}; conflict {Options.Conflict}; compromise {Options.Compromise}; capitulation {(Options.NoCapitulation ? "dead" : "live")}; offers {Options.Offers}");

    private static ChallengeOptions? Set(ChallengeOptions o, string key, string value) => key switch
    {
        "q" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var q) && q is >= 0 and <= 1 ? o with { Q = q } : null,
        "rounds" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? o with { Rounds = n } : null,
        "votes" => Named<VoteRule>(value) is { } v ? o with { Votes = v } : null,
        "riskinvotes" => bool.TryParse(value, out var b) ? o with { RiskInVotes = b } : null,
        "range" => Named<RangeRule>(value) is { } v ? o with { Range = v } : null,
        "otherrisk" => Named<OtherRiskRule>(value) is { } v ? o with { OtherRisk = v } : null,
        "othersalience" => Named<SalienceRule>(value) is { } v ? o with { OtherSalience = v } : null,
        "security" => Named<SecurityRule>(value) is { } v ? o with { Security = v } : null,
        "conflict" => Named<ConflictRule>(value) is { } v ? o with { Conflict = v } : null,
        "compromise" => Named<CompromiseRule>(value) is { } v ? o with { Compromise = v } : null,
        "capitulation" => bool.TryParse(value, out var b) ? o with { NoCapitulation = !b } : null,
        "offers" => Named<OfferRule>(value) is { } v ? o with { Offers = v } : null,
        "median" => value is "closer" or "always" ? o with { MedianAlwaysMovesToChallenger = value == "always" } : null,
        _ => null,
    };

    private static T? Named<T>(string value)
        where T : struct, Enum => Enum.TryParse<T>(value, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null;
}
