using Parley.Numerics;

namespace Parley.Games.Tests;

/// <summary>Rows of expected.csv and facts.csv.</summary>
internal static class ExpectedAnswers
{
    public sealed record Row(string Game, string Form, string Kind, string Complete, string Profile);

    public static List<Row> Rows(string kind, string form) => [.. Lines("expected.csv")
        .Select(f => new Row(f[0], f[1], f[2], f[4], f[5])).Where(r => r.Kind == kind && r.Form == form)];

    public static List<(string Game, string Value)> Facts(string fact) => [.. Lines("facts.csv").Where(f => f[1] == fact).Select(f => (f[0], f[2]))];

    /// <summary>Writes a profile as the table does.</summary>
    public static string Show(IReadOnlyList<Rational[]> profile) =>
        string.Join(" | ", profile.Select(p => string.Join(' ', p.Select(v => v.ToString()))));

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(Path.Combine(SharedGames.Require(), file)).Skip(1).Select(Split);

    private static string[] Split(string line)
    {
        var fields = new List<string>();
        var (start, quoted) = (0, false);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (i == line.Length || (line[i] == ',' && !quoted))
            {
                fields.Add(line[start..i].Trim('"'));
                start = i + 1;
            }
        }

        return [.. fields];
    }
}
