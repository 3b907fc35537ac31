using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Games.ExtensiveForms;
using Parley.Games.Families;
using Parley.Games.Files;
using Parley.Games.NormalForms;
using Parley.Games.Tests.Trees;
using Parley.Numerics;

namespace Parley.Games.Tests.Files;

/// <summary>What is written keeps to the rules that old and new versions of Gambit demand, checked by a grammar of its own, not by our lenient reader.</summary>
public partial class StrictWriterTests
{
    private const string Label = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private const string Number = "-?[0-9]+(?:/[0-9]+)?";

    [GeneratedRegex("^EFG 2 R " + Label + " \\{ (?<players>(?:" + Label + " )+)\\}\\n" + Label + "\\n\\n(?<nodes>(?:.+\\n)+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Tree();

    [GeneratedRegex("^(?<kind>[cpt]) \"\" (?:(?<player>[0-9]+) )?(?:(?<set>[0-9]+) (?<label>" + Label + ") \\{ (?<actions>(?:" + Label + " (?:" + Number + " )?)+)\\} )?(?:0|(?<outcome>[0-9]+) (?<described>" + Label + " \\{ " + Number + "(?:, " + Number + ")* \\}))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Node();

    [GeneratedRegex("^NFG 1 R " + Label + " \\{ (?:" + Label + " )+\\}\\n\\n\\{ (?:\\{ (?<labels>(?:" + Label + " )+)\\}\\n)+\\}\\n" + Label + "\\n\\n(?:" + Number + "(?: " + Number + ")*\\n)+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Table();

    [Fact]
    public void Trees_are_written_in_the_strict_form()
    {
        List<ExtensiveGame> games = [BenchmarkGames.Kuhn(4), BenchmarkGames.Sheriff(1, 1, 2, 1, 2, 3), SignallingGame.BeerQuiche(Rational.Create(9, 10)), ChainStoreGame.Build(3)];
        games.AddRange(Enumerable.Range(1, 30).Select(seed => RandomTrees.Make(seed, 2 + (seed % 2), 60)));
        var builder = new ExtensiveGameBuilder("labels \"quoted\" \\", ["A", "A", ""]);
        var root = builder.Decision(builder.Root, 0, "x\\", ["a", "a", "", "b\\"]);
        builder.End(root[0], Rational.Create(-4, 6), 0, 1);
        builder.End(root[1], 0, 0, 0);
        var second = builder.Decision(root[2], 1, "x", ["l"]);
        builder.End(second[0], 1, 2, 3);
        builder.End(root[3], 1, 2, 3);
        games.Add(builder.Build());
        foreach (var game in games)
        {
            Check(game);
        }
    }

    private static void Check(ExtensiveGame game)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        EfgWriter.Write(writer, game);
        var text = writer.ToString();
        var match = Tree().Match(text);
        Assert.True(match.Success, text[..Math.Min(300, text.Length)]);
        Assert.DoesNotContain("+", text.Replace(game.Title, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Unique(match.Groups["players"].Value);
        // Numbers rise by one at first appearance; every mention of a set, event or outcome is the same text.
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var highest = new Dictionary<string, int>(StringComparer.Ordinal);
        var setLabels = new HashSet<(string, string)>();
        foreach (var line in match.Groups["nodes"].Value.TrimEnd('\n').Split('\n'))
        {
            var node = Node().Match(line);
            Assert.True(node.Success, line);
            var kind = node.Groups["kind"].Value;
            Assert.Equal(kind == "p", node.Groups["player"].Success);
            Assert.Equal(kind != "t", node.Groups["set"].Success);
            if (kind != "t")
            {
                var space = kind + node.Groups["player"].Value;
                if (Mention(space, node.Groups["set"].Value, node.Groups["label"].Value + node.Groups["actions"].Value, known, highest) && kind == "p" && node.Groups["label"].Value != "\"\"")
                {
                    Assert.True(setLabels.Add((space, node.Groups["label"].Value)), line);
                }

                Unique(node.Groups["actions"].Value);
            }

            if (node.Groups["outcome"].Success)
            {
                Mention("o", node.Groups["outcome"].Value, node.Groups["described"].Value, known, highest);
            }
        }

        Assert.Equal(game.NodeCount, match.Groups["nodes"].Value.Count(c => c == '\n'));
    }

    [Fact]
    public void Tables_are_written_in_the_strict_form()
    {
        foreach (var labels in new string[][] { ["x", "y"], ["x", "x"], ["", ""], ["back\\", "quo\"te"], ["x_2", "x", "x"] })
        {
            Rational[] payoffs = [.. Enumerable.Range(0, labels.Length * 2 * 2).Select(i => Rational.Create(i - 3, 4))];
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            NfgWriter.Write(writer, new NormalFormGame("t", ["A", "B"], [labels, ["l", "r"]], payoffs));
            var match = Table().Match(writer.ToString());
            Assert.True(match.Success, writer.ToString());
            foreach (Capture capture in match.Groups["labels"].Captures)
            {
                Unique(capture.Value);
            }
        }
    }

    // Whether it is the first mention.
    private static bool Mention(string space, string number, string described, Dictionary<string, string> known, Dictionary<string, int> highest)
    {
        var key = $"{space}:{number}";
        if (known.TryGetValue(key, out var before))
        {
            Assert.Equal(before, described);
            return false;
        }

        known.Add(key, described);
        highest[space] = highest.GetValueOrDefault(space) + 1;
        Assert.Equal(highest[space].ToString(CultureInfo.InvariantCulture), number);
        return true;
    }

    private static void Unique(string list)
    {
        string[] labels = [.. Regex.Matches(list, Label).Select(m => m.Value)];
        Assert.All(labels, l => Assert.True(l.Length > 2 && !l.EndsWith("\\\"", StringComparison.Ordinal), l));
        Assert.Equal(labels.Length, labels.Distinct(StringComparer.Ordinal).Count());
    }
}
