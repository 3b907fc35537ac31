using Parley.Numerics.Errors;
using Parley.Playbooks.Definitions;

namespace Parley.Claims;

/// <summary>A thesis that one way of playing does better than another, such as <c>resist or stall &gt; comply by terms for CN</c>.</summary>
/// <remarks>
/// <para><b>Grammar.</b> <c>SIDE &gt; SIDE [by YARDSTICK] [for PARTY] [against PARTY]</c>; <c>&lt;</c> turns the sides round. A side is a playbook's id, or one of the words
/// below, or several joined by <c>or</c>, <c>|</c> or commas, which then count alike. Yardsticks: <c>value</c> (the default), <c>terms</c>, <c>deal</c>, <c>speed</c>.</para>
/// <para><b>Words.</b> resist, defy, firm: <c>stand-firm</c>; delay, wait: <c>stall</c>; comply, concede, appease, yield: <c>give-in</c>; threaten: <c>coerce</c>.</para>
/// </remarks>
/// <param name="Better">The side that is said to do better.</param>
/// <param name="Worse">The other side.</param>
/// <param name="Yardstick">By what.</param>
/// <param name="For">The party that chooses; null for every principal.</param>
/// <param name="Against">Its counterpart; null for the case's.</param>
public sealed record Thesis(ThesisSide Better, ThesisSide Worse, Yardstick Yardstick, string? For, string? Against)
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["resist"] = "stand-firm",
        ["resisting"] = "stand-firm",
        ["defy"] = "stand-firm",
        ["firm"] = "stand-firm",
        ["delay"] = "stall",
        ["wait"] = "stall",
        ["stalling"] = "stall",
        ["comply"] = "give-in",
        ["concede"] = "give-in",
        ["appease"] = "give-in",
        ["yield"] = "give-in",
        ["complying"] = "give-in",
        ["threaten"] = "coerce",
    };

    /// <summary>The words that stand for playbooks.</summary>
    public static IReadOnlyDictionary<string, string> WordsForPlaybooks => Words;

    /// <summary>Reads a thesis.</summary>
    /// <param name="text">The thesis.</param>
    /// <param name="file">What errors call the place, for example <c>THESIS</c>.</param>
    /// <exception cref="SourceErrorsException">It does not follow the grammar; all errors with their columns.</exception>
    public static Thesis Parse(string text, string file = "THESIS")
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ThesisReader(text, file).Read();
    }

    /// <summary>The playbook that a word of a thesis means.</summary>
    /// <param name="word">A playbook's id or one of the words.</param>
    public static string PlaybookOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Words.TryGetValue(word, out var id) ? id : word.ToLowerInvariant();
    }

    /// <summary>The yardstick in words.</summary>
    public string YardstickText => Yardstick switch
    {
        Yardstick.Terms => "terms: mean discounted points to the party that chooses, in the worlds in which both ways of playing reach an agreement",
        Yardstick.Deal => "deal: probability of an agreement within the horizon, in percentage points",
        Yardstick.Speed => "speed: rounds until agreement, in the worlds in which both ways of playing reach one; sooner is better",
        _ => "value: mean discounted points to the party that chooses, costs on the way included, deal or no deal",
    };

    /// <summary>Playbooks that every case has; a case may have more of its own.</summary>
    internal static IReadOnlyList<string> Known => [.. ShippedPlaybooks.Conduct.Select(b => b.Id)];
}
