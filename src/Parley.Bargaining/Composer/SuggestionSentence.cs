using System.Collections.Immutable;
using System.Globalization;

namespace Parley.Bargaining.Composer;

/// <summary>Puts suggestions into one sentence each.</summary>
internal static class SuggestionSentence
{
    /// <summary>Says what changes and how acceptance moves.</summary>
    public static string Of(PackageWorlds worlds, ImmutableArray<PackageChange> changes, PackageScore before, PackageScore after)
    {
        string what = Join(changes.Select(change => Change(worlds, change.Issue, change.From, change.To)));
        string gains = Join(after.Parties.Select(party => $"{worlds.Parties[party.Party]} {Signed(party.Gain.Mean - before.Parties[party.Party].Gain.Mean)}"));
        return $"Change {what}: acceptable to all in {Percent(after.AcceptedByAllShare)} instead of {Percent(before.AcceptedByAllShare)} of worlds (mean gain: {gains}).";
    }

    /// <summary>Says who yields where and what everyone gets for it.</summary>
    public static string Trade(PackageWorlds worlds, int[] draft, int[] package, double[][] effects)
    {
        var parts = new List<string>();
        for (int p = 0; p < effects.Length; p++)
        {
            int[] yields = [.. Enumerable.Range(0, draft.Length).Where(i => draft[i] != package[i] && effects[p][i] < -1e-12)];
            if (yields.Length > 0)
            {
                parts.Add($"{worlds.Parties[p]} yields on {Join(yields.Select(i => $"{Change(worlds, i, draft[i], package[i])} (costs it {Points(-effects[p][i])})"))}");
            }
        }

        if (parts.Count == 0)
        {
            parts.Add($"nobody yields anything by changing {Join(Enumerable.Range(0, draft.Length).Where(i => draft[i] != package[i]).Select(i => Change(worlds, i, draft[i], package[i])))}");
        }

        string gains = Join(effects.Select((effect, p) => $"{worlds.Parties[p]} {Signed(100 * effect.Sum())}"));
        string text = string.Join(", and ", parts);
        return $"{char.ToUpperInvariant(text[0])}{text[1..]}; in sum, in percent of each one's range: {gains}.";
    }

    private static string Change(PackageWorlds worlds, int issue, int from, int to) =>
        $"{worlds.Space.Issues[issue].Name} ({worlds.Space.Issues[issue].OptionText(from)} → {worlds.Space.Issues[issue].OptionText(to)})";

    private static string Join(IEnumerable<string> parts)
    {
        string[] all = [.. parts];
        return all.Length switch { 0 => "nothing", 1 => all[0], _ => string.Join(", ", all[..^1]) + " and " + all[^1] };
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0}%");

    private static string Points(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#}");

    private static string Signed(double value) => value.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture);
}
